"""How large and how odd a roster file may be before it is refused: one table of numbers, given to every reader.

The numbers are far above any institution's roster and far below what would hurt the server.
"""

from msgspec import Struct


class Limits(Struct, frozen=True, kw_only=True):
    """What a reader accepts; tests pass smaller ones."""

    file_bytes: int = 50 * 1024 * 1024
    unpacked_bytes: int = 200 * 1024 * 1024
    # Spreadsheet XML packs 10 to 40 times; a bomb packs some 1,000 times.
    pack_ratio: int = 250
    # Small members may pack as well as they like.
    ratio_free_bytes: int = 4 * 1024 * 1024
    zip_members: int = 2_000
    sheets: int = 200
    rows: int = 200_000
    columns: int = 512
    # The spreadsheet library keeps a dense rectangle: a single value in the last cell would be a table of 17 billion.
    dense_cells: int = 12_000_000
    # One long shared text used by a million cells is a bomb too.
    shared_text_bytes: int = 256 * 1024 * 1024
    cell_chars: int = 32_767
    # Groups, subjects or posts named in one cell; their products must stay small too.
    names_in_cell: int = 100
    # Subject x group over the whole file: two short cells may ask for thousands.
    teachings: int = 200_000
    problems: int = 5_000


DEFAULT_LIMITS = Limits()
