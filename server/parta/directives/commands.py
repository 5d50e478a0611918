"""Entering an order, and setting a region's counting rules."""

from datetime import date
from importlib import resources

import msgspec

from parta.directives import store
from parta.directives.model import CountingRules, DirectiveDraft
from parta.kernel.database import Transaction
from parta.kernel.ids import DirectiveId, PersonId, RegionId

KNOWN_ORDERS = ("primorye-2023-05-03-23a-662", "tver-2023-11-09-1301")


def read_known_order(name: str) -> DirectiveDraft:
    """One of the orders that come with Parta, its clauses from the JSON file, its text from the file beside it."""
    folder = resources.files("parta.directives") / "orders"
    draft = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=DirectiveDraft)
    document = (folder / f"{name}.txt").read_text(encoding="utf-8").strip()
    return msgspec.structs.replace(draft, document=document)


async def enter_directive(
    tx: Transaction, region_id: RegionId, draft: DirectiveDraft, entered_by: PersonId | None = None
) -> DirectiveId | None:
    """Put an order in force: an obligation with its date on every institution in its scope, at once.

    Entering the same order again changes nothing and answers None.
    """
    directive_id = await store.insert_directive(tx, region_id, draft, entered_by)
    if directive_id is not None:
        await store.insert_obligations(tx, directive_id, draft.in_force_from, draft.obligations)
    return directive_id


async def set_rules(tx: Transaction, region_id: RegionId, valid_from: date, rules: CountingRules) -> None:
    """Set the counting rules from a day on; what was counted before keeps the rules it was counted by."""
    await store.upsert_rules(tx, region_id, valid_from, rules)
