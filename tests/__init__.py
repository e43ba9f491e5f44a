"""Tests; the folders mirror src/briefwright."""
