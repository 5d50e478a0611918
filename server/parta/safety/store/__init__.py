"""The SQL of safety. Reads join messaging set-wise; writes touch tables of this room alone."""
