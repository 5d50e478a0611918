"""The report on paper, set by Typst from values: no text from people is ever markup."""

from importlib import resources

import msgspec
import typst

from parta.reports.export import words
from parta.reports.export.sheet import PrintedReport, heading_pairs, signature_pairs
from parta.reports.lines import rules_in_words, sections


def report_pdf(printed: PrintedReport) -> bytes:
    """The report as PDF, A4. It takes some tenths of a second of CPU: call it in a thread."""
    template = (resources.files("parta.reports.export") / "report.typ").read_bytes()
    return typst.compile(template, sys_inputs={"report": msgspec.json.encode(_values(printed)).decode()})


def _values(printed: PrintedReport) -> dict[str, object]:
    return {
        "title": printed.title,
        "draft": printed.signature is None,
        "footer": f"{printed.content.heading.short_name}, {words.month(printed.content.month)}",
        "heading": heading_pairs(printed.content.heading),
        "sections": [
            {
                "title": section.title,
                "columns": [*(words.week(monday) for monday in section.weeks), "За месяц"],
                "lines": [
                    {"label": line.label, "cells": [words.cell_text(cell) for cell in [*line.weeks, line.total]]}
                    for line in section.lines
                ],
            }
            for section in sections(printed.content)
        ],
        "signature": signature_pairs(printed),
        "rules": rules_in_words(printed.content),
    }
