"""The structure of chats drawn from the roster: a plan of lines, a difference, and following it for ever after.

It decides which conversations there are and who is in them; messaging keeps them. It deletes nothing.
"""
