"""Every act that the log of administration keeps has its words on the screen of the log, in both languages."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
WORDS = ROOT / "web" / "src" / "features" / "identity" / "desk" / "auditMessages.ts"
ACT = re.compile(
    r"""(?:_log|_note|_tell)\([^"]*?"([a-z]+\.[a-z_]+)"|action="([a-z]+\.[a-z_]+)"(?: if \w+ else "([a-z.]+_\w+)")?"""
)
DECISIONS = {"reports.accepted", "reports.returned"}


def acts() -> set[str]:
    texts = [path.read_text() for path in (ROOT / "server" / "parta").rglob("*.py")]
    found = {act for text in texts if "AuditEntry(" in text for match in ACT.findall(text) for act in match if act}
    return found | DECISIONS


def test_the_log_has_words_for_every_act_in_both_languages() -> None:
    text = WORDS.read_text()
    wordless = [act for act in acts() if text.count(f"'{act}':") != 2]
    assert len(acts()) > 30
    assert wordless == []


def test_the_log_has_words_for_nothing_that_never_happens() -> None:
    known = set(re.findall(r"^    '([a-z]+\.[a-z_]+)':", WORDS.read_text(), re.MULTILINE))
    assert known - acts() == set()
