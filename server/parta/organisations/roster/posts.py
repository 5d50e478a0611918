"""Which posts are pedagogical on a date: by the dated list of постановление № 225, kept as data beside this file.

A post counts when it is on the list or begins with one («учитель математики»); «помощник воспитателя» does not.
"""

import re
from datetime import date
from pathlib import Path

import msgspec

from parta.kernel.text import fold


class ListedPost(msgspec.Struct, frozen=True, rename={"valid_from": "from", "valid_until": "until"}):
    """One line of the list, with the days between which it stands there; `also` are usual short forms."""

    name: str
    kind: str
    valid_from: date
    valid_until: date | None = None
    also: tuple[str, ...] = ()


class PostList(msgspec.Struct, frozen=True):
    """The list and the act it comes from."""

    source: str
    posts: tuple[ListedPost, ...]


PEDAGOGICAL_POSTS = msgspec.json.decode((Path(__file__).parent / "pedagogical_posts.json").read_bytes(), type=PostList)
_LONGEST_WORDS = 16
_SEVERAL = re.compile(r"\s*[,;|\n+]\s*|\s/\s")


def _normal(post: str) -> str:
    return re.sub(r"\s*[-‐‑‒–—]\s*", "-", fold(post)).strip(" .")


_BEGINNINGS = {_normal(name): listed for listed in PEDAGOGICAL_POSTS.posts for name in (listed.name, *listed.also)}


def _is_listed(post: str, on: date | None) -> bool:
    """`on` None asks whether it stands on the list at any time."""
    words = post.split(" ", _LONGEST_WORDS)[:_LONGEST_WORDS]
    for size in range(len(words), 0, -1):
        listed = _BEGINNINGS.get(" ".join(words[:size]).rstrip(",.("))
        if listed is None:
            continue
        if on is None or (listed.valid_from <= on and (listed.valid_until is None or on <= listed.valid_until)):
            return True
    return False


def split_posts(text: str) -> list[str]:
    """«учитель, заместитель директора» as two posts."""
    return [" ".join(piece.split()) for piece in _SEVERAL.split(text) if piece.strip()]


def is_pedagogical(post: str, on: date | None = None) -> bool:
    """Whether the post, or one of several in the text, is pedagogical."""
    return any(_is_listed(_normal(piece), on) for piece in split_posts(post))
