"""The parts of which statements are put together: the lines as rows, the places people hold today, what bounds a line.

Every statement starts from given people and goes by indexes: what it costs depends on the places these people have,
never on how many the region has. A table of choices holds what differs, so it is small or empty.
"""

from collections.abc import Iterable

from parta.policy.rules import LINES, VERBS, Verb

Params = dict[str, object]

# The lines of the verbs that are asked about.
RULES = """rules AS MATERIALIZED (
    SELECT * FROM unnest(%(rule_verbs)s::text[], %(rule_lines)s::text[], %(rule_ones)s::text[], %(rule_others)s::text[],
                         %(rule_relations)s::text[], %(rule_verdicts)s::int[])
           AS r (verb, line, one, other, relation, verdict)
)"""

# Places held today by the clock of the organisation that gives them, of the people in %(ids)s. A parent's place is one
# for each child and group. A teacher's duty for a group counts while the appointment does, and has its role.
PLACES = """held AS MATERIALIZED (
    SELECT DISTINCT p.person_id, p.kind AS position, p.role, p.organisation_id, p.group_id, p.child_id, o.region_id,
           CASE p.kind WHEN 'student' THEN CASE WHEN g.kind = 'class' AND g.grade <= 4 THEN 'primary' ELSE 'pupil' END
                       WHEN 'parent' THEN 'parent'
                       ELSE CASE WHEN o.kind IN ('school', 'college') THEN 'staff' ELSE 'officer' END END AS kind
      FROM organisations_positions p
      JOIN organisations_organisations o ON o.id = p.organisation_id
      LEFT JOIN organisations_groups g ON g.id = p.group_id AND p.kind = 'student'
     WHERE p.person_id = ANY(%(ids)s::uuid[])
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), places AS MATERIALIZED (
    SELECT person_id, kind, position, role, organisation_id, group_id, child_id, region_id
      FROM held WHERE position <> 'duty'
     UNION
    SELECT d.person_id, s.kind, s.position, s.role, d.organisation_id, d.group_id, NULL::uuid, d.region_id
      FROM held d JOIN held s ON s.person_id = d.person_id AND s.organisation_id = d.organisation_id
     WHERE d.position = 'duty' AND s.position = 'staff'
)"""

BOUNDS = """bounds AS MATERIALIZED (
    SELECT scope_id, verb, line, verdict::int FROM policy_rules
     WHERE scope_id IN (SELECT organisation_id FROM places UNION SELECT region_id FROM places)
)"""

_SHARING = """CASE r.relation WHEN 'region' THEN m.region_id = t.region_id
                           WHEN 'institution' THEN m.organisation_id = t.organisation_id
                           ELSE m.group_id = t.group_id END"""
_BOUNDING = """
      LEFT JOIN bounds regional ON regional.scope_id = m.region_id AND regional.verb = r.verb AND regional.line = r.line
      LEFT JOIN bounds own ON own.scope_id = m.organisation_id AND own.verb = r.verb AND own.line = r.line
      LEFT JOIN bounds far ON far.scope_id = t.organisation_id AND far.verb = r.verb AND far.line = r.line"""

# Lines between a place m of the one and a place t of the other, with their verdict; of given pairs p, or of all.
MEETING = f"""rules r
      JOIN places m ON m.kind = r.one
      JOIN places t ON t.kind = r.other AND t.person_id <> m.person_id AND {_SHARING}{_BOUNDING}"""
MEETING_OF_PAIRS = f"""given p
      JOIN places m ON m.person_id = p.one
      JOIN places t ON t.person_id = p.other
      JOIN rules r ON r.one = m.kind AND r.other = t.kind AND {_SHARING}{_BOUNDING}"""
VERDICT = "least(coalesce(regional.verdict, r.verdict), own.verdict, far.verdict)"

# The family line holds by guardianship alone, so that a parent reaches a child who has left school.
GUARDIANSHIP_TODAY = """g.retracted_at IS NULL
       AND (g.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < g.valid_to)"""


def rules_of(verbs: Iterable[Verb] = VERBS) -> Params:
    """The lines as parameters, a row for each of the verbs."""
    rows = [(verb, line) for verb in verbs for line in LINES]
    return {
        "rule_verbs": [verb for verb, _ in rows],
        "rule_lines": [line.code for _, line in rows],
        "rule_ones": [line.one for _, line in rows],
        "rule_others": [line.other for _, line in rows],
        "rule_relations": [line.relation for _, line in rows],
        "rule_verdicts": [int(line.base) for _, line in rows],
    }
