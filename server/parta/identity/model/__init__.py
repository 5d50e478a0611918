"""What identity is made of, without a database: names, logins, tokens, passwords, limits."""
