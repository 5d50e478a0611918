"""Service lines: what a conversation says about itself. Values are texts; the sentence is the client's.

In conversations of the plan people are only counted: a list of names is shown to those who may find them, a line to
everybody.
"""

from collections.abc import Sequence

MAX_NAMED = 10


def created(by: str, title: str) -> dict[str, str]:
    return {"fact": "created", "by": by, "title": title}


def renamed(by: str, title: str) -> dict[str, str]:
    """`by` is '' where the plan did it."""
    return {"fact": "renamed", "by": by, "title": title}


def joined(by: str, names: Sequence[str], count: int) -> dict[str, str]:
    """`names` of the first few, by hand; none where the plan let them in."""
    return {"fact": "joined", "by": by, "names": ", ".join(names[:MAX_NAMED]), "count": str(count)}


def left(name: str) -> dict[str, str]:
    return {"fact": "left", "name": name}


def removed(by: str, name: str, count: int) -> dict[str, str]:
    """Taken out: by somebody, or by the plan (`by` and `name` are '')."""
    return {"fact": "removed", "by": by, "name": name, "count": str(count)}


def supervised(names: Sequence[str]) -> dict[str, str]:
    """From here on these people of the institution read, too."""
    return {"fact": "supervised", "names": ", ".join(names)}


def supervision_ended() -> dict[str, str]:
    return {"fact": "supervision_ended"}


def terms_changed(by: str) -> dict[str, str]:
    """Who may do what was set anew; what it is now the head says."""
    return {"fact": "terms_changed", "by": by}


def archived() -> dict[str, str]:
    return {"fact": "archived"}


def unarchived() -> dict[str, str]:
    return {"fact": "unarchived"}


def pinned(by: str, seq: int, *, is_pinned: bool) -> dict[str, str]:
    """`seq` is a reference: whoever may not see the message learns nothing of it."""
    return {"fact": "pinned" if is_pinned else "unpinned", "by": by, "seq": str(seq)}
