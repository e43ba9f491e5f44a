"""Measures how fast briefwright is, beside other tools on the same content (`make benchmarks`)."""
