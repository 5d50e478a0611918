"""All SQL of notifications, a file for each noun."""
