"""Makes the PDFs with the Typst compiler, from memory, with the fonts that come with it: the same on every machine."""

import io
from collections.abc import Mapping
from datetime import datetime

import msgspec
import segno
import typst

from parta.identity.model.printing.templates import CARDS, LISTS

_FONTS = typst.Fonts(include_system_fonts=False)


class PrintedCard(msgspec.Struct, frozen=True):
    """One card. `detail` is what the person is: the post, the class, whose parent."""

    name: str
    detail: str
    login: str
    link: str
    expires: str


class CardSheet(msgspec.Struct, frozen=True):
    """The cards of one group; each begins on a new page."""

    organisation: str
    group: str
    cards: list[PrintedCard]


class PrintedLine(msgspec.Struct, frozen=True):
    """One line of a list."""

    name: str
    detail: str
    login: str
    state: str


class ListSheet(msgspec.Struct, frozen=True):
    """Who of one group has not connected."""

    organisation: str
    group: str
    summary: str
    lines: list[PrintedLine]


def qr_svg(link: str, *, quiet_zone: int = 0) -> str:
    """The link as a QR code, readable when a seventh of it is smudged.

    The mask is fixed: the token is random bits, so that no mask is better than another, and looking for the best one
    is most of the work.
    """
    out = io.BytesIO()
    segno.make(link, error="m", mask=2, micro=False).save(
        out, kind="svg", border=quiet_zone, xmldecl=False, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    return out.getvalue().decode()


def print_cards(title: str, sheets: list[CardSheet], at: datetime) -> bytes:
    """Eight cards on a page, with lines to cut along. Takes seconds for a school: never in the loop's own thread."""
    data = {
        "title": title,
        "sheets": [
            {
                "organisation": sheet.organisation,
                "group": sheet.group,
                "cards": [msgspec.to_builtins(card) | {"qr": qr_svg(card.link)} for card in sheet.cards],
            }
            for sheet in sheets
        ],
    }
    return _compile(CARDS, data, at)


def print_lists(title: str, sheets: list[ListSheet], date: str, at: datetime) -> bytes:
    """A page or more for each group."""
    return _compile(LISTS, {"title": title, "date": date, "sheets": msgspec.to_builtins(sheets)}, at)


def _compile(template: str, data: Mapping[str, object], at: datetime) -> bytes:
    return typst.compile(
        template.encode(),
        font_paths=_FONTS,
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": msgspec.json.encode(data).decode()},
        timestamp=int(at.timestamp()),
        pdf_tags=False,
    )
