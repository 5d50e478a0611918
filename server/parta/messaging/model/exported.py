"""How an exported conversation is written: one JSON document for machines, one HTML page for people, without scripts.

Both say the same. Nothing in the page is taken for markup: every text is escaped.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from urllib.parse import quote
from zoneinfo import ZoneInfo

import msgspec

from parta.messaging.wire import Message


class ExportedMember(msgspec.Struct, frozen=True):
    name: str
    role: str
    joined_at: datetime
    left_at: datetime | None


class ExportHeader(msgspec.Struct, frozen=True, kw_only=True):
    """What stands above the messages: what was exported, by whom, why and when."""

    format: str = "parta-conversation-1"
    conversation_id: str
    title: str
    kind: str
    scope: str
    ground: str
    requested_by: str
    requested_at: datetime
    time_zone: str
    members: list[ExportedMember]


class ExportedMessage(msgspec.Struct, frozen=True, kw_only=True):
    """`message` as it goes over the wire; `deleted_text` where the region keeps it and the taker may have it."""

    message: Message
    deleted_text: str | None = None
    files: list[str] = []  # paths within the archive


_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:760px;margin:2rem auto;padding:0 1rem;color:#1a1a1a;"
    "background:#fff}h1{font-size:1.4rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}"
    "dt{color:#555}dd{margin:0}h2{font-size:1rem;margin:2rem 0 .5rem;color:#555}article{margin:.75rem 0}"
    "header span{color:#555;font-size:.85rem}p{margin:.1rem 0;white-space:pre-wrap;overflow-wrap:anywhere}"
    ".service,.deleted{color:#555;font-style:italic}@media (prefers-color-scheme:dark){body{color:#eee;background:#111}"
    "dt,h2,header span,.service,.deleted{color:#aaa}a{color:#8ab4f8}}"
)
_SCOPES = {"whole": "вся переписка", "own": "то, что видит запросивший"}
_FACTS = {
    "created": "Беседа создана",
    "renamed": "Беседа переименована",
    "joined": "Добавлены участники",
    "left": "Участник вышел",
    "removed": "Участники исключены",
    "archived": "Беседа закрыта",
    "unarchived": "Беседа снова открыта",
}


def html_head(header: ExportHeader) -> str:
    """The beginning of the page: head, title and the facts of the export."""
    zone = ZoneInfo(header.time_zone)
    facts = [
        ("Запросил", header.requested_by),
        ("Когда", _moment(header.requested_at, zone)),
        ("Основание", header.ground),
        ("Объём", _SCOPES[header.scope]),
        ("Часовой пояс", header.time_zone),
        ("Участники", ", ".join(member.name for member in header.members)),
    ]
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
    title = escape(header.title)
    return (
        '<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src 'self'\">"
        f"<title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1><dl>{lines}</dl>\n"
    )


def html_messages(messages: Iterable[ExportedMessage], zone: ZoneInfo, last_day: str) -> tuple[str, str]:
    """A run of messages under headings of days; the page and the day it ends with."""
    out: list[str] = []
    for one in messages:
        day = one.message.created_at.astimezone(zone).strftime("%d.%m.%Y")
        if day != last_day:
            out.append(f"<h2>{day}</h2>\n")
            last_day = day
        out.append(_article(one, zone))
    return "".join(out), last_day


def html_tail(count: int) -> str:
    return f"<p class=service>Сообщений: {count}</p></body></html>\n"


def _article(one: ExportedMessage, zone: ZoneInfo) -> str:
    message = one.message
    at = message.created_at.astimezone(zone).strftime("%H:%M:%S")
    if message.service is not None:
        fact = _FACTS.get(message.service.get("fact", ""), "Служебная запись")
        told = ", ".join(value for name, value in message.service.items() if name != "fact" and value)
        return f'<article id="m{message.seq}"><p class=service>{at} {escape(fact)}: {escape(told)}</p></article>\n'
    marks = [at, f"№ {message.seq}"]
    if message.edited_at is not None:
        marks.append(f"изменено {_moment(message.edited_at, zone)}")
    if message.reply_seq is not None:
        marks.append(f'ответ на <a href="#m{message.reply_seq}">№ {message.reply_seq}</a>')
    if message.forwarded is not None:
        marks.append(f"переслано, автор: {escape(message.forwarded.author_name)}")
    return (
        f'<article id="m{message.seq}"><header><b>{escape(message.author_name)}</b> <span>{", ".join(marks)}</span>'
        f"</header>{_body(one, zone)}</article>\n"
    )


def _body(one: ExportedMessage, zone: ZoneInfo) -> str:
    message = one.message
    if message.deleted_at is not None:
        kept = f"<p>{escape(one.deleted_text)}</p>" if one.deleted_text is not None else ""
        return f"<p class=deleted>Удалено {_moment(message.deleted_at, zone)}</p>{kept}"
    text = f"<p>{escape(message.text)}</p>" if message.text else ""
    files = "".join(f'<p><a href="{quote(path)}">{escape(_name(path))}</a></p>' for path in one.files)
    lost = len(message.attachments) - len(one.files)
    captions = "".join(f"<p>{escape(part.caption)}</p>" for part in message.attachments if part.caption)
    files += captions + (f"<p class=service>Файлов без содержимого: {lost}</p>" if lost > 0 else "")
    reactions = " ".join(f"{escape(one.emoji)} {one.count}" for one in message.reactions)
    return text + files + (f"<p class=service>{reactions}</p>" if reactions else "")


def json_head(header: ExportHeader) -> bytes:
    """The document up to its first message."""
    return msgspec.json.encode(header)[:-1] + b',"messages":[\n'


def json_messages(messages: Sequence[ExportedMessage], *, is_first: bool) -> bytes:
    lines = b",\n".join(msgspec.json.encode(one) for one in messages)
    return lines if is_first or not lines else b",\n" + lines


JSON_TAIL = b"\n]}\n"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).strftime("%d.%m.%Y %H:%M:%S")


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1].split(" ", 1)[-1]
