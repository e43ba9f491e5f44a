"""The ground floor: diagnostics, places in files, units, and the boundary to the outside world."""
