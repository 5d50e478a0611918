"""A person's name in its forms, what is asked of a new person, and who acts. Pure values."""

from datetime import date
from typing import Literal

import msgspec

from parta.kernel.ids import PersonId, SessionId
from parta.kernel.text import fold

Language = Literal["ru", "en"]


class Actor(msgspec.Struct, frozen=True):
    """Who acts, proved by a session. Commands take it beside the transaction; rights are asked for elsewhere."""

    person_id: PersonId
    session_id: SessionId


class PersonName(msgspec.Struct, frozen=True):
    """The three parts of a name; one word or a Latin name have fewer."""

    family_name: str
    given_name: str = ""
    patronymic: str = ""

    @property
    def full(self) -> str:
        """«Иванова Мария Петровна»."""
        return " ".join(part for part in (self.family_name, self.given_name, self.patronymic) if part)

    @property
    def short(self) -> str:
        """«Иванова М. П.», with spaces that do not break."""
        dotted = [f"{part[0]}." for part in (self.given_name, self.patronymic) if part]
        return "\u00a0".join([self.family_name, *dotted]) if self.family_name else self.full

    @property
    def initials(self) -> str:
        """«МИ»: of the given and the family name, for an avatar."""
        return "".join(part[0] for part in (self.given_name, self.family_name) if part).upper()

    @property
    def address(self) -> str:
        """«Мария Петровна»: how pupils see a teacher; without a patronymic, given and family name."""
        if self.given_name and self.patronymic:
            return f"{self.given_name} {self.patronymic}"
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def folded(self) -> str:
        """The form in which names are compared and found."""
        return fold(self.full)


class NewPerson(msgspec.Struct, frozen=True, kw_only=True):
    """A human being to be made known. `id` is for those who must name the person before making it."""

    family_name: str
    given_name: str = ""
    patronymic: str = ""
    birth_date: date | None = None
    email: str | None = None
    phone: str | None = None  # E.164, see `normal_phone`
    language: Language = "ru"
    id: PersonId | None = None

    @property
    def name(self) -> PersonName:
        return PersonName(self.family_name, self.given_name, self.patronymic)


class PersonChange(msgspec.Struct, frozen=True, kw_only=True):
    """What to write over of one person; what is UNSET stays as it is."""

    person_id: PersonId
    name: PersonName | msgspec.UnsetType = msgspec.UNSET
    birth_date: date | msgspec.UnsetType | None = msgspec.UNSET
    email: str | msgspec.UnsetType | None = msgspec.UNSET
    phone: str | msgspec.UnsetType | None = msgspec.UNSET


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person as the rosters know them. `is_connected`: has signed in at least once, anywhere."""

    id: PersonId
    family_name: str
    given_name: str
    patronymic: str
    birth_date: date | None
    email: str | None
    phone: str | None
    is_connected: bool
    is_blocked: bool
    merged_into: PersonId | None

    @property
    def name(self) -> PersonName:
        return PersonName(self.family_name, self.given_name, self.patronymic)
