"""What notifications say on the wire, a file for each noun."""
