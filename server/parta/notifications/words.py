"""What notifications and digests say, in the language of whom they are for. Nothing here decides who sees what."""

from collections.abc import Sequence

MOST_CHARACTERS = 180

_WORDS = {
    "ru": {
        "hidden": "Новое сообщение",
        "hidden_many": "Новые сообщения: {count}",
        "no_text": "Вложение",
        "urgent": "Срочно · {title}",
        "many": "{title} · {count}",
        "summary": "Непрочитанные чаты: {count}",
        "test_title": "Уведомления работают",
        "test": "Так будут выглядеть сообщения на этом устройстве.",
        "digest_subject": "Непрочитанные сообщения: {count}",
        "digest_hello": "В Parta вас ждут непрочитанные сообщения.",
        "digest_line": "— {title}: {count}",
        "digest_more": "и ещё чаты: {count}",
        "digest_open": "Открыть: {link}",
        "digest_stop": "Больше не присылать такие письма: {link}",
        "reacted": "Реакция на ваше сообщение",
        "reacted_to": "{emoji} на «{text}»",
    },
    "en": {
        "hidden": "New message",
        "hidden_many": "New messages: {count}",
        "no_text": "Attachment",
        "urgent": "Urgent · {title}",
        "many": "{title} · {count}",
        "summary": "Unread chats: {count}",
        "test_title": "Notifications work",
        "test": "This is how messages will look on this device.",
        "digest_subject": "Unread messages: {count}",
        "digest_hello": "Unread messages wait for you in Parta.",
        "digest_line": "— {title}: {count}",
        "digest_more": "and more chats: {count}",
        "digest_open": "Open: {link}",
        "digest_stop": "Send no more such letters: {link}",
        "reacted": "A reaction to your message",
        "reacted_to": "{emoji} to “{text}”",
    },
}


def word(language: str, name: str, **values: object) -> str:
    return _WORDS.get(language, _WORDS["ru"])[name].format(**values)


def shortened(text: str) -> str:
    """One line that fits on a locked screen."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_CHARACTERS else line[: MOST_CHARACTERS - 1].rstrip() + "…"


def digest_text(language: str, lines: Sequence[tuple[str, int]], more: int, links: tuple[str, str]) -> str:
    """Titles and numbers; what was written stays where it was written."""
    listed = [word(language, "digest_line", title=shortened(title), count=count) for title, count in lines]
    rest = [word(language, "digest_more", count=more)] if more else []
    return "\n".join(
        [
            word(language, "digest_hello"), "", *listed, *rest, "",
            word(language, "digest_open", link=links[0]),
            word(language, "digest_stop", link=links[1]), "",
        ]
    )  # fmt: skip
