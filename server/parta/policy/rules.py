"""Who may reach whom: one table. Reaching is finding, writing, adding, mentioning, reacting, calling alike.

Two people reach each other when some place of the one and some place of the other are a pair below and share what the
line asks for. Every line holds both ways. Who is in no line with somebody does not exist for them.
"""

from typing import Literal, NamedTuple

Place = Literal["staff", "student", "parent"]
Shared = Literal["region", "institution", "group", "family"]


class Rule(NamedTuple):
    one: Place
    other: Place
    shared: Shared


RULES: tuple[Rule, ...] = (
    #    one        other      who share the same …
    Rule("staff", "staff", "region"),
    Rule("staff", "student", "institution"),
    Rule("staff", "parent", "institution"),
    Rule("student", "student", "group"),
    Rule("parent", "parent", "group"),
    Rule("parent", "student", "family"),  # a parent and the own child
)


def both_ways() -> list[Rule]:
    """The table with every line that joins two different places turned round, too."""
    turned = [Rule(rule.other, rule.one, rule.shared) for rule in RULES if rule.one != rule.other]
    return [*RULES, *turned]
