"""Word files: do they open, are they accessible, do they hold only what readers may see."""
