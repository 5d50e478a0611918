"""Mentioning: who may be named, who may call everybody, what is remembered and where it is found again."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import leave_conversation
from parta.messaging.commands.mentions import name_people
from parta.messaging.commands.messages import delete_message, edit_message, send_message
from parta.messaging.commands.personal import set_personal
from parta.messaging.commands.planned import apply_planned_conversation
from parta.messaging.errors import CannotMention, MentionAllForbidden, MentionAllLimit
from parta.messaging.model.places import Place
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.mentions import list_mention_places, list_mentionable, list_mentioned_after
from parta.messaging.wire import Mention, Message, NewMessage, SetPersonal
from tests.harness.conversations import Class5A, Process, actor, make_class, make_people, plain, planned
from tests.harness.statements import counted_statements

HELLO = "Здравствуйте, "


class Talking:
    """A class that talks, through the batch of a process."""

    def __init__(self, db: Database, people: Class5A, conversation: UUID) -> None:
        self.db, self.people, self.conversation = db, people, conversation
        self.process = Process(db)

    async def say(self, who: UUID, text: str, *named: tuple[UUID, str], key: UUID | None = None) -> Message:
        """«@name» of each named one stands in the text."""
        mentions = [Mention(person, text.index(span), len(span)) for person, span in named]
        new = NewMessage(key or uuid4(), text, mentions=mentions, mentions_all="@все" in text)
        return await send_message(self.process.batch, actor(who), self.conversation, new)

    async def unread_mentions(self, who: UUID) -> int:
        async with self.db.transaction("look") as tx:
            return (await get_head(tx, actor(who), self.conversation)).personal.unread_mentions


@pytest.fixture
async def talking(db: Database) -> Talking:
    async with db.transaction("scene") as tx:
        people = await make_class(tx)
        members = [people.teacher, *people.pupils, people.mother]
        conversation = await planned(tx, members, organisation_id=people.region.school)
    return Talking(db, people, conversation)


async def test_a_named_one_finds_the_place_and_nobody_else_does(talking: Talking) -> None:
    people = talking.people
    message = await talking.say(people.teacher, "Завтра дежурит @Алексеев", (people.pupils[0], "@Алексеев"))
    assert plain(message.mentions) == [{"person_id": str(people.pupils[0]), "at": 15, "length": 9}]
    assert [await talking.unread_mentions(one) for one in (*people.pupils, people.teacher)] == [1, 0, 0, 0]
    async with talking.db.transaction("look") as tx:
        found = await list_mention_places(tx, actor(people.pupils[0]))
        assert [(one.text, one.seq) for one in found.messages] == [("Завтра дежурит @Алексеев", message.seq)]
        after = await list_mentioned_after(tx, actor(people.pupils[0]), talking.conversation, 0)
        assert after.seqs == [message.seq]
        assert (await list_mention_places(tx, actor(people.pupils[1]))).messages == []
        await set_personal(tx, actor(people.pupils[0]), talking.conversation, SetPersonal(read_seq=message.seq))
    assert await talking.unread_mentions(people.pupils[0]) == 0


async def test_a_plain_message_asks_nothing_about_mentions(talking: Talking, monkeypatch: pytest.MonkeyPatch) -> None:
    with counted_statements(monkeypatch) as seen:
        await talking.say(talking.people.teacher, "Завтра контрольная")
    assert [text for text in seen.texts if "messaging_mentions" in text] == []


async def test_strangers_and_those_out_of_reach_are_refused_by_name(talking: Talking) -> None:
    people = talking.people
    for who, person, span in (
        (people.teacher, people.colleague, "@Петров"),  # not in it
        (people.mother, people.pupils[1], "@Борисова"),  # in it, another's child
        (people.teacher, uuid4(), "@Никто"),
    ):
        with pytest.raises(CannotMention) as refused:
            await talking.say(who, HELLO + span, (person, span))
        assert refused.value.fields == {"person_ids": [str(person)]}
    with pytest.raises(NotFound):
        await talking.say(people.stranger, "@Иванова", (people.teacher, "@Иванова"))


@pytest.mark.parametrize(
    ("at", "length", "reason"),
    [(0, 3, "not_in_text"), (14, 1, "not_in_text"), (14, 900, "not_in_text"), (-1, 9, "not_in_text")],
)
async def test_a_span_that_is_no_mention_is_refused(talking: Talking, at: int, length: int, reason: str) -> None:
    people = talking.people
    new = NewMessage(uuid4(), HELLO + "@Иванова", mentions=[Mention(people.teacher, at, length)])
    with pytest.raises(InvalidInput) as refused:
        await send_message(talking.process.batch, actor(people.mother), talking.conversation, new)
    assert refused.value.fields["reason"] == reason


async def test_nobody_is_called_by_anothers_name(talking: Talking) -> None:
    people = talking.people
    with pytest.raises(InvalidInput) as refused:
        await talking.say(people.pupils[0], "@Директор вас зовёт", (people.teacher, "@Директор"))
    assert refused.value.fields == {"field": "mentions", "reason": "another_name"}
    for said in ("@Иванова М. П.", "@Мария Петровна", "@иванова"):
        assert await talking.say(people.mother, HELLO + said, (people.teacher, said))


async def test_a_repeat_is_answered_though_the_named_one_has_left(db: Database) -> None:
    async with db.transaction("scene") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    talking, key = Talking(db, people, group), uuid4()
    first = await talking.say(people.teacher, "@Власов", (people.pupils[2], "@Власов"), key=key)
    async with db.transaction("leave") as tx:
        await leave_conversation(tx, actor(people.pupils[2]), group)
    again = await talking.say(people.teacher, "@Власов", (people.pupils[2], "@Власов"), key=key)
    assert again.seq == first.seq
    with pytest.raises(CannotMention):
        await talking.say(people.teacher, "@Власов", (people.pupils[2], "@Власов"))
    async with db.transaction("look") as tx:
        assert (await list_mention_places(tx, actor(people.pupils[2]))).messages == []


async def test_everybody_is_called_by_one_row_and_the_author_is_not(talking: Talking) -> None:
    people = talking.people
    message = await talking.say(people.teacher, "@все, собрание в 18:30")
    assert message.mentions_all
    assert [await talking.unread_mentions(one) for one in (*people.pupils, people.teacher)] == [1, 1, 1, 0]
    async with talking.db.transaction("look") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM messaging_mentions_all") == 1
        assert [one.seq for one in (await list_mention_places(tx, actor(people.mother))).messages] == [message.seq]


async def test_how_often_a_day_everybody_may_be_called_depends_on_the_kind(
    talking: Talking, clock: SettableClock
) -> None:
    people, key = talking.people, uuid4()
    await talking.say(people.mother, "@все, у кого есть учебник", key=key)
    with pytest.raises(MentionAllLimit) as refused:
        await talking.say(people.mother, "@все, спасибо")
    assert refused.value.fields == {"limit": 1}
    assert (await talking.say(people.mother, "@все, у кого есть учебник", key=key)).seq == 2
    for number in range(10):
        await talking.say(people.teacher, f"@все, {number}")
    with pytest.raises(MentionAllLimit) as refused:
        await talking.say(people.teacher, "@все, ещё")
    assert refused.value.fields == {"limit": 10}
    clock.advance(timedelta(hours=24))
    assert await talking.say(people.mother, "@все, добрый день")


async def test_a_withdrawn_call_is_forgotten_and_still_counts(talking: Talking) -> None:
    people = talking.people
    message = await talking.say(people.mother, "@все, проверка")
    async with talking.db.transaction("delete") as tx:
        await delete_message(tx, actor(people.mother), talking.conversation, message.seq)
    assert await talking.unread_mentions(people.teacher) == 0
    with pytest.raises(MentionAllLimit):
        await talking.say(people.mother, "@все, проверка")


async def test_who_holds_no_place_and_a_talk_of_two_call_nobody(tx: Transaction, db: Database) -> None:
    async with db.transaction("scene") as own:
        people = await make_people(own, 2)
        conversation = await planned(own, people)
    new = NewMessage(uuid4(), "@все, привет", mentions_all=True)
    with pytest.raises(MentionAllForbidden):
        await send_message(Process(db).batch, actor(people[0]), conversation, new)


async def test_an_edit_renames_whom_the_new_text_names(talking: Talking) -> None:
    people = talking.people
    message = await talking.say(people.teacher, "@Алексеев у доски", (people.pupils[0], "@Алексеев"))
    place = Place(talking.conversation, message.seq)
    async with talking.db.transaction("edit") as tx:
        await edit_message(tx, actor(people.teacher), *place, "у доски @Борисова")
        await name_people(tx, actor(people.teacher), place, [Mention(people.pupils[1], 8, 9)])
    assert [await talking.unread_mentions(one) for one in people.pupils] == [0, 1, 0]
    async with talking.db.transaction("edit") as tx:
        await edit_message(tx, actor(people.teacher), *place, "у доски никого")
    assert [await talking.unread_mentions(one) for one in people.pupils] == [0, 0, 0]


async def test_places_outside_the_window_are_not_listed(db: Database) -> None:
    async with db.transaction("scene") as tx:
        people = await make_class(tx)
        everybody = [people.teacher, *people.pupils]
        conversation = await planned(tx, everybody)
    talking = Talking(db, people, conversation)
    await talking.say(people.teacher, "@все, раз")
    async with db.transaction("out") as tx:
        await planned(tx, everybody[:-1])
    await talking.say(people.teacher, "@все, без него")
    async with db.transaction("look") as tx:
        assert (await list_mention_places(tx, actor(people.pupils[2]))).messages == []
    async with db.transaction("back") as tx:
        await planned(tx, everybody)
        seen = await list_mention_places(tx, actor(people.pupils[2]))
        assert [one.text for one in seen.messages] == ["@все, раз"]
        seqs = (await list_mentioned_after(tx, actor(people.pupils[2]), conversation, 0)).seqs
        assert len(seqs) == 1


async def test_the_list_goes_on_page_by_page(talking: Talking) -> None:
    people = talking.people
    for number in range(35):
        await talking.say(people.teacher, f"@Алексеев {number}", (people.pupils[0], "@Алексеев"))
    async with talking.db.transaction("look") as tx:
        first = await list_mention_places(tx, actor(people.pupils[0]))
        second = await list_mention_places(tx, actor(people.pupils[0]), first.next)
        with pytest.raises(InvalidInput):
            await list_mention_places(tx, actor(people.pupils[0]), "zzz")
    texts = [one.text for one in [*first.messages, *second.messages]]
    assert texts == [f"@Алексеев {number}" for number in reversed(range(35))]
    assert second.next is None


async def test_whom_one_may_name_is_whom_one_may_find(talking: Talking) -> None:
    people = talking.people
    async with talking.db.transaction("look") as tx:
        seen = await list_mentionable(tx, actor(people.mother), talking.conversation)
        assert {one.person_id for one in seen.people} == {people.teacher, people.pupils[0]}
        assert (seen.is_complete, seen.may_mention_all) == (True, True)
        with pytest.raises(NotFound):
            await list_mentionable(tx, actor(people.stranger), talking.conversation)


async def test_in_a_channel_members_are_looked_for_by_name(db: Database) -> None:
    async with db.transaction("scene") as tx:
        people = await make_class(tx)
        members = [PlannedMember(people.teacher, role="admin"), PlannedMember(people.colleague)]
        channel = await apply_planned_conversation(
            tx, PlannedConversation(plan_key="c", kind="channel", title="Новости", purpose="news", members=members)
        )
        assert (await list_mentionable(tx, actor(people.teacher), channel)).people == []
        seen = await list_mentionable(tx, actor(people.teacher), channel, "петр")
        assert [one.person_id for one in seen.people] == [people.colleague]
        assert not seen.is_complete
