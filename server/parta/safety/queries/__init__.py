"""Reads of safety for screens."""
