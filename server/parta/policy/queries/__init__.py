"""Reads: what other rooms ask, and what screens show."""
