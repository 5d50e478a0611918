"""What identity reads from a client and says to it."""
