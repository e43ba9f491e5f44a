"""Pictures: found, read, freed of what nobody is to know, and brought to the size they print in."""
