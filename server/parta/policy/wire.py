"""What the tables of choices look like on the wire. Words for lines and verdicts are the client's."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.policy.rules import Kind, Relation, RuleVerb, Supervising, Verb

VerdictWord = Literal["forbidden", "supervised", "allowed"]
Source = Literal["parta", "region", "institution"]
MAX_CHOICES = 200
MAX_REASON = 500


class PolicyCell(Wire):
    """One verb on one line. `verdict` is in force; `source` says whose word it is; `options` may be chosen here.

    `chosen` is this table's own choice, which a nearer line or another verb may narrow further.
    """

    verb: RuleVerb
    line: str
    one: Kind
    other: Kind | None  # None: making groups and channels concerns nobody else
    relation: Relation | None
    verdict: VerdictWord
    source: Source
    options: list[VerdictWord]
    inherited: VerdictWord  # what holds here where nothing is chosen
    chosen: VerdictWord | None = None


class SafetyOfficer(Wire):
    """Who holds the duty. `works_there` False: it does not count while they hold no post there."""

    person_id: UUID
    name: str
    appointed_at: datetime
    works_there: bool


class PolicyVersion(Wire):
    """A version of the table: who left it so, when, and why."""

    version: int
    made_at: datetime
    made_by: str
    reason: str


class PolicyTable(Wire):
    """Who may do what to whom in a region or an institution. `version` 0: nobody has chosen anything yet."""

    scope: Literal["region", "institution"]
    name: str
    region_id: UUID
    organisation_id: UUID | None
    version: int
    cells: list[PolicyCell]
    supervised_by: Supervising
    supervisors: list[str]  # who would supervise today, by name
    officers: list[SafetyOfficer]
    history: list[PolicyVersion]


class PolicyChoice(Wire):
    verb: RuleVerb
    line: Annotated[str, msgspec.Meta(max_length=60)]
    verdict: VerdictWord


class PolicyChoices(Wire):
    """All choices of a table, as they shall be. `version` is the one they were made upon."""

    version: int
    choices: Annotated[list[PolicyChoice], msgspec.Meta(max_length=MAX_CHOICES)]
    supervised_by: Supervising = "safety_officer"
    reason: Annotated[str, msgspec.Meta(max_length=MAX_REASON)] = ""


class PolicyMove(Wire):
    verb: RuleVerb
    line: str
    before: VerdictWord
    after: VerdictWord


class PolicyPreview(Wire):
    """What a change would do: cells in force that move, and conversations of two people that would change.

    `is_complete` False: there are more conversations than were counted.
    """

    cells: list[PolicyMove]
    closed: int
    opened: int
    supervised: int
    unsupervised: int
    is_complete: bool


class NewSafetyOfficer(Wire):
    person_id: UUID


class PersonalRule(Wire):
    """Who of what kind may do something to the viewer, and by which shared place."""

    verb: Verb
    one: Kind
    relation: Relation
    verdict: VerdictWord
    place: str  # the name of the group or institution; '' for the region


class WhoReachesMe(Wire):
    """`kinds` are what the viewer is: parents and own children reach each other beside all lines."""

    kinds: list[Kind]
    rules: list[PersonalRule]
