"""Do the figures of what people say tell no more than was released to the reader?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.surveys.results.released import asked_again, block, frequency, out

from footpath.pure.figures import NOTHING
from footpath.surveys.measures import SOURCE, gap_figure, question_of
from footpath.surveys.models import Invitation
from footpath.ui.measures import Scope, measures

pytestmark = pytest.mark.django_db
SINCE, UNTIL = MONDAY.date() - timedelta(weeks=104), MONDAY.date() + timedelta(weeks=1)


@pytest.fixture
def wave(cast):
    """Twelve of Facilities said how promptly they are answered."""
    told = {"promptly-asking": frequency(1, 1, 2, 5, 3), "all-in-all": frequency(1, 1, 1, 1, 1)}
    blocks = [block("all", 30, told), block(f"team={cast.facilities.pk}", 12, told, name="Facilities", pairs=True)]
    return out(asked_again(cast), blocks)


def scope(cast, wave, mark, reader, team=None):
    team = team or cast.facilities
    question = question_of(wave.instrument_id, mark)
    return Scope(teams=frozenset({team.pk}), question=question, reader=reader.pk if reader else None)


def told(cast, wave, mark, reader, key="favorable", team=None):
    return dict(SOURCE.tallies([key], scope(cast, wave, mark, reader, team), SINCE, UNTIL, MONDAY)[key])


def test_a_question_tells_its_favorable_share_to_the_team(cast, wave):
    ((monday, tally),) = told(cast, wave, "print of promptly-asking", cast.ben).items()
    assert monday.weekday() == 0
    assert (tally.n, tally.total) == (12, 8)
    figure = measures()["favorable"].figure([tally])
    assert figure.value == pytest.approx(8 / 12)


def test_not_to_others_not_to_nobody_not_in_other_words_and_not_what_stands_in_bands(cast, wave):
    assert told(cast, wave, "print of promptly-asking", cast.ana) == {}
    assert told(cast, wave, "print of promptly-asking", None) == {}
    assert told(cast, wave, "print of something else", cast.ben) == {}
    assert told(cast, wave, "print of all-in-all", cast.ben) == {}  # five answers: a band
    assert told(cast, wave, "print of promptly-asking", cast.ben, team=cast.sales) == {}
    assert not Invitation.objects.exists()


def test_they_and_i_are_as_far_apart_as_the_page_says(cast, wave):
    (tally,) = told(cast, wave, "promptly", cast.ben, key="they_and_i").values()
    both = wave.releases.get().figures["blocks"][1]["pairs"]["promptly"]["both"]
    figure = gap_figure([tally])
    assert figure.n == both["n"]
    assert figure.value == pytest.approx(both["i"] - both["they"], abs=1e-3)
    assert figure.low == pytest.approx(both["low"], abs=1e-2)
    assert figure.high == pytest.approx(both["high"], abs=1e-2)


def test_nothing_is_behind_them_that_could_be_looked_at(cast, wave):
    assert not SOURCE.behind("favorable", scope(cast, wave, "x", cast.ben), SINCE, UNTIL, MONDAY).exists()
    assert gap_figure([]) == NOTHING
