"""Choices made of wire and database into tables and back. No I/O."""

from collections.abc import Mapping, Sequence

from parta.kernel.errors import InvalidInput
from parta.policy.errors import LooserThanRegion
from parta.policy.rules import MAKINGS, Table, Verdict, base_table, clamped, options, top_table
from parta.policy.store.tables import RuleRow
from parta.policy.wire import PolicyChoice, PolicyMove, VerdictWord

WORDS: Mapping[Verdict, VerdictWord] = {
    Verdict.FORBIDDEN: "forbidden",
    Verdict.SUPERVISED: "supervised",
    Verdict.ALLOWED: "allowed",
}
VERDICTS: Mapping[VerdictWord, Verdict] = {word: verdict for verdict, word in WORDS.items()}
Stored = dict[str, dict[str, int]]


def read_choices(choices: Sequence[PolicyChoice], limit: Table) -> Table:
    """The choices as a table of those places alone; InvalidInput names what is no choice, `LooserThanRegion`."""
    places = base_table()
    chosen: Table = {}
    for choice in choices:
        place = (choice.verb, choice.line)
        if place not in places:
            raise InvalidInput("choices", "unknown_line", verb=choice.verb, line=choice.line)
        verdict = VERDICTS[choice.verdict]
        if verdict not in options(choice.verb, choice.line):
            raise InvalidInput("choices", "not_an_option", verb=choice.verb, line=choice.line)
        if verdict > limit[place]:
            raise LooserThanRegion("choices", "looser_than_region", verb=choice.verb, line=choice.line)
        chosen[place] = verdict
    return chosen


def from_stored(stored: Mapping[str, Mapping[str, int]]) -> Table:
    """Choices of a version; a line that this release does not know is no choice."""
    known = base_table()
    return {
        (verb, line): Verdict(verdict)  # type: ignore[misc]  # known places have known verbs
        for verb, lines in stored.items()
        for line, verdict in lines.items()
        if (verb, line) in known
    }


def as_stored(chosen: Table) -> Stored:
    stored: Stored = {}
    for (verb, line), verdict in sorted(chosen.items()):
        stored.setdefault(verb, {})[line] = int(verdict)
    return stored


def resolved(chosen: Table, *, of_region: bool) -> Table:
    """What a table says when its choices are taken at their word: of an institution, an upper bound."""
    start = base_table() if of_region else _unbounded()
    return clamped(start | chosen)


def as_rules(chosen: Table, *, of_region: bool) -> list[RuleRow]:
    """What differs, to be stored."""
    start = base_table() if of_region else _unbounded()
    table = resolved(chosen, of_region=of_region)
    return [
        RuleRow(verb, line, int(table[verb, line])) for verb, line in start if table[verb, line] != start[verb, line]
    ]


def difference(before: Table, after: Table) -> list[PolicyMove]:
    return [
        PolicyMove(verb, line, WORDS[before[verb, line]], WORDS[after[verb, line]])
        for verb, line in before
        if before[verb, line] != after[verb, line]
    ]


def _unbounded() -> Table:
    table = top_table()
    for place in table:
        if place[0] in MAKINGS:
            table[place] = Verdict.ALLOWED
    return table


def words(verdicts: Sequence[Verdict]) -> list[VerdictWord]:
    return [WORDS[verdict] for verdict in verdicts]
