"""Verbs of safety: reporting, and deciding on what was reported."""
