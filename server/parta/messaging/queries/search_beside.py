"""What a message says beside its text, as search finds and shows it: the names of its files, what it asks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol
from uuid import UUID

from parta.files.api import file_cards
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId
from parta.messaging.model import parts as bits
from parta.messaging.model.places import Place
from parta.messaging.store import attachments as attachments_store
from parta.messaging.store import search as store


class WithParts(Protocol):
    """A message's row, as far as one must know it here."""

    @property
    def conversation_id(self) -> UUID: ...
    @property
    def seq(self) -> int: ...
    @property
    def parts(self) -> int: ...


class Beside(NamedTuple):
    """Kind of each attachment, and its name with its caption; then the options of a poll or the words of a form."""

    files: list[tuple[str, str]]
    lines: list[str]


_NOTHING = Beside([], [])


async def load_beside(tx: Transaction, rows: Iterable[WithParts]) -> dict[Place, Beside]:
    """Of those that say something, each in its own order: few do, and no statement is made where none does."""
    found: defaultdict[Place, Beside] = defaultdict(lambda: Beside([], []))
    carrying = [row for row in rows if row.parts]
    if with_files := _places(carrying, bits.ATTACHMENTS):
        attached = await attachments_store.select_attachments(tx, with_files)
        cards = await file_cards(tx, [row.file_id for row in attached])
        for row in attached:
            if (card := cards.get(FileId(row.file_id))) is not None:
                name = f"{card.name} {row.caption}".strip()
                found[Place(row.conversation_id, row.seq)].files.append((card.kind, name))
    if asking := _places(carrying, bits.POLL | bits.FORM):
        for line in await store.select_asked(tx, asking):
            found[Place(line.conversation_id, line.seq)].lines.append(line.text)
    return found


def beside(said: Mapping[Place, Beside], row: WithParts) -> Beside:
    """What the row of one message says so; most say nothing, and are not looked for."""
    return said.get(Place(row.conversation_id, row.seq), _NOTHING) if row.parts else _NOTHING


def _places(rows: Iterable[WithParts], wanted: int) -> list[Place]:
    return [Place(row.conversation_id, row.seq) for row in rows if row.parts & wanted]
