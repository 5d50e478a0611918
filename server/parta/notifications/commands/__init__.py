"""Verbs of notifications, a file for each noun."""
