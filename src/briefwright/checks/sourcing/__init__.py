"""Sourcing: every claim of a brief held against the archived texts of its sources."""
