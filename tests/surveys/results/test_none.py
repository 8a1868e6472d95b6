"""What reads whoever comes for figures that there are not?"""

from django.urls import reverse
from tests.cast import MONDAY
from tests.surveys.releases import open_wave
from tests.surveys.results.released import asked_again, block, full, out, without_token
from tests.surveys.waves import anew, answer_all, opened

from footpath.surveys.actions import close_wave, release
from footpath.ui.navigation import entries


def test_a_survey_that_too_few_answered_says_so_to_those_who_know_of_it_and_is_not_there_for_others(
    cast, sign_in, tuesday
):
    wave = opened(cast, people=6)
    answer_all(wave, 4)
    release(close_wave(anew(wave), by=None, now=MONDAY), by=None, now=MONDAY)
    for name in ("survey-results", "survey-results-details", "survey-results-over-time", "survey-results-csv"):
        page = reverse(name, args=[wave.pk])
        for known in (cast.ana, cast.cleo):
            shown = sign_in(known).get(page)
            assert (shown.status_code, "Fewer than 5 answered" in shown.text) == (200, True)
            assert "Go through the questions together" in shown.text
        assert [sign_in(one).get(page).status_code for one in (cast.dov, cast.max)] == [404, 404]


def test_a_group_without_figures_leads_on_and_says_the_same_of_one_that_is_not_there(cast, sign_in):
    wave = out(asked_again(cast), [block("all", 31, full())])
    client, page = sign_in(cast.ana), reverse("survey-results-details", args=[wave.pk])
    hidden, unknown = (client.get(page, {"group": group}) for group in (f"team={cast.sales.pk}", "team=x"))
    assert without_token(hidden) == without_token(unknown)
    assert (hidden.status_code, unknown.status_code) == (403, 403)
    assert "Too few to be shown" in hidden.text
    assert f'href="{reverse("survey-results", args=[wave.pk])}"' in hidden.text


def test_the_badge_counts_what_stands_on_the_home_page(cast, sign_in, tuesday):
    wave = open_wave(cast, {cast.flight_operations: 11})
    answer_all(wave)
    release(close_wave(anew(wave), by=None, now=MONDAY), by=None, now=MONDAY)
    home = sign_in(cast.cleo).get(reverse("home"))
    assert "Results are out: say what will be done" in home.text
    (entry,) = (one for one in entries(cast.cleo) if one.url == reverse("surveys"))
    assert entry.count == 1
