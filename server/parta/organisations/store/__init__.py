"""All SQL of organisations: the register, facts over two times, reads for other rooms, rows of screens."""
