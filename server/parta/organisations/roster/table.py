"""What every spreadsheet becomes before anybody looks at its meaning: sheets of rows of text, numbered as on screen."""

from collections.abc import Sequence

from msgspec import Struct

# First and last row and column of a merged cell, from 0.
Merge = tuple[int, int, int, int]


class Row(Struct, frozen=True):
    """One row that is not blank; `number` counts from 1 as the spreadsheet shows it."""

    number: int
    cells: Sequence[str]

    def cell(self, index: int) -> str:
        return self.cells[index] if 0 <= index < len(self.cells) else ""


class Table(Struct, frozen=True):
    """One sheet; `sheet` is None for a CSV file. Blank rows are absent."""

    sheet: str | None
    rows: list[Row]
    merges: Sequence[Merge] = ()
    is_hidden: bool = False


def column_letter(index: int) -> str:
    """0 → A, 26 → AA."""
    letters, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
