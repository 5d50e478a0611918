"""Searching messages: what one may see and what fits, and nothing else."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from parta.files.api import FileChanged
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import FileId
from parta.messaging.commands.attachments import on_file_changed, send_files
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.members import leave_conversation
from parta.messaging.commands.messages import delete_message, edit_message, purge_messages
from parta.messaging.errors import SearchTooLong
from parta.messaging.queries.search import Wanted, search_conversation, search_messages
from parta.messaging.wire.attachments import NewAttachment, NewFiles
from parta.messaging.wire.search import SearchPage
from tests.harness.conversations import SECRET, actor, make_class, make_people, plain, planned, post
from tests.harness.search import indexed


async def found(tx: Transaction, person: UUID, text: str = "", **more: object) -> list[str]:
    """The texts, matches in brackets."""
    page = await search_messages(tx, actor(person), msgspec.convert({"text": text, **more}, Wanted))
    return texts_of(page)


def texts_of(page: SearchPage) -> list[str]:
    texts = []
    for hit in page.hits:
        text = hit.text
        for mark in reversed(hit.marks):
            text = f"{text[: mark.at]}[{text[mark.at : mark.at + mark.length]}]{text[mark.at + mark.length :]}"
        texts.append(text)
    return texts


async def talk(tx: Transaction, texts: Sequence[str], key: str = "class:5a") -> tuple[UUID, UUID, UUID]:
    """Two people, their conversation, and these texts of the first in it."""
    anna, boris = await make_people(tx, 2)
    conversation = await planned(tx, [anna, boris], key)
    for text in texts:
        await post(tx, conversation, anna, text)
    return UUID(int=anna.int), UUID(int=boris.int), conversation


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_a_word_finds_all_its_forms_whether_the_index_has_come_to_them_or_not(
    tx: Transaction, is_indexed: bool
) -> None:
    anna, boris, _ = await talk(tx, ["После звонка домой", "Ребёнок дома", "Дети в школе", "Ничего"])
    if is_indexed:
        await indexed(tx)
    for person in (anna, boris):
        assert await found(tx, person, "звонок") == ["После [звонка] домой"]
        assert await found(tx, person, "дети") == ["[Дети] в школе", "[Ребёнок] дома"]
        assert await found(tx, person, "ребенок дом") == ["[Ребёнок] [дома]"]


async def test_a_hit_says_who_wrote_it_where_and_when(tx: Transaction) -> None:
    anna, boris, conversation = await talk(tx, ["Собрание в пятницу"])
    await indexed(tx)
    page = await search_messages(tx, actor(boris), Wanted(text="собрания"))
    assert plain(page) == {
        "hits": [
            {
                "conversation_id": str(conversation),
                "seq": 2,
                "author_id": str(anna),
                "author_name": "Человек0\u00a0И.",
                "created_at": "2026-11-16T12:00:00Z",
                "text": "Собрание в пятницу",
                "text_at": 0,
                "is_cut": False,
                "marks": [{"at": 0, "length": 8}],
                "files": [],
                "lines": [],
            }
        ],
        "best": [],
        "next": None,
        "read_as": "",
    }


async def test_phrases_beginnings_and_excluded_words(tx: Transaction) -> None:
    anna, _, _ = await talk(
        tx, ["Контрольная работа завтра", "Работа контрольная была", "Контрольные тесты, физика", "Физика отменена"]
    )
    await indexed(tx)
    assert await found(tx, anna, '"контрольная работа"') == ["[Контрольная работа] завтра"]
    assert await found(tx, anna, "контрол") == [
        "[Контрольные] тесты, физика", "Работа [контрольная] была", "[Контрольная] работа завтра",
    ]  # fmt: skip
    assert await found(tx, anna, "контрольный -физика -завтра") == ["Работа [контрольная] была"]
    assert await found(tx, anna, "контрол ") == []


async def test_the_wrong_keyboard_layout_is_read_as_it_was_meant(tx: Transaction) -> None:
    anna, _, conversation = await talk(tx, ["Урок физики", "Задание в moodle"])
    await indexed(tx)
    page = await search_messages(tx, actor(anna), Wanted(text="ehjr abpbrb"))
    assert (texts_of(page), page.read_as) == (["[Урок] [физики]"], "урок физики")
    page = await search_messages(tx, actor(anna), Wanted(text="ьщщвду"))
    assert (texts_of(page), page.read_as) == (["Задание в [moodle]"], "moodle")
    in_chat = await search_conversation(tx, actor(anna), conversation, "ehjr")
    assert ([hit.seq for hit in in_chat.hits], in_chat.read_as) == ([2], "урок")


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_another_persons_conversations_do_not_exist(tx: Transaction, is_indexed: bool) -> None:
    anna, _, conversation = await talk(tx, ["Тайное собрание"])
    (stranger,) = await make_people(tx, 1)
    if is_indexed:
        await indexed(tx)
    assert await found(tx, stranger, "собрание") == []
    with pytest.raises(NotFound):
        await found(tx, stranger, "собрание", conversation_id=conversation)
    with pytest.raises(NotFound):
        await search_conversation(tx, actor(stranger), conversation, "собрание")
    assert await found(tx, anna, "собрание", conversation_id=conversation) == ["Тайное [собрание]"]


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_only_what_lies_in_ones_windows_is_found_and_nothing_after_leaving(
    tx: Transaction, is_indexed: bool
) -> None:
    class_5a = await make_class(tx)
    teacher, colleague = actor(class_5a.teacher), actor(class_5a.colleague)
    group = await create_group(tx, teacher, "Педсовет", [class_5a.colleague])
    await post(tx, group, class_5a.teacher, "Отчёт первый")
    await leave_conversation(tx, colleague, group)
    await post(tx, group, class_5a.teacher, "Отчёт второй")
    if is_indexed:
        await indexed(tx)
    assert await found(tx, class_5a.colleague, "отчёт") == []
    await tx.execute(
        "UPDATE messaging_memberships SET is_current = true, windows = '{[1,4),[5,)}' WHERE person_id = %(id)s",
        {"id": class_5a.colleague},
    )
    await post(tx, group, class_5a.teacher, "Отчёт третий")
    if is_indexed:
        await indexed(tx)
    assert await found(tx, class_5a.colleague, "отчёты") == ["[Отчёт] третий", "[Отчёт] первый"]
    assert await found(tx, class_5a.teacher, "отчёты") == ["[Отчёт] третий", "[Отчёт] второй", "[Отчёт] первый"]
    in_chat = await search_conversation(tx, colleague, group, "отчет")
    assert len(in_chat.hits) == 2


async def test_an_edit_and_a_deletion_are_followed_and_before_that_never_shown_as_they_were(tx: Transaction) -> None:
    anna, boris, conversation = await talk(tx, ["Собрание в среду", "Субботник", "Экскурсия"])
    await indexed(tx)
    await edit_message(tx, actor(anna), conversation, 2, "Собрание в четверг")
    await delete_message(tx, actor(anna), conversation, 3)
    assert await found(tx, boris, "среда") == []
    assert await found(tx, boris, "субботник") == []
    await indexed(tx)
    assert await found(tx, boris, "собрание четверг") == ["[Собрание] в [четверг]"]
    left = await tx.fetch_value("SELECT count(*) FROM messaging_search_postings WHERE lexeme IN ('субботник', 'среда')")
    assert left == 0
    await purge_messages(tx, conversation, 2, 3)
    await indexed(tx)
    assert await found(tx, boris, "собрание") == []
    assert await found(tx, boris, "экскурсии") == ["[Экскурсия]"]
    assert await tx.fetch_value("SELECT count(*) FROM messaging_search_postings WHERE lexeme = 'собрание'") == 0
    await purge_messages(tx, conversation, 1, 10)
    await indexed(tx)
    assert await tx.fetch_value("SELECT count(*) FROM messaging_search_postings") == 0


async def test_a_reaction_changes_nothing_of_the_index(tx: Transaction) -> None:
    anna, _, conversation = await talk(tx, ["Собрание"])
    await indexed(tx)
    await tx.execute("UPDATE messaging_messages SET version = 9, parts = 1 WHERE seq = 2")
    await tx.execute("UPDATE messaging_conversations SET version = 9")
    await indexed(tx)
    rows = await tx.fetch_value("SELECT max(cardinality(places)) FROM messaging_search_postings")
    assert (rows, await found(tx, anna, "собрание")) == (1, ["[Собрание]"])
    assert await tx.fetch_value("SELECT version FROM messaging_search_cursors") == 9
    assert conversation


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_filters_by_author_mention_and_link(tx: Transaction, is_indexed: bool) -> None:
    anna, boris, conversation = await talk(tx, ["План урока", "План на неделю: https://school.example/plan"])
    await post(tx, conversation, boris, "Мой план")
    mention = f'{{"mentions": [{{"person_id": "{boris}", "at": 0, "length": 4}}]}}'
    await tx.execute("UPDATE messaging_messages SET extra = %(extra)s::jsonb WHERE seq = 2", {"extra": mention})
    await tx.execute("UPDATE messaging_messages SET extra = '{\"mentions_all\": true}' WHERE seq = 3")
    week = "План на неделю: https://school.example/plan"
    if is_indexed:
        await indexed(tx)
    assert await found(tx, anna, "план", author_id=boris) == ["Мой [план]"]
    assert await found(tx, anna, author_id=boris) == ["Мой план"]
    assert await found(tx, anna, mentions_me=True) == [week]
    assert await found(tx, boris, mentions_me=True) == [week, "План урока"]
    assert await found(tx, boris, "урок", mentions_me=True) == ["План [урока]"]
    assert await found(tx, boris, has=["link"]) == [week]
    assert await found(tx, boris, "урок", has=["link"]) == []
    assert await found(tx, boris, has=["voice"]) == []


async def test_dates_cut_and_the_newest_come_first_page_by_page(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        anna = UUID(int=people[0].int)
        conversations = [await planned(tx, people, key) for key in "abc"]
    started = clock.now()
    for number in range(70):
        clock.advance(timedelta(minutes=1))
        async with db.transaction("test") as tx:
            await post(tx, conversations[number % 3], anna, f"Отчёт {number}")
    async with db.transaction("test") as tx:
        await indexed(tx)
        seen: list[str] = []
        place = None
        pages = 0
        while place is not None or not pages:
            page = await search_messages(tx, actor(anna), Wanted(text="отчёт"), place)
            seen += [hit.text for hit in page.hits]
            place, pages = page.next, pages + 1
        assert seen == [f"Отчёт {number}" for number in reversed(range(70))]
        assert pages == 4
        window = {"after": started + timedelta(minutes=11), "before": started + timedelta(minutes=14)}
        assert await found(tx, anna, "отчёт", **window) == ["[Отчёт] 12", "[Отчёт] 11", "[Отчёт] 10"]
        assert await found(tx, anna, **window) == []
        in_chat = await search_conversation(tx, actor(anna), conversations[0], "отчет")
        assert len(in_chat.hits) == 24
        assert [hit.seq for hit in in_chat.hits] == sorted((hit.seq for hit in in_chat.hits), reverse=True)


async def test_what_fits_best_is_shown_first_where_it_is_not_the_newest(tx: Transaction) -> None:
    filler = "перенос какого-то другого занятия, а ещё несколько слов, и в конце совсем другого урока номер {}"
    anna, _, _ = await talk(tx, ["Перенос урока", *(filler.format(number) for number in range(12))])
    await indexed(tx)
    page = await search_messages(tx, actor(anna), Wanted(text="перенос урока "))
    assert [hit.text for hit in page.best] == ["Перенос урока"]
    assert len(page.hits) == 13


async def test_a_conversation_is_full_of_a_word_and_the_newest_500_are_told(tx: Transaction) -> None:
    anna, _, conversation = await talk(tx, [f"Отчёт {number}" for number in range(520)])
    await indexed(tx)
    in_chat = await search_conversation(tx, actor(anna), conversation, "отчёт")
    assert ([hit.seq for hit in in_chat.hits[:2]], len(in_chat.hits), in_chat.is_capped) == ([521, 520], 500, True)


async def test_limits_are_named(tx: Transaction) -> None:
    (anna,) = await make_people(tx, 1)
    with pytest.raises(SearchTooLong) as long:
        await found(tx, anna, "а" * 201)
    assert long.value.fields == {"limit": 200, "what": "characters"}
    with pytest.raises(SearchTooLong) as many:
        await found(tx, anna, "раз два три четыре пять шесть семь восемь девять десять одиннадцать")
    assert many.value.fields == {"limit": 10, "what": "words"}
    with pytest.raises(InvalidInput):
        await search_messages(tx, actor(anna), Wanted(text="а"), "forged")
    assert await found(tx, anna, ' - "" ') == []


@pytest.mark.parametrize(
    "text",
    ["' OR 1=1 --", "%", "_", "\\", "a & b | !c", "<script>", "\u202eтекст", "к" * 200, "\0", "😀", "а\u0301" * 99],
)
async def test_signs_of_other_languages_search_for_themselves(tx: Transaction, text: str) -> None:
    anna, _, _ = await talk(tx, ["Обычный текст"])
    await indexed(tx)
    assert await found(tx, anna, text) in ([], ["Обычный [текст]"])


async def test_other_rules_of_words_make_the_index_anew(tx: Transaction) -> None:
    anna, _, _ = await talk(tx, ["Собрание"])
    await indexed(tx)
    await tx.execute("UPDATE messaging_search_progress SET rules = 0")
    await tx.execute("UPDATE messaging_search_postings SET lexeme = 'другое' WHERE lexeme = 'собрание'")
    await indexed(tx)
    assert await found(tx, anna, "собрание") == ["[Собрание]"]


async def test_a_direct_conversation_is_searched_by_both(tx: Transaction) -> None:
    class_5a = await make_class(tx)
    direct = await open_direct(tx, actor(class_5a.teacher), class_5a.mother)
    await post(tx, direct, class_5a.teacher, "Справка нужна завтра")
    await indexed(tx)
    assert await found(tx, class_5a.mother, "справки") == ["[Справка] нужна завтра"]
    assert await found(tx, class_5a.colleague, "справки") == []


FILE = """
INSERT INTO files_files (id, name, media_type, kind, size, state, created_at, created_by)
VALUES (%(id)s, %(name)s, 'application/pdf', %(kind)s, 1000, 'clean', %(now)s, %(by)s)
"""


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_files_are_found_by_their_names_captions_and_kinds(tx: Transaction, is_indexed: bool) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.colleague])
    for kind, name, caption in (("document", "Справка о бассейне.pdf", ""), ("image", "IMG_1.jpg", "Вид на озеро")):
        file_id = uuid4()
        await tx.execute(FILE, {"id": file_id, "name": name, "kind": kind, "now": tx.now, "by": people.teacher})
        new = NewFiles(uuid4(), [NewAttachment(file_id, caption)], "Смотрите" if caption else "")
        await send_files(tx, SECRET, actor(people.teacher), group, new)
    if is_indexed:
        await indexed(tx)
    page = await search_messages(tx, actor(people.colleague), Wanted(text="справки бассейн"))
    assert [plain(hit.files) for hit in page.hits] == [
        [
            {
                "kind": "document",
                "name": "Справка о бассейне.pdf",
                "marks": [{"at": 0, "length": 7}, {"at": 10, "length": 8}],
            }
        ]
    ]
    assert await found(tx, people.colleague, "озера смотреть") == ["[Смотрите]"]
    assert await found(tx, people.colleague, has=["image"]) == ["Смотрите"]
    assert await found(tx, people.colleague, has=["file"]) == [""]
    assert await found(tx, people.stranger, has=["file"]) == []


async def test_a_file_that_turns_out_to_be_another_kind_is_indexed_anew(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.colleague])
    file_id = uuid4()
    row = {"id": file_id, "name": "озеро", "kind": "document", "now": tx.now, "by": people.teacher}
    await tx.execute(FILE, row)
    await send_files(tx, SECRET, actor(people.teacher), group, NewFiles(uuid4(), [NewAttachment(file_id)], "вот"))
    await indexed(tx)
    assert await found(tx, people.colleague, has=["image"]) == []
    await tx.execute("UPDATE files_files SET kind = 'image' WHERE id = %(id)s", {"id": file_id})
    await on_file_changed(tx, FileChanged(FileId(file_id)))
    await indexed(tx)
    assert await found(tx, people.colleague, has=["image"]) == ["вот"]
    assert await found(tx, people.colleague, has=["file"]) == []
