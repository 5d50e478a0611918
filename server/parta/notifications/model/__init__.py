"""Values and rules of notifications: notices, quiet hours, what one is told of, and pushes. No SQL, no network."""
