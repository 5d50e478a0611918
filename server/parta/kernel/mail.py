"""Sending mail through the owner's own server. What a letter says is the business of the feature that writes it."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import unquote, urlsplit

import aiosmtplib
import msgspec

SMTP_SECONDS = 20


class MailServer(msgspec.Struct, frozen=True):
    """Where mail goes out. `url` is smtp:// or smtps://, with the name but without the password."""

    url: str
    sender: str
    password: str = ""


def new_letter(subject: str, recipient: str, sender: str, text: str) -> EmailMessage:
    """Plain text: nothing is loaded, nothing hidden behind a word. Names come from rosters and go into headers only
    through the library that encodes them."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["From"] = _address("Parta", sender)
    message["To"] = _address("", recipient)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message


async def send_letter(server: MailServer, letter: EmailMessage) -> None:
    """Hand one letter to the server; raises what aiosmtplib raises, or `OSError`."""
    address = urlsplit(server.url)
    is_tls = address.scheme == "smtps"
    await aiosmtplib.send(
        letter,
        hostname=address.hostname,
        port=address.port or (465 if is_tls else 587),
        username=unquote(address.username) if address.username else None,
        password=server.password or (unquote(address.password) if address.password else None),
        use_tls=is_tls,
        start_tls=None if not is_tls else False,
        timeout=SMTP_SECONDS,
    )


def _address(name: str, text: str) -> Address:
    local, _, host = text.rpartition("@")
    return Address(name, local, host)
