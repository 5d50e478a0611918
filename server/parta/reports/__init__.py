"""The monthly report to the ministry: it draws itself up, a head signs and sends it, an officer accepts or returns it.

Its figures come from indicators and are never typed in; what was signed is never rewritten.
"""
