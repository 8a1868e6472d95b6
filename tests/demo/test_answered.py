"""What was answered at Northfield in two years?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.demo.answered import survey_two_years
from footpath.demo.lots import Lots
from footpath.demo.organization import found
from footpath.history.record import of_the_past
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.permissions import invitations_of
from footpath.surveys.results.over_time import courses
from footpath.surveys.results.waves import out, so_far, with_results

pytestmark = [pytest.mark.django_db, pytest.mark.same_anywhere]


def test_two_years_of_answers_lie_behind_them_and_one_survey_is_open():
    with of_the_past():
        northfield = found(MONDAY - timedelta(days=760), password_hash="x")
        survey_two_years(northfield, MONDAY, Lots(1))
    runs = northfield.people["anke"]
    assert list(Wave.objects.order_by("pk").values_list("state", flat=True)) == [
        *[WaveState.ACTED] * 3, WaveState.RELEASED, *[WaveState.RELEASED] * 7, WaveState.OPEN,
        *[WaveState.RELEASED] * 3,
    ]  # fmt: skip
    assert [one.wave.instrument.title for one in invitations_of(northfield.people["ana"])] == [
        "A minute for each other"
    ]
    newest = with_results(runs).filter(instrument__key="internal-customer-survey")[0]
    waves = so_far(newest, runs)
    assert [len(courses(waves, "all")) > 20, len(waves)] == [True, 4]
    way = {name: _way(waves, f"team={northfield.teams[name].pk}") for name in ("Ground handling", "Maintenance")}
    assert way["Ground handling"] > 0.3  # of the favorable share, over all questions: one team gets better service
    assert way["Maintenance"] < -0.2  # one worse
    gaps = [pair["gap"] for pair in waves[-1].figures.blocks[0]["pairs"].values()]
    assert all(gap > 0 for gap in gaps)
    assert out(newest, northfield.people["ana"]).figures.block(f"team={northfield.teams['Maintenance'].pk}") is None


def _way(waves, group):
    """From the first wave to the last."""
    ends = []
    for one in (waves[0], waves[-1]):
        figures = [figure for figure in one.block(group)["items"].values() if figure.get("favorable")]
        ends.append(sum(figure["favorable"][0] for figure in figures) / len(figures))
    return ends[1] - ends[0]
