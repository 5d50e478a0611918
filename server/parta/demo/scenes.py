"""What a visitor of the demo should find in its conversations: one scene for each place, played by its people.

A school's class, its parents, its staff, its channel, and one report to its safety officer.
"""

from datetime import datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import msgspec

from parta.demo import lines
from parta.demo.people import Filled
from parta.demo.player import Player, as_actor
from parta.kernel.ids import PersonId
from parta.messaging.api import (
    Audience,
    Folder,
    Mark,
    NewChannel,
    NewComment,
    NewScheduled,
    PlannedRow,
    SetFolders,
    add_comment,
    create_organisation_channel,
    follow_audience,
    mark_read,
    schedule_message,
    set_folders,
)
from parta.policy.api import appoint_officer
from parta.safety.api import NewReport, ReportedMessage, report

OLDER = 3  # the place of the class where somebody is unkind among the groups of the school
FRIDAY = 4
STARTED_BEFORE = timedelta(minutes=100)


class School(msgspec.Struct, frozen=True):
    """A school with its conversations, by what they are for; of the class of its first group the ids alone."""

    filled: Filled
    chats: list[PlannedRow]
    time_zone: str

    @property
    def teacher(self) -> PersonId:
        return self.filled.homeroom[self.filled.groups[0]]

    @property
    def head(self) -> PersonId:
        assert self.filled.director is not None
        return self.filled.director

    @property
    def deputy(self) -> PersonId:
        assert self.filled.coordinator is not None
        return self.filled.coordinator

    def chat(self, purpose: str, group: int | None = None) -> UUID:
        group_id = None if group is None else self.filled.groups[group]
        return next(chat.id for chat in self.chats if chat.purpose == purpose and chat.group_id == group_id)

    def friday(self, now: datetime, at: time) -> datetime:
        """The next Friday that is not today, by the school's clock."""
        today = now.astimezone(ZoneInfo(self.time_zone)).date()
        day = today + timedelta(days=(FRIDAY - today.weekday() - 1) % 7 + 1)
        return datetime.combine(day, at, ZoneInfo(self.time_zone))


async def play(player: Player, school: School, now: datetime) -> None:
    """All scenes of a school, within the last hours before `now`."""
    player.clock.set(now - STARTED_BEFORE)
    await _staff(player, school)
    await _channel(player, school)
    await _pupils(player, school)
    await _parents(player, school, now)
    await _unkind(player, school)
    await _folders(player, school)


async def _pupils(player: Player, school: School) -> None:
    chat, pupils = school.chat("class", 0), school.filled.pupils
    task = await player.say(school.teacher, chat, lines.CRAFT)
    asked = await player.say(pupils[0], chat, lines.CRAFT_QUESTION, to=task)
    await player.say(school.teacher, chat, lines.CRAFT_ANSWER, to=asked)
    await player.react(pupils[1:6], task, "👍", "🎉")
    await player.react(pupils[2:4], asked, "😊")


async def _parents(player: Player, school: School, now: datetime) -> None:
    chat, teacher, parents = school.chat("parents", 0), school.teacher, school.filled.parents
    names = await player.names_of(parents[:2])
    trip = await player.say(teacher, chat, lines.TRIP)
    await player.pin(teacher, trip)
    await player.react(parents[1:8], trip, "👍", "❤️", "👍")
    offer = await player.say(parents[1], chat, lines.TRIP_OFFER, to=trip)
    thanks = await player.say(teacher, chat, lines.TRIP_THANKS, to=offer, named=(parents[1], names[parents[1]]))
    await player.react([teacher, *parents[2:4]], offer, "🙏")
    await player.react([parents[1]], thanks, "✅")
    friday = school.friday(now, time(12, 40))
    about = school.filled.pupils
    answers = [(parents[number], about[number], lines.trip_answers(number)) for number in range(1, 7)]
    await player.form(teacher, chat, lines.TRIP_FORM, friday - timedelta(hours=24), answers)
    votes = [(parent, 1 + number % 3 % 2) for number, parent in enumerate(parents[1:11])]
    await player.poll(teacher, chat, lines.MEETING, lines.MEETING_HOURS, votes, is_anonymous=False)
    await player.ask_to_confirm(teacher, chat, lines.BREAKFAST, friday, parents[1:10])
    await player.say(teacher, chat, lines.PAPER, named=(parents[0], names[parents[0]]))
    async with player.db.transaction("demo.schedule") as tx:
        morning = NewScheduled(client_key=uuid4(), text=lines.TRIP_MORNING, send_at=friday - timedelta(hours=5))
        await schedule_message(tx, as_actor(teacher), chat, morning)


async def _staff(player: Player, school: School) -> None:
    chat, head, teachers = school.chat("staff"), school.head, school.filled.teachers
    names = await player.names_of([school.teacher])
    week = await player.say(head, chat, lines.WEEK)
    await player.pin(head, week)
    asked = await player.say(teachers[3], chat, lines.DRILL_QUESTION, to=week)
    answered = await player.say(head, chat, lines.DRILL_ANSWER, to=asked)
    await player.react(teachers[1:7], week, "👍", "👍", "✅")
    await player.react([teachers[3]], answered, "🙏")
    await player.say(head, chat, lines.OPEN_LESSON, named=(school.teacher, names[school.teacher]))
    votes = [(teacher, 1 + number % 5 % 3) for number, teacher in enumerate(teachers[1:11])]
    await player.poll(school.deputy, chat, lines.METHOD_DAY, lines.METHOD_DAYS, votes, is_anonymous=True)


async def _channel(player: Player, school: School) -> None:
    """The school's announcements ask to be confirmed; a channel for everybody is talked about."""
    head, filled = school.head, school.filled
    confirming = [*filled.teachers[1:9], *filled.parents[1:25], *filled.pupils[60:75]]
    due = player.clock.now() + timedelta(days=4)
    await player.ask_to_confirm(head, school.chat("announcements"), lines.CARDS, due, confirming)
    async with player.db.transaction("demo.channel") as tx:
        audience = Audience(roles=["student", "parent", "pedagogue", "staff"])
        new = NewChannel(title=lines.CHANNEL, audience=audience, has_comments=True)
        channel = await create_organisation_channel(tx, as_actor(head), filled.organisation_id, new)
        await follow_audience(tx, channel)
    run = await player.say(head, channel, lines.RUN)
    await player.react([*filled.pupils[48:60], *filled.teachers[3:6]], run, "👏", "🔥", "🎉")
    await player.say(head, channel, lines.BOOKS)
    museum = await player.say(head, channel, lines.MUSEUM)
    for person, text in zip((filled.parents[2], filled.teachers[2], filled.pupils[70]), lines.COMMENTS, strict=True):
        async with player.db.transaction("demo.comment") as tx:
            await add_comment(tx, as_actor(person), museum, NewComment(client_key=uuid4(), text=text))
    readers = [*filled.teachers[3:], *filled.parents[3:60], *filled.pupils[4:60]]
    async with player.db.transaction("demo.channel_read") as tx:
        await mark_read(tx, [Mark(person, channel, museum.seq) for person in readers])


async def _unkind(player: Player, school: School) -> None:
    """Somebody of an older class is unkind, a classmate reports it, and the deputy head answers for safety."""
    chat, filled = school.chat("class", OLDER), school.filled
    first = OLDER * filled.institution.group_size
    offender, reporter = filled.pupils[first + 5], filled.pupils[first + 1]
    said = await player.say(offender, chat, lines.UNKIND)
    await player.say(filled.homeroom[filled.groups[OLDER]], chat, lines.UNKIND_ANSWER, to=said)
    async with player.db.transaction("demo.safety_officer") as tx:
        await appoint_officer(tx, as_actor(school.head), filled.organisation_id, school.deputy)
    async with player.db.transaction("demo.report") as tx:
        about = ReportedMessage(conversation_id=said.conversation_id, seq=said.seq)
        new = NewReport(subject=about, reason="bullying", comment=lines.UNKIND_COMMENT)
        await report(tx, as_actor(reporter), new)


async def _folders(player: Player, school: School) -> None:
    own = [school.chat("class", 0), school.chat("parents", 0)]
    work = [school.chat("staff"), school.chat("class_teachers", 0)]
    folders = [
        Folder(id=uuid4(), title=lines.OWN_CLASS, included_ids=own, has_rules=False),
        Folder(id=uuid4(), title=lines.COLLEAGUES, included_ids=work, has_rules=False),
    ]
    async with player.db.transaction("demo.folders") as tx:
        await set_folders(tx, as_actor(school.teacher), SetFolders(folders, 0))
