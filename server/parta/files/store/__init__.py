"""Rows of files, of uploads on their way, and of what they cost whom."""
