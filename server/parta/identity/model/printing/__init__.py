"""Paper: cards of invitation and lists of who has not connected, as PDF. Pure: what stands on them is given."""

from parta.identity.model.printing.pdf import CardSheet, ListSheet, PrintedCard, PrintedLine, print_cards, print_lists

__all__ = ["CardSheet", "ListSheet", "PrintedCard", "PrintedLine", "print_cards", "print_lists"]
