"""Parta: the communication platform of a region's schools and colleges.

Each folder is a room with one door, `api.py`; the order of the rooms is linted (see ARCHITECTURE.md).
"""
