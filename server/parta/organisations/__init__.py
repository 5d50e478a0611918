"""Organisations: the register, appointments over time, and the import of rosters."""
