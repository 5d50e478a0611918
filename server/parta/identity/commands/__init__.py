"""Verbs of identity that change something, a file per noun."""
