"""Channels of an organisation: their readers follow register and roster, comments, views, and who may what."""

from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.commands.channels import (
    add_comment,
    create_organisation_channel,
    delete_comment,
    follow_audience,
    set_channel,
)
from parta.messaging.commands.members import leave_conversation
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.personal import set_personal
from parta.messaging.commands.terms import set_role
from parta.messaging.errors import CommentsOff, PlanDecides
from parta.messaging.model.places import Place
from parta.messaging.queries.channels import count_views, get_channel, list_comments, size_audience
from parta.messaging.queries.heads import get_head, list_heads
from parta.messaging.store.memberships import select_current
from parta.messaging.wire import SetPersonal
from parta.messaging.wire.channels import Audience, NewChannel, NewComment, SetChannel
from tests.harness.conversations import Class5A, actor, make_class, post
from tests.harness.pages import page_before

PUPILS = Audience(organisation_kinds=["school"], roles=["student"])


async def _readers(tx: Transaction, channel: UUID) -> set[UUID]:
    return {one.person_id for one in await select_current(tx, channel) if one.role == "reader"}


async def _make(
    tx: Transaction, audience: Audience = PUPILS, *, has_comments: bool = False
) -> tuple[Class5A, UUID, UUID]:
    """The class, the ministry's officer, and the officer's channel with its readers."""
    people = await make_class(tx)
    officer = await people.region.appoint("officer", people.region.ministry, name="Смирнова Ольга")
    new = NewChannel("Олимпиады", audience, has_comments)
    channel = await create_organisation_channel(tx, actor(officer), people.region.ministry, new)
    await follow_audience(tx, channel)
    return people, officer, channel


async def test_its_readers_are_those_whom_the_rule_means(tx: Transaction) -> None:
    people, officer, channel = await _make(tx)
    pupils = {*people.pupils, people.other_pupil}
    assert await _readers(tx, channel) == pupils
    size = await size_audience(tx, actor(officer), people.region.ministry, PUPILS)
    assert (size.people, (await get_channel(tx, actor(officer), channel)).readers) == (4, 5)
    head = await get_head(tx, actor(people.pupils[0]), channel)
    assert (head.conversation.may_write, head.conversation.may_leave, head.personal.unread) == (False, False, 0)
    await set_channel(tx, actor(officer), channel, SetChannel(Audience(roles=["parent", "pedagogue"]), False))
    await follow_audience(tx, channel)
    assert await _readers(tx, channel) == {people.mother, people.teacher, people.colleague}
    assert channel not in {one.conversation.id for one in (await list_heads(tx, actor(people.pupils[0]))).heads}


async def test_an_institution_reaches_its_own_people_alone(tx: Transaction) -> None:
    people = await make_class(tx)
    director = await people.region.appoint("director", name="Директор Денис")
    elsewhere = await people.region.appoint("pedagogue", people.region.college)
    new = NewChannel("Учительская", Audience(roles=["pedagogue"]))
    channel = await create_organisation_channel(tx, actor(director), people.region.school, new)
    await follow_audience(tx, channel)
    assert await _readers(tx, channel) == {people.teacher, people.colleague}
    assert elsewhere not in await _readers(tx, channel)
    for stranger in (people.teacher, elsewhere):
        with pytest.raises((Forbidden, NotFound)):
            await create_organisation_channel(tx, actor(stranger), people.region.school, new)
    with pytest.raises((Forbidden, NotFound)):
        await create_organisation_channel(tx, actor(director), people.region.ministry, new)


async def test_newcomers_join_and_following_twice_changes_nothing(db: Database) -> None:
    async with db.transaction("test") as tx:
        people, _, channel = await _make(tx)
        await post(tx, channel, await _owner(tx, channel), "первое")
    async with db.transaction("test") as tx:
        version = "SELECT version FROM messaging_conversations WHERE id = %s"
        before = await tx.fetch_value(version, (channel,))
        await follow_audience(tx, channel)
        assert await tx.fetch_value(version, (channel,)) == before
        people.region.tx = tx
        newcomer = await people.region.student(people.group_id, name="Новенький Никита")
        jobs = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'messaging.follow_audience'"
        await follow_audience(tx, channel)
        assert newcomer in await _readers(tx, channel)
        head = await get_head(tx, actor(newcomer), channel)
        assert (head.conversation.first_seq, head.personal.unread) == (1, 0)
        assert await tx.fetch_value(jobs) >= 1


async def test_who_leaves_an_optional_one_is_not_put_back_until_it_becomes_mandatory(tx: Transaction) -> None:
    optional = Audience(roles=["student"], is_mandatory=False)
    people, officer, channel = await _make(tx, optional)
    await leave_conversation(tx, actor(people.pupils[0]), channel)
    await follow_audience(tx, channel)
    assert people.pupils[0] not in await _readers(tx, channel)
    await set_channel(tx, actor(officer), channel, SetChannel(Audience(roles=["student"]), False))
    await follow_audience(tx, channel)
    assert people.pupils[0] in await _readers(tx, channel)
    with pytest.raises(PlanDecides):
        await leave_conversation(tx, actor(people.pupils[0]), channel)


async def test_comments_are_seen_by_all_and_named_to_those_who_may_find_the_author(tx: Transaction) -> None:
    people, officer, channel = await _make(tx, Audience(roles=["student", "parent"]), has_comments=True)
    seq = (await post(tx, channel, officer, "пост")).seq
    place = Place(channel, seq)
    key = uuid4()
    for _ in range(2):
        await add_comment(tx, actor(people.pupils[0]), place, NewComment(key, "спасибо"))
    await add_comment(tx, actor(people.other_pupil), place, NewComment(uuid4(), "и нам"))
    page = await page_before(tx, actor(people.pupils[1]), channel, 2**60, 5)
    assert page.messages[-1].comments == 2
    seen = await list_comments(tx, actor(people.pupils[1]), place, 0)
    assert [(one.author_name, one.text, one.may_delete) for one in seen.comments] == [
        ("Алексеев\u00a0А.", "спасибо", False),
        ("", "и нам", False),
    ]
    with pytest.raises(Forbidden):
        await delete_comment(tx, actor(people.pupils[1]), place, 1)
    await delete_comment(tx, actor(officer), place, 1)
    assert (await list_comments(tx, actor(people.pupils[1]), place, 0)).count == 1
    with pytest.raises(InvalidInput):
        await add_comment(tx, actor(people.pupils[0]), place, NewComment(uuid4(), " "))
    await delete_message(tx, actor(officer), channel, seq)
    assert await tx.fetch_value("SELECT count(*) FROM messaging_comments") == 0


async def test_comments_may_be_off_and_strangers_see_nothing(tx: Transaction) -> None:
    people, officer, channel = await _make(tx)
    place = Place(channel, (await post(tx, channel, officer, "пост")).seq)
    with pytest.raises(CommentsOff):
        await add_comment(tx, actor(people.pupils[0]), place, NewComment(uuid4(), "да"))
    for verb in (
        lambda who: list_comments(tx, who, place, 0),
        lambda who: add_comment(tx, who, place, NewComment(uuid4(), "да")),
        lambda who: count_views(tx, who, channel, [1]),
        lambda who: get_channel(tx, who, channel),
    ):
        with pytest.raises(NotFound):
            await verb(actor(people.mother))


async def test_views_count_readers_and_several_authors_write(tx: Transaction) -> None:
    people, officer, channel = await _make(tx, Audience(roles=["student", "pedagogue"]))
    first = (await post(tx, channel, officer, "раз")).seq
    second = (await post(tx, channel, officer, "два")).seq
    await set_personal(tx, actor(people.pupils[0]), channel, SetPersonal(read_seq=first))
    await set_personal(tx, actor(people.pupils[1]), channel, SetPersonal(read_seq=second))
    views = await count_views(tx, actor(people.pupils[0]), channel, [first, second])
    assert [(one.seq, one.count) for one in views.views] == [(first, 2), (second, 1)]
    assert (await get_head(tx, actor(people.teacher), channel)).conversation.why_not_write == "readers_only"
    await set_role(tx, actor(officer), channel, people.teacher, "admin")
    await follow_audience(tx, channel)
    assert (await get_head(tx, actor(people.teacher), channel)).conversation.may_write


async def test_what_is_no_kind_and_no_role_is_named(tx: Transaction) -> None:
    people = await make_class(tx)
    officer = await people.region.appoint("officer", people.region.ministry)
    for audience, field in ((Audience(roles=["кто"]), "roles"), (Audience(["вуз"]), "organisation_kinds")):
        with pytest.raises(InvalidInput) as wrong:
            await create_organisation_channel(
                tx, actor(officer), people.region.ministry, NewChannel("Новости", audience)
            )
        assert wrong.value.fields["field"] == field


async def _owner(tx: Transaction, channel: UUID) -> UUID:
    return next(one.person_id for one in await select_current(tx, channel) if one.role == "owner")
