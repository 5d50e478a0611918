"""Calls: for now the facts of them that the indicators count. Media itself is not ours (LiveKit)."""
