"""Facts over two times: whatever was recorded and ended in whatever order, a read «as of D, known at T» gives what a
plain list of the acts gives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parta.kernel.database import Transaction
from parta.organisations import api as organisations
from tests.harness.region import make_region

START = date(2026, 9, 1)
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)

# An act: record from a day (to a day), or end the n-th recorded one from a day on; one act an hour.
acts = st.lists(
    st.one_of(
        st.tuples(st.just("record"), st.integers(0, 30), st.one_of(st.none(), st.integers(1, 20))),
        st.tuples(st.just("end"), st.integers(0, 5), st.integers(0, 40)),
    ),
    min_size=1,
    max_size=8,
)


class _Model:
    """The same by hand: for each moment, which spans are believed."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int | None] | None] = []
        self.beliefs: list[list[tuple[int, int | None]]] = []

    def note(self) -> None:
        self.beliefs.append([span for span in self.spans if span is not None])

    def count(self, moment: int, day: int) -> int:
        return sum(first <= day and (end is None or day < end) for first, end in self.beliefs[moment])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=acts)
async def test_every_past_state_can_be_asked_for(tx: Transaction, acts: list[tuple[str, int, int | None]]) -> None:
    async with tx.savepoint():
        await _play(tx, acts)


async def _play(tx: Transaction, acts: list[tuple[str, int, int | None]]) -> None:
    tx.now = NOON - timedelta(days=1)
    region = await make_region(tx, f"Край {id(acts)}")
    person = await region.person()
    model = _Model()
    for hour, (what, number, other) in enumerate(acts):
        tx.now = NOON + timedelta(hours=hour)
        if what == "record":
            await organisations.record_appointment(
                tx,
                organisations.NewAppointment(
                    person_id=person,
                    organisation_id=region.school,
                    role="pedagogue",
                    valid_from=START + timedelta(days=number),
                    valid_to=None if other is None else START + timedelta(days=number + other),
                ),
            )
            model.spans.append((number, None if other is None else number + other))
        else:
            assert other is not None
            believed = await organisations.list_staff_between(tx, region.school, START, START + timedelta(days=100))
            open_spans = [at for at, span in enumerate(model.spans) if span is not None]
            if number < len(open_spans):
                first, end = model.spans[open_spans[number]]  # type: ignore[misc]
                fact = next(
                    one
                    for one in believed
                    if (one.valid_from - START).days == first
                    and (None if one.valid_to is None else (one.valid_to - START).days) == end
                )
                assert await organisations.end_appointment(tx, fact.appointment_id, START + timedelta(days=other))
                model.spans[open_spans[number]] = (first, other) if first < other else None
        model.note()
    for moment in range(len(acts)):
        for day in (0, 1, 7, 20, 29, 45):
            found = await organisations.list_staff(
                tx, region.school, START + timedelta(days=day), NOON + timedelta(hours=moment, minutes=30)
            )
            assert len(found) == model.count(moment, day)
    now = await organisations.list_staff(tx, region.school, START)
    assert len(now) == model.count(len(acts) - 1, 0)


async def test_before_anything_was_recorded_nothing_was_known(tx: Transaction) -> None:
    region = await make_region(tx)
    group = await region.group("5А")
    child = await region.student(group)
    await region.parent(child)
    teacher = await region.appoint("pedagogue")
    await region.duty(teacher, group)
    earlier, day = tx.now - timedelta(seconds=1), date(2026, 10, 1)

    for read in (
        organisations.list_staff,
        organisations.list_students,
        organisations.list_parents,
        organisations.list_homerooms,
    ):
        assert len(await read(tx, region.school, day)) == 1
        assert len(await read(tx, region.school, day, tx.now)) == 1
        assert await read(tx, region.school, day, earlier) == []
        assert await read(tx, region.school, date(2026, 8, 31)) == []


@pytest.mark.parametrize("known", [True, False])
async def test_a_retracted_holiday_stays_known_to_the_past(tx: Transaction, known: bool) -> None:
    region = await make_region(tx)
    day = date(2026, 11, 18)
    before = tx.now
    (entry,) = await organisations.record_calendar(
        tx,
        [
            organisations.NewCalendarEntry(
                region_id=region.id, kind="day_off", title="Карантин", first_day=day, last_day=day
            )
        ],
    )
    tx.now = before + timedelta(hours=1)
    await tx.execute(
        "UPDATE organisations_calendar SET retracted_at = %(now)s WHERE id = %(id)s", {"now": tx.now, "id": entry}
    )
    (drawn,) = await organisations.calendar_days(tx, region.school, day, day, before if known else None)
    assert drawn.is_excused is known
