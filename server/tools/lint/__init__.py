"""The house's own lints: one rule per file, each with its reason and a test. `python -m tools.lint` runs them all."""
