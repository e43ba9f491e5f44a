"""Build: find a template, take a brief down the whole road, write what comes of it."""
