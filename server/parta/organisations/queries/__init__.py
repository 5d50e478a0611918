"""Reads of organisations: of rosters over two times, for other rooms; and of screens."""
