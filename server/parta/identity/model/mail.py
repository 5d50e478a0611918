"""The letter that carries a card."""

from email.message import EmailMessage

import msgspec

from parta.kernel.mail import new_letter


class CardLetter(msgspec.Struct, frozen=True):
    """What the letter says."""

    name: str
    organisation: str
    login: str
    link: str
    expires: str


def write_letter(letter: CardLetter, sender: str, recipient: str) -> EmailMessage:
    """The card as a letter to its owner."""
    whom = f", {letter.organisation}" if letter.organisation else ""
    return new_letter(
        "Приглашение в Parta",
        recipient,
        sender,
        f"""Здравствуйте.

Это личное приглашение в Parta для: {letter.name}{whom}.

Откройте ссылку, проверьте имя и придумайте пароль:
{letter.link}

Ваш логин: {letter.login}
Ссылка действует до {letter.expires}

Ссылка личная: по ней входят под этим именем. Не пересылайте её.
Если письмо пришло не тому человеку, просто удалите его.
""",
    )
