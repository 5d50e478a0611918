"""Bringing a roster file in: upload, columns, the difference with what stands, and its application in one step.

Reading files is `organisations.roster`; writing facts is `organisations.commands.facts`. Here is what lies between:
who of the file is whom in the institution, what would change, and doing exactly that.
"""
