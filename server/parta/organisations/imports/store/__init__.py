"""The statements of the import: its own rows, its files, its lines, and the institution as it stands."""
