"""The letter that carries a card. Plain text: nothing is loaded, nothing is hidden behind a word."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

import msgspec


class CardLetter(msgspec.Struct, frozen=True):
    """What the letter says."""

    name: str
    organisation: str
    login: str
    link: str
    expires: str


def write_letter(letter: CardLetter, sender: str, recipient: str) -> EmailMessage:
    """Names come from rosters: they go into headers only through the library that encodes them."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Приглашение в Parta"
    message["From"] = _address("Parta", sender)
    message["To"] = _address("", recipient)
    message["Auto-Submitted"] = "auto-generated"
    whom = f", {letter.organisation}" if letter.organisation else ""
    message.set_content(
        f"""Здравствуйте.

Это личное приглашение в Parta для: {letter.name}{whom}.

Откройте ссылку, проверьте имя и придумайте пароль:
{letter.link}

Ваш логин: {letter.login}
Ссылка действует до {letter.expires}

Ссылка личная: по ней входят под этим именем. Не пересылайте её.
Если письмо пришло не тому человеку, просто удалите его.
"""
    )
    return message


def _address(name: str, text: str) -> Address:
    local, _, host = text.rpartition("@")
    return Address(name, local, host)
