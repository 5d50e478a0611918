"""Cards and lists as PDF: what stands on them, read back from the file itself; and the QR code."""

import re
from collections.abc import Callable

from parta.identity.model.printing.pdf import CardSheet, PrintedCard, print_cards, qr_svg
from parta.kernel.clock import SettableClock
from tests.feature.identity.browser import Browser
from tests.feature.identity.conftest import School
from tests.feature.identity.test_desk import desk, signed_in

Browsers = Callable[..., Browser]


async def test_the_cards_of_a_group_are_a_pdf_named_after_it_and_the_printing_is_logged(
    school: School, browser: Browsers
) -> None:
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school), {})
    answer = await here.get(desk(school, f"/cards.pdf?group_id={school.group}"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert pages(answer.content) == 1
    assert "5%D0%90.pdf" in answer.headers["content-disposition"]
    everybody = await here.get(desk(school, "/cards.pdf"))
    assert pages(everybody.content) == 3  # the staff, 5А, 6Б
    async with school.platform.database.transaction("test") as tx:
        logged = await tx.fetch_value(
            "SELECT array_agg(details ORDER BY id) FROM identity_audit WHERE action = 'identity.print_cards'"
        )
    assert logged == [{"count": 2}, {"count": 4}]


async def test_nothing_to_print_is_said(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    refused = await here.get(desk(school, "/cards.pdf"))
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_print")


async def test_the_list_of_who_is_missing_is_a_pdf(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    answer = await here.get(desk(school, "/missing.pdf"))
    assert answer.content.startswith(b"%PDF-")
    assert pages(answer.content) == 3


async def test_the_qr_code_is_a_picture_of_the_link(school: School, browser: Browsers) -> None:
    here = await signed_in(school, browser, school.administrator)
    await here.post(desk(school), {})
    answer = await here.get(desk(school, f"/people/{school.student}/qr.svg"))
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")
    card = (await here.post(desk(school, f"/people/{school.student}/card"))).json()
    assert answer.text == qr_svg(card["link"], quiet_zone=4)


def test_forty_one_cards_with_the_longest_names_are_six_pages(clock: SettableClock) -> None:
    card = PrintedCard(
        "Константинопольская-Переславль-Залесская Александра Александровна",
        "родитель: Константинопольский-Переславль-Залесский А. А., 11А",
        "konstantinopolaa2345",
        "https://parta.example.ru/i/" + "A" * 43,
        "20 января 2027 г.",
    )
    name = "Краевое государственное автономное профессиональное образовательное учреждение"
    assert pages(print_cards("Карточки", [CardSheet(name, "11А", [card] * 41)], clock.now())) == 6


def test_what_stands_on_a_card_is_text_and_never_markup(clock: SettableClock) -> None:
    card = PrintedCard('#read("/etc/passwd") *$</svg>', "#panic()", "login", "http://x/i/<script>", "\\ #sys")
    assert print_cards("#panic()", [CardSheet("#panic()", "$", [card])], clock.now()).startswith(b"%PDF-")


def pages(pdf: bytes) -> int:
    found = re.search(rb"/Type/Pages/Count (\d+)", pdf)
    assert found is not None
    return int(found[1])
