"""Applying: all of it or nothing, once, and only what was shown."""

import asyncio
from uuid import UUID

import msgspec
import pytest

from parta.kernel.ids import ImportId
from parta.organisations.imports import applying
from parta.organisations.imports.jobs import apply_import
from tests.feature.organisations.imports.wizard import PUPILS, Wizard, csv

ONE = csv("у.csv", PUPILS, "5А;Иванов Иван Ильич;01.02.2014;Иванова Анна Юрьевна;+79451111111")


class _Audit(msgspec.Struct):
    action: str
    details: dict[str, int]


async def test_it_is_noted_with_its_counts(wizard: Wizard) -> None:
    await wizard.bring_in(ONE)

    async with wizard.platform.database.transaction("test.audit") as tx:
        (entry,) = await tx.fetch_all(
            _Audit, "SELECT action, details FROM identity_audit WHERE action = 'organisations.apply_import'"
        )
    assert entry.details == {
        "new_student": 1, "new_parent": 1, "new_staff": 0, "new_group": 1, "moved": 0, "changed": 0, "left": 0,
        "problems": 0, "left_out": 0,
    }  # fmt: skip


async def test_two_clicks_at_once_apply_once(wizard: Wizard) -> None:
    shown = await wizard.difference(ONE)

    answers = await asyncio.gather(*(wizard.ask_to_apply(shown["id"]) for _ in range(4)))
    assert [answer.status_code for answer in answers] == [202] * 4
    import_id = UUID(shown["id"])
    db = wizard.platform.database
    await asyncio.gather(*(apply_import(db, import_id=import_id) for _ in range(3)))
    await wizard.do_jobs()

    assert (await wizard.roster()).students == [("Иванов Иван Ильич", "5А")]
    assert (await wizard.show(shown["id"]))["state"] == "applied"


async def test_a_roster_that_moved_on_is_refused_and_may_be_compared_again(wizard: Wizard) -> None:
    shown = await wizard.difference(ONE)
    async with wizard.platform.database.transaction("test.group") as tx:
        wizard.region.tx = tx
        await wizard.region.group("5Б")

    refused = await wizard.apply(shown["id"])

    assert (refused["state"], refused["failure"]["code"]) == ("ready", "roster_moved_on")
    assert (await wizard.roster()).students == []
    await wizard.compare(shown["id"])
    assert (await wizard.apply(shown["id"]))["state"] == "applied"


async def test_killed_half_way_nothing_is_written_and_it_can_be_applied_again(
    wizard: Wizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await wizard.difference(ONE)
    assert (await wizard.ask_to_apply(shown["id"])).status_code == 202

    class Killed(BaseException):
        """As a process that is no more: no handler of ours runs."""

    async def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(applying.RosterChange, "record_guardianships", die)
        with pytest.raises(Killed):
            await applying.apply_import(wizard.platform.database, ImportId(UUID(shown["id"])))

    half = await wizard.show(shown["id"])
    assert (half["state"], half["progress"]["stage"]) == ("applying", "places")
    assert (await wizard.roster()).students == []
    await wizard.do_jobs()
    assert (await wizard.show(shown["id"]))["state"] == "applied"
    assert (await wizard.roster()).parents == [("Иванова Анна Юрьевна", "Иванов Иван Ильич")]


async def test_an_unexpected_failure_has_a_number_and_leaves_everything_ready(
    wizard: Wizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await wizard.difference(ONE)

    async def fail(*_: object) -> None:
        raise RuntimeError("Иванов")

    with monkeypatch.context() as patched:
        patched.setattr(applying.RosterChange, "record_guardianships", fail)
        failed = await wizard.apply(shown["id"])

    assert (failed["state"], failed["failure"]["code"]) == ("ready", "unexpected")
    assert "Иванов" not in failed["failure"]["ru"]
    assert (await wizard.apply(shown["id"]))["state"] == "applied"


async def test_the_files_are_forgotten_afterwards(wizard: Wizard) -> None:
    await wizard.bring_in(ONE)

    async with wizard.platform.database.transaction("test.files") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM organisations_import_files WHERE data IS NOT NULL") == 0
        assert await tx.fetch_value("SELECT count(*) FROM organisations_imports WHERE plan IS NOT NULL") == 0
