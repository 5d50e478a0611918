"""All SQL of messaging, a file per noun."""
