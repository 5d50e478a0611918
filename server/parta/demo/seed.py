"""Fills an empty platform: regions, people, chats, weeks of talk, papers; then tells how to sign in as each role."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from parta.chatplans.api import apply_plan, carry_out_plan
from parta.demo.activity import Life, Stage, chats_of, live
from parta.demo.names import Names
from parta.demo.paperwork import do_reports, enter_absences, enter_calendar
from parta.demo.people import Filled, Filler
from parta.demo.places import REGIONS, Institution, Region
from parta.demo.player import Player, as_actor
from parta.demo.scenes import School, play
from parta.directives.api import enter_directive, read_known_order
from parta.identity.api import (
    USUAL_ROLES,
    FactorRule,
    Passwords,
    create_persons,
    give_password,
    issue_invitations,
    logins_of,
    mark_connected,
    set_factor_rule,
)
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import MunicipalityId, OrganisationId, PersonId, RegionId
from parta.messaging.api import Mark, Messaging, NewMessage, mark_read, open_direct, send_message
from parta.organisations.api import (
    AppointmentRole,
    NewAppointment,
    NewGuardianship,
    NewOrganisation,
    known_regions,
    record_appointment,
    record_guardianship,
    record_municipalities,
    record_organisation,
    record_region,
)
from parta.realtime.api import Notices

PASSWORD = "parta-demo"  # noqa: S105 (of invented people, printed at the start)
WEEKS = 8
CONNECTED_SHARE = {"exemplary": 1.0, "steady": 0.85, "behind": 0.45}
Say = Callable[[str], None]


@dataclass
class FilledRegion:
    """A region with the people above its institutions."""

    region: Region
    id: RegionId
    ministry: OrganisationId
    officer: PersonId
    controller: PersonId
    administrator: PersonId
    authorities: dict[str, OrganisationId] = field(default_factory=dict)
    municipal: list[PersonId] = field(default_factory=list)
    institutions: list[Filled] = field(default_factory=list)
    coordinator: PersonId | None = None


class Demo:
    """One seeding. `now` is the end of the played time."""

    def __init__(self, database: Database, secret: bytes, say: Say) -> None:
        self._now = database.clock.now()
        self._clock = SettableClock(self._now)
        # a demo lost with the power is made again: no need to wait for the disk at each commit
        conninfo = f"{database.conninfo} options='-c synchronous_commit=off'"
        self._db = Database(conninfo, events=database.events, clock=self._clock, max_size=4, secret=secret)
        self._messaging = Messaging(self._db, secret, Notices())
        self._say = say
        self._chance = random.Random(1809)
        self._names = Names(self._chance)
        monday = (self._now - timedelta(days=self._now.weekday())).date()
        self._mondays = [monday - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
        self._since = date(self._mondays[0].year, 9, 1) if self._mondays[0].month >= 9 else self._mondays[0]

    async def seed(self) -> list[str]:
        """Everything; the sign-ins as lines to print."""
        await self._db.open()
        try:
            self._clock.set(self._now - timedelta(weeks=WEEKS, days=1))
            regions = [await self._region(region) for region in REGIONS]
            await self._tie_together(regions)
            connected = await self._connect(regions)
            await self._draw_chats(regions)
            lives = await self._live(regions, connected)
            await self._paperwork(regions)
            await self._play(regions[0])
            await self._read(lives, connected)
            return await self._sign_ins(regions)
        finally:
            await self._messaging.close()
            await self._db.close()

    async def _region(self, region: Region) -> FilledRegion:
        self._say(f"Demo: {region.name}")
        async with self._db.transaction("demo.region") as tx:
            known = known_regions()[region.key]
            region_id = await record_region(tx, region.name, region.time_zone)
            ids = await record_municipalities(tx, region_id, known.territories)
            places = {territory.name: place for territory, place in zip(known.territories, ids, strict=True)}
            filled = await self._ministry(tx, region, region_id, places)
            for municipality in region.authorities:
                await self._authority(tx, filled, municipality, places[municipality])
            for institution in region.institutions:
                await self._institution(tx, filled, institution, places)
            await enter_directive(tx, region_id, read_known_order(region.order), filled.officer)
            await enter_calendar(tx, region_id, self._now.year)
            # Whoever tries the demo signs in by a password printed at the start: a region in use asks for more.
            await set_factor_rule(tx, region_id, FactorRule(list(USUAL_ROLES), None))
            return filled

    async def _ministry(
        self, tx: Transaction, region: Region, region_id: RegionId, places: dict[str, MunicipalityId]
    ) -> FilledRegion:
        ministry = await record_organisation(
            tx,
            NewOrganisation(
                region_id=region_id,
                superior_id=None,
                municipality_id=places[region.capital],
                kind="ministry",
                level="state",
                legal_form=None,
                name=region.ministry,
                short_name=region.ministry_short,
                time_zone=region.time_zone,
            ),
        )
        return FilledRegion(
            region,
            region_id,
            ministry,
            officer=await self._appoint(tx, ministry, "officer", "ведущий консультант"),
            controller=await self._appoint(tx, ministry, "controller", "заместитель министра"),
            administrator=await self._appoint(tx, ministry, "administrator", "администратор платформы"),
        )

    async def _authority(self, tx: Transaction, filled: FilledRegion, municipality: str, place: MunicipalityId) -> None:
        authority = await record_organisation(
            tx,
            NewOrganisation(
                region_id=filled.id,
                superior_id=filled.ministry,
                municipality_id=place,
                kind="municipal_authority",
                level="municipal",
                legal_form=None,
                name=f"Управление образования администрации, {municipality}",
                short_name=f"Управление образования, {municipality.split(maxsplit=1)[0]}",
                time_zone=filled.region.time_zone,
            ),
        )
        filled.authorities[municipality] = authority
        filled.municipal.append(await self._appoint(tx, authority, "municipal_coordinator", "главный специалист"))

    async def _institution(
        self, tx: Transaction, filled: FilledRegion, institution: Institution, places: dict[str, MunicipalityId]
    ) -> None:
        organisation_id = await record_organisation(
            tx,
            NewOrganisation(
                region_id=filled.id,
                superior_id=filled.authorities.get(institution.superior, filled.ministry),
                municipality_id=places[institution.municipality],
                kind=institution.kind,
                level=institution.level,
                legal_form=institution.legal_form,
                name=institution.name,
                short_name=institution.short_name,
                inn=institution.inn,
                time_zone=filled.region.time_zone,
                started_on=self._since,
            ),
        )
        filler = Filler(tx, self._chance, self._names, self._since)
        people = await filler.fill(organisation_id, institution)
        await enter_absences(tx, people, self._chance, self._now.date())
        filled.institutions.append(people)
        if institution.kind == "training_institute":
            filled.coordinator = await self._appoint(
                tx, organisation_id, "regional_coordinator", "главный эксперт отдела аналитической деятельности"
            )

    async def _appoint(
        self, tx: Transaction, organisation_id: OrganisationId, role: AppointmentRole, post: str
    ) -> PersonId:
        (person,) = await create_persons(tx, [self._names.adult()])
        fact = NewAppointment(
            person_id=person, organisation_id=organisation_id, role=role, post=post, valid_from=self._since
        )
        await record_appointment(tx, fact, source="demo")
        return person

    async def _tie_together(self, regions: list[FilledRegion]) -> None:
        """A parent with children in two schools, a teacher who is a parent elsewhere, one who works in two colleges."""
        primorsky, tver = regions
        first, second = primorsky.institutions[1], primorsky.institutions[2]
        async with self._db.transaction("demo.ties") as tx:
            for parent, child, school in (
                (first.parents[0], second.pupils[3], second),
                (second.teachers[1], first.pupils[2], first),
            ):
                guardianship = NewGuardianship(
                    parent_id=parent, child_id=child, organisation_id=school.organisation_id, valid_from=self._since
                )
                await record_guardianship(tx, guardianship, source="demo")
            teacher = tver.institutions[0].teachers[2]
            fact = NewAppointment(
                person_id=teacher,
                organisation_id=tver.institutions[1].organisation_id,
                role="pedagogue",
                post="преподаватель",
                post_code="преподаватель",
                valid_from=self._since,
            )
            await record_appointment(tx, fact, source="demo")

    async def _connect(self, regions: list[FilledRegion]) -> frozenset[PersonId]:
        """Who has signed in; the others have an invitation that waits. One password hash serves all of the demo."""
        password_hash = await Passwords().hash(PASSWORD)
        connected: set[PersonId] = set()
        async with self._db.transaction("demo.connect") as tx:
            for region in regions:
                above = [region.officer, region.controller, region.administrator, *region.municipal]
                connected.update(above, [region.coordinator] if region.coordinator else [])
                for filled in region.institutions:
                    connected.update(self._connected_of(filled))
                    waiting = [person for person in filled.everybody() if person not in connected]
                    if waiting:
                        await issue_invitations(tx, None, waiting, filled.organisation_id, "invitation")
            for person in connected:
                await give_password(tx, person, password_hash)
                await mark_connected(tx, person, "invitation")
        return frozenset(connected)

    def _connected_of(self, filled: Filled) -> list[PersonId]:
        share = CONNECTED_SHARE[filled.institution.character]
        leading = [person for person in (filled.director, filled.coordinator) if person is not None]
        shown = [*filled.teachers[:3], *filled.pupils[:4], *filled.parents[:3]]
        return leading + shown + [person for person in filled.everybody() if self._chance.random() < share]

    async def _draw_chats(self, regions: list[FilledRegion]) -> None:
        self._say("Demo: drawing chats from the rosters")
        for region in regions:
            institutions = [each.organisation_id for each in region.institutions]
            for organisation_id in [region.ministry, *region.authorities.values(), *institutions]:
                async with self._db.transaction("demo.apply_plan") as tx:
                    await apply_plan(tx, organisation_id, None)
                await carry_out_plan(self._db, organisation_id)

    async def _live(self, regions: list[FilledRegion], connected: frozenset[PersonId]) -> list[Life]:
        lives = []
        for region in regions:
            for filled in region.institutions:
                chats = await chats_of(self._db, filled)
                lives.append(Life(filled, chats, connected, region.region.time_zone))
        stage = Stage(self._db, self._clock, self._messaging, self._chance, self._now)
        for number, monday in enumerate(self._mondays, 1):
            self._say(f"Demo: week {number} of {WEEKS}")
            await live(stage, lives, monday)
        await self._write_to_teachers(regions)
        return lives

    async def _read(self, lives: list[Life], connected: frozenset[PersonId]) -> None:
        """Everybody has read nearly everything: a few unread lines remain, as they do in life."""
        self._clock.set(self._now)
        for life in lives:
            marks = [
                Mark(person, chat.id, max(0, chat.last_seq - self._chance.choice((0, 0, 0, 1, 2, 4))))
                for chat in await chats_of(self._db, life.filled)
                for person in connected.intersection(chat.member_ids)
            ]
            async with self._db.transaction("demo.read") as tx:
                await mark_read(tx, marks)

    async def _play(self, region: FilledRegion) -> None:
        """What the newer things of the messenger look like in use."""
        self._say("Demo: a few scenes")
        player, filled = Player(self._db, self._clock, self._messaging), region.institutions[1]
        school = School(filled, await chats_of(self._db, filled), region.region.time_zone)
        await play(player, school, self._now)

    async def _write_to_teachers(self, regions: list[FilledRegion]) -> None:
        """A few conversations of two, so that the list of a teacher and of a parent is not groups alone."""
        self._clock.set(self._now - timedelta(hours=3))
        for filled in [each for region in regions for each in region.institutions if each.groups]:
            authors = (filled.parents or filled.pupils)[:2]
            homeroom = filled.homeroom[filled.groups[0]]
            for author in authors:
                await self._exchange(author, homeroom)

    async def _exchange(self, author: PersonId, teacher: PersonId) -> None:
        async with self._db.transaction("demo.open_direct") as tx:
            conversation = await open_direct(tx, as_actor(author), teacher)
        for person, text in (
            (author, "Здравствуйте, подскажите, пожалуйста, что задали на завтра?"),
            (teacher, "Добрый день. Математика, упражнения 14 и 15, и повторить параграф 9."),
            (author, "Спасибо большое"),
        ):
            self._clock.advance(timedelta(minutes=4))
            await self._write(person, conversation, text)

    async def _write(self, person: PersonId, conversation: UUID, text: str) -> None:
        new = NewMessage(client_key=uuid4(), text=text)
        await send_message(self._messaging.batch, as_actor(person), conversation, new)

    async def _paperwork(self, regions: list[FilledRegion]) -> None:
        self._say("Demo: reports of the month before")
        for region in regions:
            await do_reports(self._db, self._clock, region.institutions, region.officer, region.region.time_zone)

    async def _sign_ins(self, regions: list[FilledRegion]) -> list[str]:
        primorsky, tver = regions
        school, college = primorsky.institutions[1], tver.institutions[0]
        shown: list[tuple[str, PersonId | None]] = [
            ("deputy minister (Primorsky Krai)", primorsky.controller),
            ("ministry officer (Primorsky Krai)", primorsky.officer),
            ("platform administrator (Primorsky Krai)", primorsky.administrator),
            ("regional coordinator", primorsky.coordinator),
            ("municipal coordinator (Vladivostok)", primorsky.municipal[0]),
            ("director of a school", school.director),
            ("coordinator of a school", school.coordinator),
            ("teacher", school.teachers[0]),
            ("teacher who is a parent elsewhere", primorsky.institutions[2].teachers[1]),
            ("pupil", school.pupils[0]),
            ("parent with children in two schools", school.parents[0]),
            ("ministry officer (Tver Oblast)", tver.officer),
            ("deputy minister (Tver Oblast)", tver.controller),
            ("director of a college (Tver)", college.director),
            ("coordinator of a college (Tver)", college.coordinator),
            ("lecturer of a college (Tver)", college.teachers[0]),
            ("student of a college (Tver)", college.pupils[0]),
            ("director who falls behind (Tver)", tver.institutions[1].director),
        ]
        people = [person for _, person in shown if person is not None]
        async with self._db.transaction("demo.logins") as tx:
            logins = await logins_of(tx, people)
        lines = [f"Demo sign-ins, password «{PASSWORD}» for each:"]
        return lines + [f"  {logins[person]:<28} {what}" for what, person in shown if person is not None]
