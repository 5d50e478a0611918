"""One comparison in the making: who is who, which groups are which, the plan, and the drafts of its lines.

What students, parents and staff make of it is in the modules named so.
"""

from collections.abc import Mapping
from uuid import UUID

from parta.kernel.ids import GroupId, PersonId, new_id
from parta.organisations.imports import reasons
from parta.organisations.imports.drafts import Draft, correction_of, fresh_person_id, note_new
from parta.organisations.imports.matching import Matcher
from parta.organisations.imports.model import (
    FactTable,
    Line,
    LineKind,
    Plan,
    PlannedEnding,
    PlannedGroup,
    PlannedPerson,
    PlannedRename,
)
from parta.organisations.imports.present import AppointmentFact, DutyFact, EnrolmentFact, LinkFact, Present
from parta.organisations.imports.wanted import Wanted, remark
from parta.organisations.model.register import GroupKind

Fact = EnrolmentFact | AppointmentFact | DutyFact | LinkFact


class Comparison:
    """One comparison in the making: the plan, the drafts of lines, and who is who."""

    def __init__(self, wanted: Wanted, present: Present, choices: Mapping[str, str]) -> None:
        self.wanted = wanted
        self.present = present
        self.choices = choices
        self.matches = Matcher(wanted, present, choices).run()
        self.plan = Plan()
        self.drafts: dict[tuple[LineKind, PersonId], Draft] = {}
        self.remarks: list[Line] = list(wanted.remarks)
        self.group_names: dict[GroupId, str] = {group.id: group.name for group in present.groups}
        self._made: dict[str, PersonId] = {}
        self._keys_of: dict[PersonId, str] = {}
        self._corrected: set[PersonId] = set()
        self._group_ids: dict[str, GroupId] = {}
        self.group_drafts: list[Draft] = []
        self.placed: set[PersonId] = set()  # students whose place the files tell
        self.ended_duties: set[UUID] = set()
        self._match_groups()

    # Groups

    def _match_groups(self) -> None:
        by_key = {group.key: group for group in self.present.groups}
        by_id = {group.external_id: group for group in self.present.groups if group.external_id}
        for group in self.wanted.groups.values():
            named = by_key.get(group.key)
            identified = by_id.get(group.external_ids.get("oneroster", ""))
            if named is not None and identified is not None and named.id != identified.id:
                told = reasons.told("group_name_taken", group.name)
                self.remarks.append(remark("warning", f"group:{group.key}", told))
            found = named or identified
            if found is None:
                continue
            self._group_ids[group.key] = found.id
            if named is None:
                self.plan.renames.append(PlannedRename(found.id, group.name, group.grade or group.course))
                draft = Draft(kind="group", key=f"group:{found.id}", title=group.name, group=group.name)
                draft.note("group_name", found.name, group.name)
                self.group_drafts.append(draft)

    def group_id(self, key: str) -> GroupId:
        """The group of that key, planned now if it is new."""
        if key not in self._group_ids:
            group = self.wanted.groups[key]
            made = GroupId(new_id())
            self._group_ids[key] = made
            self.group_names[made] = group.name
            kind: GroupKind = "class" if self.present.kind == "school" else "study_group"
            grade, external_id = group.grade or group.course, group.external_ids.get("oneroster")
            self.plan.groups.append(PlannedGroup(made, kind, group.name, grade, external_id))
            self.group_drafts.append(
                Draft(kind="group", key=f"new:group:{key}", title=group.name, group=group.name, is_new=True)
            )
        return self._group_ids[key]

    # People

    def is_decided(self, key: str) -> bool:
        return key not in self.matches.unclear

    def person_id(self, key: str) -> PersonId:
        """Who this is, planned now if new."""
        known = self.matches.known.get(key) or self._made.get(key)
        if known is None:
            one = self.wanted.people[key]
            known = self._made[key] = fresh_person_id()
            self.plan.people.append(
                PlannedPerson(known, one.family, one.given, one.patronymic, one.birth_date, one.phone, one.email)
            )
        self._keys_of.setdefault(known, key)
        return known

    def known_id(self, key: str) -> PersonId | None:
        """As `person_id`, but nobody is planned for it."""
        return self.matches.known.get(key) or self._made.get(key)

    def key_of(self, person_id: PersonId) -> str:
        """The key by which the files name a person whose id was asked for."""
        return self._keys_of[person_id]

    def title(self, person_id: PersonId) -> str:
        """The person's full name, as it will be."""
        key = self._keys_of.get(person_id)
        if key is not None:
            return self.wanted.people[key].full_name
        known = self.present.people.get(person_id)
        return known.name.full if known is not None else ""

    def draft(self, kind: LineKind, person_id: PersonId) -> Draft:
        """The line of a person in a role, begun now with what is new about the person."""
        found = self.drafts.get((kind, person_id))
        if found is not None:
            return found
        key = self._keys_of.get(person_id)
        known = self.present.people.get(person_id)
        person = self.wanted.people[key] if key is not None else None
        title = person.full_name if person is not None else known.name.full if known is not None else ""
        if person is not None and known is not None and person.folded == known.name.folded:
            title = known.name.full
        draft = Draft(
            kind=kind,
            key=f"{kind}:{person_id}" if known is not None else f"new:{kind}:{key}",
            title=title,
            places=list(person.places) if person is not None else [],
        )
        self.drafts[(kind, person_id)] = draft
        if person is not None and person_id not in self._corrected:
            self._corrected.add(person_id)
            if known is None:
                note_new(person, draft)
            elif (corrected := correction_of(person, known, draft)) is not None:
                self.plan.corrections.append(corrected)
        return draft

    def end(self, table: FactTable, fact: Fact, draft: Draft, *, may_stay: bool = True) -> None:
        """The fact ends; where it `may_stay`, unless the line is left out."""
        self.plan.endings.append(PlannedEnding(table, fact.id, draft.key))
        if may_stay:
            draft.has_endings = True
            draft.by_hand = draft.by_hand or fact.source == "hand"
