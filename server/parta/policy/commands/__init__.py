"""Verbs that change a table of choices or who holds the duty of the safety officer."""
