"""Verbs that change organisations. What an actor may do is proved by `access`; facts are written by `facts`."""
