"""All SQL of identity, a file per noun."""
