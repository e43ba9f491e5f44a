"""Renderers: one room per format, mirrors of each other; none knows another."""
