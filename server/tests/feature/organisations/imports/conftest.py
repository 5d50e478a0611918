"""A coordinator at the wizard of an empty school."""

import pytest

from parta.entrypoints.wiring import Platform
from tests.feature.organisations.imports.wizard import DoJobs, Wizard, make_wizard
from tests.harness.client import Client


@pytest.fixture
async def wizard(platform: Platform, client: Client, do_jobs: DoJobs) -> Wizard:
    return await make_wizard(platform, client, do_jobs)


@pytest.fixture(autouse=True)
def _only_the_rooms_below() -> None:
    """An import is heard by the rooms above: here they are all wired."""
