"""Reads of identity for screens and for the rooms above, a file per noun."""
