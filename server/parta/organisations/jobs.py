"""The tasks of organisations."""

from parta.organisations.imports.jobs import TASKS as IMPORTS

TASKS = [*IMPORTS]
