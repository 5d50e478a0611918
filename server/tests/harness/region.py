"""A small region for tests: a ministry, an authority, two schools, a college, and people put in their places by verbs.

Everything is written through the doors of identity and organisations, so that a test meets what production makes.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from parta.identity.api import Actor, NewPerson, create_persons
from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, PersonId, RegionId, SessionId
from parta.organisations import api as organisations
from parta.organisations.model.facts import AppointmentRole, DutyKind
from parta.organisations.model.register import OrganisationKind

TERM = date(2026, 9, 1)


def as_actor(person_id: PersonId) -> Actor:
    """Somebody acting; the session is not looked at by commands."""
    return Actor(person_id, SessionId(uuid4()))


@dataclass
class TestRegion:
    """The ids a test needs, and short verbs to add to them. All facts begin on 1 September 2026."""

    __test__ = False

    tx: Transaction
    id: RegionId
    municipality: MunicipalityId
    other_municipality: MunicipalityId
    ministry: OrganisationId
    authority: OrganisationId
    school: OrganisationId
    other_school: OrganisationId
    college: OrganisationId
    counter: list[int] = field(default_factory=lambda: [0])

    async def person(self, name: str = "") -> PersonId:
        """A person by «Фамилия Имя Отчество»; without a name, a numbered one."""
        self.counter[0] += 1
        parts = [*(name or f"Номеров{self.counter[0]} Иван Петрович").split(" ", 2), "", ""]
        (person_id,) = await create_persons(
            self.tx, [NewPerson(family_name=parts[0], given_name=parts[1], patronymic=parts[2])]
        )
        return person_id

    async def appoint(
        self,
        role: AppointmentRole,
        organisation: OrganisationId | None = None,
        *,
        person: PersonId | None = None,
        name: str = "",
        post: str = "",
        may_sign_report: bool = False,
        since: date = TERM,
        until: date | None = None,
    ) -> PersonId:
        """Somebody (new, unless named) in a role, at the school unless said otherwise."""
        person_id = person or await self.person(name)
        await organisations.record_appointment(
            self.tx,
            organisations.NewAppointment(
                person_id=person_id,
                organisation_id=organisation or self.school,
                role=role,
                post=post,
                post_code="225" if role == "pedagogue" else None,
                may_sign_report=may_sign_report,
                valid_from=since,
                valid_to=until,
            ),
        )
        return person_id

    async def group(self, name: str, organisation: OrganisationId | None = None, grade: int | None = None) -> GroupId:
        (group_id,) = await organisations.record_groups(
            self.tx,
            [
                organisations.NewGroup(
                    organisation_id=organisation or self.school, kind="class", name=name, grade=grade, opened_on=TERM
                )
            ],
        )
        return group_id

    async def student(
        self,
        group: GroupId,
        organisation: OrganisationId | None = None,
        *,
        person: PersonId | None = None,
        name: str = "",
        until: date | None = None,
    ) -> PersonId:
        person_id = person or await self.person(name)
        await organisations.record_enrolment(
            self.tx,
            organisations.NewEnrolment(
                person_id=person_id,
                organisation_id=organisation or self.school,
                group_id=group,
                valid_from=TERM,
                valid_to=until,
            ),
        )
        return person_id

    async def parent(
        self,
        child: PersonId,
        organisation: OrganisationId | None = None,
        *,
        person: PersonId | None = None,
        name: str = "",
    ) -> PersonId:
        person_id = person or await self.person(name)
        await organisations.record_guardianship(
            self.tx,
            organisations.NewGuardianship(
                parent_id=person_id,
                child_id=child,
                organisation_id=organisation or self.school,
                valid_from=TERM,
            ),
        )
        return person_id

    async def duty(
        self,
        person: PersonId,
        group: GroupId,
        kind: DutyKind = "homeroom",
        subject: str = "",
        organisation: OrganisationId | None = None,
    ) -> None:
        await organisations.record_duty(
            self.tx,
            organisations.NewDuty(
                person_id=person,
                organisation_id=organisation or self.school,
                group_id=group,
                kind=kind,
                subject=subject,
                valid_from=TERM,
            ),
        )


async def make_region(
    tx: Transaction, name: str = "Приморский край", time_zone: str = "Asia/Vladivostok"
) -> TestRegion:
    """The region with its organisations and nobody in them."""
    region = await organisations.record_region(tx, name, time_zone)
    city, district = await organisations.record_municipalities(
        tx,
        region,
        [
            organisations.NewMunicipality("Владивостокский городской округ", "urban_district", 2, 8),
            organisations.NewMunicipality("Хасанский муниципальный округ", "municipal_area", 1, 9),
        ],
    )

    async def organisation(
        kind: OrganisationKind, title: str, superior: OrganisationId | None, municipality: MunicipalityId
    ) -> OrganisationId:
        return await organisations.record_organisation(
            tx,
            organisations.NewOrganisation(
                region_id=region,
                superior_id=superior,
                municipality_id=municipality,
                kind=kind,
                level="municipal" if kind in ("school", "municipal_authority") else "state",
                legal_form="budgetary",
                name=title,
                short_name=title,
                time_zone=time_zone,
            ),
        )

    ministry = await organisation("ministry", "Министерство образования", None, city)
    authority = await organisation("municipal_authority", "Управление образования", ministry, city)
    return TestRegion(
        tx=tx,
        id=region,
        municipality=city,
        other_municipality=district,
        ministry=ministry,
        authority=authority,
        school=await organisation("school", "Школа № 1", authority, city),
        other_school=await organisation("school", "Школа № 2", ministry, district),
        college=await organisation("college", "Колледж", ministry, city),
    )
