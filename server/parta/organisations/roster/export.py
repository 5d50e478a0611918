"""Text on its way out into a spreadsheet: no cell may become a formula there."""

_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")


def guard_formula(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if text.startswith(_FORMULA_BEGINNINGS) else text
