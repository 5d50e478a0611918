"""Writes docs/guides/settings.md from the settings' own sentences; `--check` only compares."""

import sys
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec

from parta.kernel.settings import PREFIX, Settings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "settings.md"
HEAD = """# Настройки · Settings

Parta настраивается только переменными окружения. Ошибка в значении останавливает запуск одной строкой с именем
переменной. Эта страница создана командой `make wire` из `server/parta/kernel/settings.py`.

Parta is set up by environment variables only. A wrong value stops the start with one line that names the variable.
This page is made by `make wire`.

| variable | default | what it is for | example |
|---|---|---|---|
"""


def page() -> str:
    defaults = Settings()
    types = get_type_hints(Settings, include_extras=True)
    rows = []
    for name in Settings.__struct_fields__:
        says = next(one for one in get_args(types[name]) if isinstance(one, msgspec.Meta))
        example = f"`{says.examples[0]}`" if says.examples else ""
        rows.append(
            f"| `{PREFIX}{name.upper()}` | {_shown(getattr(defaults, name))} | {says.description} | {example} |"
        )
    return HEAD + "\n".join(rows) + "\n"


def _shown(value: object) -> str:
    if value in (None, "", ()):
        return ""
    return f"`{int(value)}`" if isinstance(value, bool) else f"`{value}`"


def main(arguments: list[str]) -> int:
    text = page()
    if "--check" in arguments:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        if not same:
            print("docs/guides/settings.md differs from the settings: run `make wire`")
        return 0 if same else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
