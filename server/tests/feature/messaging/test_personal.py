"""What is one's own: marks only rise, the rest is as last set; it moves the person's version alone."""

from datetime import UTC, datetime
from uuid import uuid4

import msgspec
import pytest

from parta.identity.api import person_version
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.personal import FOR_EVER, mark_read, set_personal
from parta.messaging.errors import DraftTooLong
from parta.messaging.queries.members import count_readers, get_read_marks
from parta.messaging.store.conversations import find_standing
from parta.messaging.store.personal import Mark
from parta.messaging.wire import SetPersonal
from tests.harness.conversations import actor, make_class, make_people, plain, planned, post


async def test_only_what_is_given_changes(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    me = actor(people[0])
    before = await person_version(tx, people[0])
    await set_personal(tx, me, conversation, SetPersonal(muted_until=FOR_EVER, pinned_order=2, draft="недо\0писано"))
    after = await set_personal(tx, me, conversation, SetPersonal(pinned_order=None, is_archived=True))
    assert plain(after) == {
        "conversation_id": str(conversation),
        "version": before + 2,
        "read_seq": 0,
        "unread": 0,
        "is_marked_unread": False,
        "muted_until": "9999-12-31T00:00:00Z",
        "is_archived": True,
        "pinned_order": None,
        "draft": "недописано",
        "draft_at": "2026-11-16T12:00:00Z",
        "scheduled": 0,
        "unread_mentions": 0,
    }
    standing = await find_standing(tx, conversation, people[0])
    assert standing is not None
    assert standing.version == 1
    assert await set_personal(tx, me, conversation, SetPersonal(is_archived=True)) == after


async def test_a_mark_rises_and_never_above_the_last_message(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    for _ in range(3):
        await post(tx, conversation, people[1], "текст")
    me = actor(people[0])
    assert (await set_personal(tx, me, conversation, SetPersonal(read_seq=3))).unread == 1
    assert (await set_personal(tx, me, conversation, SetPersonal(read_seq=2))).read_seq == 3
    assert (await set_personal(tx, me, conversation, SetPersonal(read_seq=2**70))).read_seq == 4
    assert (await set_personal(tx, me, conversation, SetPersonal(read_seq=-5))).read_seq == 4


async def test_reading_takes_the_mark_of_unread_away(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    await set_personal(tx, actor(people[0]), conversation, SetPersonal(is_marked_unread=True))
    moved = await mark_read(tx, [Mark(people[0], conversation, 1)])
    (risen,) = moved.risen
    assert moved.held == []
    assert (risen.seq, risen.is_shown, risen.is_named) == (1, True, False)
    again = await mark_read(tx, [Mark(people[0], conversation, 1), Mark(uuid4(), conversation, 1)])
    assert (again.risen, again.held) == ([], [])
    after = await set_personal(tx, actor(people[0]), conversation, SetPersonal())
    assert (after.is_marked_unread, after.read_seq) == (False, 1)


async def test_bad_values_are_named(tx: Transaction) -> None:
    people = await make_people(tx, 1)
    conversation = await planned(tx, people)
    me = actor(people[0])
    with pytest.raises(InvalidInput) as refused:
        await set_personal(tx, me, conversation, SetPersonal(pinned_order=-1))
    assert refused.value.fields == {"field": "pinned_order", "reason": "out_of_range", "limit": 1000}
    with pytest.raises(InvalidInput) as refused:
        await set_personal(tx, me, conversation, SetPersonal(muted_until=datetime(2026, 1, 1)))  # noqa: DTZ001
    assert refused.value.fields == {"field": "muted_until", "reason": "without_time_zone"}
    with pytest.raises(DraftTooLong):
        await set_personal(tx, me, conversation, SetPersonal(draft="я" * 9_001))
    with pytest.raises(NotFound):
        await set_personal(tx, me, uuid4(), SetPersonal(draft="куда"))
    assert msgspec.json.decode(b'{"muted_until": null}', type=SetPersonal).muted_until is None
    assert FOR_EVER.tzinfo is UTC


async def test_marks_are_shown_of_those_one_may_find(tx: Transaction) -> None:
    people = await make_class(tx)
    conversation = await planned(tx, [people.pupils[0], people.pupils[1], people.other_pupil])
    for person in (people.pupils[1], people.other_pupil):
        await mark_read(tx, [Mark(person, conversation, 1)])
    assert plain(await get_read_marks(tx, actor(people.pupils[0]), conversation)) == {
        "type": "reads",
        "conversation_id": str(conversation),
        "marks": [{"person_id": str(people.pupils[1]), "seq": 1}],
    }


async def test_who_has_read_is_named_as_far_as_one_may_see_them(tx: Transaction) -> None:
    """The plan's members see whom they may find: the mother finds the teacher, and not another's child."""
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.mother, *people.pupils], "parents:5a")
    outcome = await post(tx, chat, people.teacher, "собрание в шесть")
    for person in (people.mother, *people.pupils[:2]):
        await mark_read(tx, [Mark(person, chat, outcome.seq)])
    seen = await count_readers(tx, actor(people.teacher), chat, outcome.seq)
    assert (seen.count, seen.of) == (3, 4)
    assert sorted(reader.name for reader in seen.readers or []) == [
        "Алексеев Артём",
        "Алексеева Анна Юрьевна",
        "Борисова Белла",
    ]
    seen = await count_readers(tx, actor(people.mother), chat, outcome.seq)
    assert (seen.count, [reader.name for reader in seen.readers or []]) == (3, ["Алексеев Артём"])


async def test_above_a_hundred_readers_are_counted(tx: Transaction) -> None:
    people = await make_people(tx, 101)
    conversation = await planned(tx, people)
    outcome = await post(tx, conversation, people[0], "все прочли?")
    await mark_read(tx, [Mark(person, conversation, outcome.seq) for person in people[1:41]])
    assert plain(await count_readers(tx, actor(people[0]), conversation, outcome.seq)) == {
        "seq": 2,
        "count": 40,
        "of": 100,
        "readers": None,
    }
    assert (await get_read_marks(tx, actor(people[0]), conversation)).marks == []
    with pytest.raises(NotFound):
        await count_readers(tx, actor(people[0]), conversation, 99)
