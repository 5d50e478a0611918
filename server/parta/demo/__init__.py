"""Two real regions in small with invented people and some weeks of plausible activity, for looking and for tests.

Everything is written through the doors of the rooms, by a clock that is moved: nothing here knows a table.
"""
