"""Polls: asking, voting, adding options, closing; what is told of an anonymous one, and to whom of an open one."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.identity.api import Actor, PersonsMerged
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import DomainError, Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.commands.conversations import create_channel, create_group
from parta.messaging.commands.merging import on_persons_merged
from parta.messaging.commands.messages import delete_message, edit_message
from parta.messaging.commands.polls import add_option, close_poll, create_poll, vote
from parta.messaging.commands.tallies import count_what_is_due
from parta.messaging.errors import (
    AskedStays,
    CannotWrite,
    LineEmpty,
    LineTooLong,
    OptionRepeated,
    PollAnonymous,
    PollClosed,
    TooFewOptions,
    TooManyOptions,
    VoteFinal,
)
from parta.messaging.model.ballots import ballot_key
from parta.messaging.model.places import Place
from parta.messaging.queries.history import get_message
from parta.messaging.queries.polls import list_voters
from parta.messaging.wire import Message
from parta.messaging.wire.polls import NewPoll
from tests.harness.conversations import Class5A, actor, make_class, make_people, plain, planned


def new_poll(*options: str, **terms: object) -> NewPoll:
    texts = list(options or ("В музей", "В театр", "Никуда"))
    return NewPoll(client_key=uuid4(), question="Куда идём?", options=texts, **terms)  # type: ignore[arg-type]


async def make_poll(tx: Transaction, **terms: object) -> tuple[Class5A, Place]:
    """The class in its conversation, with the teacher's poll."""
    people = await make_class(tx)
    group = await planned(tx, [people.teacher, *people.pupils, people.mother])
    return people, await create_poll(tx, actor(people.teacher), group, new_poll(**terms))


async def seen_by(tx: Transaction, person: UUID, place: Place) -> Message:
    message = await get_message(tx, actor(person), place.conversation_id, place.seq)
    assert message is not None
    return message


async def votes_of(tx: Transaction, person: UUID, place: Place) -> list[int]:
    poll = (await seen_by(tx, person, place)).poll
    assert poll is not None
    return [option.votes for option in poll.options]


async def test_a_poll_is_a_message_whose_text_is_the_question(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    message = await seen_by(tx, people.mother, place)
    assert message.text == "Куда идём?"
    assert plain(message.poll) == {  # type: ignore[arg-type]
        "options": [
            {"number": 1, "text": "В музей", "votes": 0},
            {"number": 2, "text": "В театр", "votes": 0},
            {"number": 3, "text": "Никуда", "votes": 0},
        ],
        "voters": 0,
        "is_anonymous": True,
        "is_multiple": False,
        "may_add_options": False,
        "may_revote": True,
        "closes_at": None,
        "closed_at": None,
    }


async def test_the_same_key_makes_one_poll(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await planned(tx, [people.teacher, people.mother])
    new = new_poll()
    first = await create_poll(tx, actor(people.teacher), group, new)
    assert await create_poll(tx, actor(people.teacher), group, new) == first


@pytest.mark.parametrize(
    ("texts", "error", "fields"),
    [
        (["один"], TooFewOptions, {"limit": 2}),
        ([str(number) for number in range(21)], TooManyOptions, {"limit": 20}),
        (["Да", " да "], OptionRepeated, {}),
        (["да", " \u200b "], LineEmpty, {"field": "options"}),
        (["да", "н" * 201], LineTooLong, {"field": "options", "limit": 200}),
    ],
)
async def test_a_limit_is_named_by_its_error(
    tx: Transaction, texts: list[str], error: type[DomainError], fields: dict[str, object]
) -> None:
    people = await make_class(tx)
    group = await planned(tx, [people.teacher])
    with pytest.raises(error) as raised:
        await create_poll(tx, actor(people.teacher), group, new_poll(*texts))
    assert raised.value.fields == fields


async def test_a_poll_ends_in_the_future_or_is_refused(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await planned(tx, [people.teacher])
    with pytest.raises(InvalidInput) as raised:
        await create_poll(tx, actor(people.teacher), group, new_poll(closes_at=tx.now))
    assert raised.value.fields == {"field": "closes_at", "reason": "in_the_past"}


async def test_who_may_not_write_asks_nothing_and_who_reads_votes(tx: Transaction) -> None:
    people = await make_class(tx)
    channel = await create_channel(tx, actor(people.teacher), "Новости", [people.pupils[0]])
    with pytest.raises(CannotWrite):
        await create_poll(tx, actor(people.pupils[0]), channel, new_poll())
    place = await create_poll(tx, actor(people.teacher), channel, new_poll())
    await vote(tx, actor(people.pupils[0]), place, [2])
    assert await votes_of(tx, people.teacher, place) == [0, 1, 0]
    with pytest.raises(NotFound):
        await vote(tx, actor(people.stranger), place, [1])
    with pytest.raises(NotFound):
        await create_poll(tx, actor(people.stranger), channel, new_poll())


async def test_the_first_vote_is_counted_at_once_and_ones_own_choice_is_ones_own(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    await vote(tx, actor(people.pupils[0]), place, [2])
    message = await seen_by(tx, people.pupils[0], place)
    assert message.poll is not None
    assert message.own is not None
    assert (message.poll.voters, message.own.choices) == (1, [2])
    other = (await seen_by(tx, people.teacher, place)).own
    assert other is not None
    assert other.choices == []


async def test_a_vote_is_given_anew_and_taken_back(tx: Transaction, clock: SettableClock) -> None:
    people, place = await make_poll(tx, is_multiple=True)
    pupil = actor(people.pupils[0])
    for choices in ([1, 2], [3], []):
        await vote(tx, pupil, place, choices)
        tx.now += timedelta(seconds=2)
    message = await seen_by(tx, people.pupils[0], place)
    assert message.poll is not None
    assert message.own is not None
    assert (await votes_of(tx, people.teacher, place), message.poll.voters) == ([0, 0, 0], 0)
    assert message.own.choices == []


async def test_one_choice_means_one_and_only_what_is_offered(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    for choices, reason in (([1, 2], "one_only"), ([4], "no_such_option"), ([0], "no_such_option")):
        with pytest.raises(InvalidInput) as raised:
            await vote(tx, actor(people.mother), place, choices)
        assert raised.value.fields == {"field": "choices", "reason": reason}


async def test_where_votes_are_final_the_second_is_refused(tx: Transaction) -> None:
    people, place = await make_poll(tx, may_revote=False)
    await vote(tx, actor(people.mother), place, [1])
    for choices in ([2], []):
        with pytest.raises(VoteFinal):
            await vote(tx, actor(people.mother), place, choices)


async def test_a_poll_closes_by_itself_at_its_hour(db: Database, clock: SettableClock) -> None:
    async with db.transaction("make") as tx:
        people, place = await make_poll(tx, closes_at=tx.now + timedelta(hours=1))
    clock.advance(timedelta(hours=1))
    async with db.transaction("late") as tx:
        with pytest.raises(PollClosed):
            await vote(tx, actor(people.mother), place, [1])
        before = await seen_by(tx, people.mother, place)
    assert not await count_what_is_due(db)
    async with db.transaction("after") as tx:
        after = await seen_by(tx, people.mother, place)
    assert before.poll is not None
    assert after.poll is not None
    assert (before.poll.closed_at, after.poll.closed_at) == (None, after.poll.closes_at)
    assert after.version > before.version


async def test_its_author_and_who_keeps_the_conversation_close_it(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = await create_poll(tx, actor(people.pupils[0]), group, new_poll())
    with pytest.raises(Forbidden):
        await close_poll(tx, actor(people.pupils[1]), place)
    await close_poll(tx, actor(people.teacher), place)
    poll = (await seen_by(tx, people.pupils[1], place)).poll
    assert poll is not None
    assert poll.closed_at == tx.now
    with pytest.raises(PollClosed):
        await vote(tx, actor(people.pupils[1]), place, [1])


async def test_members_add_options_where_the_poll_says_so_three_each_twenty_in_all(tx: Transaction) -> None:
    people, place = await make_poll(tx, may_add_options=True)
    for text in ("В парк", "В цирк", "В лес"):
        await add_option(tx, actor(people.mother), place, text)
    with pytest.raises(TooManyOptions) as raised:
        await add_option(tx, actor(people.mother), place, "На море")
    assert raised.value.fields == {"limit": 3}
    with pytest.raises(OptionRepeated):
        await add_option(tx, actor(people.pupils[0]), place, "в  ПАРК")
    for number in range(14):
        await add_option(tx, actor(people.teacher), place, f"Ещё {number}")
    with pytest.raises(TooManyOptions) as raised:
        await add_option(tx, actor(people.pupils[0]), place, "На море")
    assert raised.value.fields == {"limit": 20}
    assert len(await votes_of(tx, people.mother, place)) == 20


async def test_elsewhere_only_the_author_adds(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    with pytest.raises(Forbidden):
        await add_option(tx, actor(people.mother), place, "В парк")
    await add_option(tx, actor(people.teacher), place, "В парк")
    assert await votes_of(tx, people.mother, place) == [0, 0, 0, 0]


async def test_who_voted_is_told_of_those_one_may_find_the_rest_is_a_number(tx: Transaction) -> None:
    people, place = await make_poll(tx, is_anonymous=False)
    await vote(tx, actor(people.mother), place, [1])
    await vote(tx, actor(people.pupils[1]), place, [1])
    await vote(tx, actor(people.pupils[0]), place, [2])
    tx.now += timedelta(seconds=2)
    await vote(tx, actor(people.teacher), place, [3])
    seen = await list_voters(tx, actor(people.mother), place, None, None)
    assert {voter.short_name.replace("\xa0", " "): voter.choices for voter in seen.voters} == {
        "Алексеев А.": [2],
        "Алексеева А. Ю.": [1],
        "Иванова М. П.": [3],
    }
    assert seen.hidden == {1: 1}  # another's child
    only = await list_voters(tx, actor(people.teacher), place, 1, None)
    assert [voter.short_name.replace("\xa0", " ") for voter in only.voters] == ["Борисова Б.", "Алексеева А. Ю."]
    with pytest.raises(NotFound):
        await list_voters(tx, actor(people.stranger), place, None, None)


async def test_of_an_anonymous_poll_nobody_is_told_and_no_join_leads_to_a_person(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    await vote(tx, actor(people.mother), place, [1])
    for person in (people.teacher, people.mother):
        with pytest.raises(PollAnonymous):
            await list_voters(tx, actor(person), place, None, None)
    rows = await (await tx.connection.execute("SELECT key, choices FROM messaging_poll_ballots")).fetchall()
    assert rows == [(ballot_key(tx.secret, place, people.mother), [1])]
    assert rows[0][0] != ballot_key(b"another secret", place, people.mother)
    columns = await (
        await tx.connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'messaging_poll_ballots'"
        )
    ).fetchall()
    assert {name for (name,) in columns} == {"conversation_id", "seq", "key", "choices"}
    voters = await (await tx.connection.execute("SELECT person_id, choices FROM messaging_poll_voters")).fetchall()
    assert voters == [(people.mother, None)]


def test_a_platform_has_a_secret_for_ballots(platform_secret: bytes) -> None:
    assert len(platform_secret) >= 32


@pytest.fixture
def platform_secret(platform: object) -> bytes:
    secret: bytes = platform.database.secret  # type: ignore[attr-defined]
    return secret


async def test_the_question_stays_as_it_was_answered(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    with pytest.raises(AskedStays):
        await edit_message(tx, actor(people.teacher), place.conversation_id, place.seq, "Кто за меня?")


async def test_with_the_message_go_its_options_and_votes(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    await vote(tx, actor(people.mother), place, [1])
    await delete_message(tx, actor(people.teacher), place.conversation_id, place.seq)
    for table in ("polls", "poll_options", "poll_voters", "poll_ballots"):
        assert await tx.fetch_value(f"SELECT count(*) FROM messaging_{table}") == 0
    message = await seen_by(tx, people.mother, place)
    assert (message.poll, message.text) == (None, "")
    with pytest.raises(NotFound):
        await vote(tx, actor(people.mother), place, [1])


@pytest.mark.parametrize("is_anonymous", [True, False])
@pytest.mark.parametrize("both_voted", [True, False])
async def test_two_accounts_of_one_human_being_have_one_vote(
    tx: Transaction, is_anonymous: bool, both_voted: bool
) -> None:
    people, place = await make_poll(tx, is_anonymous=is_anonymous)
    merged, kept = people.pupils[0], people.pupils[1]
    await vote(tx, actor(merged), place, [1])
    if both_voted:
        await vote(tx, actor(kept), place, [2])
    await on_persons_merged(tx, PersonsMerged(kept=PersonId(kept), merged=PersonId(merged)))
    tx.now += timedelta(seconds=2)
    await vote(tx, actor(people.mother), place, [3])
    own = (await seen_by(tx, kept, place)).own
    assert own is not None
    assert own.choices == ([2] if both_voted else [1])
    assert await votes_of(tx, people.mother, place) == ([0, 1, 1] if both_voted else [1, 0, 1])


async def test_a_burst_of_votes_moves_few_versions_and_loses_none(db: Database, clock: SettableClock) -> None:
    async with db.transaction("make") as tx:
        people = await make_people(tx, 60)
        teacher = Actor(people[0], actor(people[0]).session_id)
        group = await planned(tx, people)
        place = await create_poll(tx, teacher, group, new_poll())
        before = (await seen_by(tx, people[0], place)).version
    for number, person in enumerate(people):
        async with db.transaction("vote") as tx:
            await vote(tx, actor(person), place, [1 + number % 3])
            own = (await seen_by(tx, person, place)).own
            assert own is not None
            assert own.choices == [1 + number % 3]
    async with db.transaction("look") as tx:
        assert (await seen_by(tx, people[0], place)).version == before + 1
        assert await votes_of(tx, people[0], place) == [1, 0, 0]
    await count_what_is_due(db)  # it is not time yet
    clock.advance(timedelta(seconds=1))
    await count_what_is_due(db)
    await count_what_is_due(db)
    async with db.transaction("look") as tx:
        assert (await seen_by(tx, people[0], place)).version == before + 2
        assert await votes_of(tx, people[0], place) == [20, 20, 20]


async def test_the_more_readers_the_rarer_the_counts(db: Database, clock: SettableClock) -> None:
    async with db.transaction("make") as tx:
        people = await make_people(tx, 1000)
        group = await planned(tx, people)
        place = await create_poll(tx, actor(people[0]), group, new_poll())
        await vote(tx, actor(people[1]), place, [1])
        await vote(tx, actor(people[2]), place, [1])
    clock.advance(timedelta(seconds=4))
    await count_what_is_due(db)
    async with db.transaction("look") as tx:
        assert await votes_of(tx, people[0], place) == [1, 0, 0]
    clock.advance(timedelta(seconds=1))
    await count_what_is_due(db)
    async with db.transaction("look") as tx:
        assert await votes_of(tx, people[0], place) == [2, 0, 0]
