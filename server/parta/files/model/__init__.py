"""What files are made of: no I/O in here."""
