"""Does a wave that waits for whoever runs it stand on their home page?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.surveys.waves import answer_all, opened, planned

from footpath.insight.survey_lines import survey_lines
from footpath.surveys.actions import close_wave, mark_acted, release
from footpath.surveys.running.waiting import waits_for_runner


def test_what_could_not_open_and_what_nobody_has_acted_on(cast):
    wave = opened(cast, people=9)
    late = planned(cast, people=0, audience={"people": [cast.ana.pk]})
    assert waits_for_runner(cast.cleo, MONDAY) == []
    [line] = waits_for_runner(cast.cleo, MONDAY + timedelta(hours=1))
    assert (line.words, line.url) == ("A survey could not open", f"/surveys/{late.pk}/")
    assert waits_for_runner(cast.ana, MONDAY + timedelta(hours=1)) == []
    late.delete()
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    assert len(survey_lines(cast.cleo, MONDAY)) == 1
    mark_acted(wave, text="We call by noon.", by=cast.cleo, now=MONDAY)
    assert waits_for_runner(cast.cleo, MONDAY) == []


def test_it_stands_on_the_page_of_surveys_for_whoever_runs_it_alone(cast, sign_in, tuesday):
    planned(cast, people=0, audience={"people": [cast.ana.pk]})
    assert "How we serve each other, wave 1" in sign_in(cast.cleo).get("/surveys/").content.decode()
    assert "wave 1" not in sign_in(cast.ana).get("/surveys/").content.decode()
