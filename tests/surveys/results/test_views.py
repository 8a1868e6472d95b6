"""Do the pages of results say what was released, and no more?"""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from tests.cast import MONDAY
from tests.surveys.results.released import asked_again, block, frequency, full, out, without_token

from footpath.surveys.models import Invitation, Wave
from footpath.surveys.results.panel import results

pytestmark = pytest.mark.django_db
EARLIER = MONDAY - timedelta(days=200)


@pytest.fixture
def version(cast):
    """The questions, of an instrument that Max owns."""
    return asked_again(cast)


@pytest.fixture
def wave(version) -> Wave:
    """The second of two waves: everybody, Facilities in full, Sales in bands, and the others together."""
    out(version, [block("all", 30, {"promptly-asking": frequency(10, 9, 6, 4, 1)})], closed_at=EARLIER)
    few = {"promptly-asking": frequency(0, 1, 2, 3, 1)}
    return out(
        version,
        [
            block("all", 31, full(), pairs=True, dimensions={"time": {"items": [], "mean": 3.4, "reliability": TIME}}),
            block(
                "team=7",
                12,
                {key: frequency(1, 2, 4, 3, 2) for key in ("promptly-asking", "promptly-asked")},
                name="Facilities",
            ),
            block(
                "team=9",
                11,
                {key: frequency(3, 5, 2, 1, 0) for key in ("promptly-asking", "promptly-asked")},
                name="Sales",
            ),
            block("team=5", 7, few, name="Legal"),
            block("team=*", 8, few),
        ],
    )


TIME = {"n": 30, "questions": 3, "alpha": 0.81, "low": 0.66, "high": 0.9, "omega": 0.82}


def test_the_first_screen_is_one_number_one_interval_one_sentence(wave, cast, sign_in):
    page = sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/").content.decode()
    assert "45%" in page
    assert "likely between 29% and 62%, from" not in page
    assert "likely between 29% and 62%" in page
    assert "31 answers" in page
    assert "clearly more than before" in page
    assert "31 of 35 answered. If the others think alike: between 39% and 51% of all." in page
    assert "answer me promptly" in page
    assert "Reliability" not in page


def test_of_few_answers_only_a_range_is_told(wave, cast, sign_in):
    page = sign_in(cast.max).get(f"/surveys/{wave.pk}/results/", {"group": "team=5"}).content.decode()
    assert "41 to 60%" in page
    assert "likely between" not in page.partition('class="card result-first"')[2].partition("</section>")[0]


def test_all_questions_with_their_drawings_and_words(wave, cast, sign_in):
    page = sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/all/").content.decode()
    assert page.count('class="drawing diverging"') == 5 + 2  # the key, and two questions
    assert "A gap is normal" in page
    assert "+0.8" in page
    assert "0.2 to 1.4" in page
    assert "0.66 – 0.90" in page
    assert "&lt;b&gt;Less&lt;/b&gt; mail." in page
    assert "40 figures were looked at" in page


def test_the_parts_are_folded_but_the_first_and_the_comments_are_found(wave, cast, sign_in):
    page = sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/all/").content.decode()
    assert page.count('<details class="fold result-fold" open>') == 1
    assert page.count('<details class="fold result-fold">') > 0
    assert page.count('id="written"') == 1
    assert '#written"' in sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/").content.decode()


def test_whoever_is_in_no_group_of_it_reads_the_whole_alone(wave, cast, sign_in):
    """Facilities, 7 here, is no team of the cast; Max runs the survey and looks at every group."""
    own, all_of_them = (
        sign_in(who).get(f"/surveys/{wave.pk}/results/").content.decode() for who in (cast.ana, cast.max)
    )
    assert "Facilities" not in own
    assert all_of_them.count("?group=team") > own.count("?group=team") == 0


def test_a_group_without_figures_and_one_that_does_not_exist_are_answered_the_same(wave, cast, sign_in):
    client = sign_in(cast.max)
    answers = [
        client.get(f"/surveys/{wave.pk}/results/{part}", {"group": group})
        for part in ("", "all/", "figures.csv")
        for group in ("team=8", "team=999", "site=x", "' or 1=1")
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert len({without_token(answer) for answer in answers}) == 1


def test_over_time_only_the_same_words_are_compared(version, wave, cast, sign_in):
    page = sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/over-time/").content.decode()
    assert "clearly more than before" in page
    assert "2 waves so far" in page
    reworded = out(version, [block("all", 31, full())], closed_at=MONDAY, prints={"promptly-asking": "other words"})
    page = (
        sign_in(cast.ana)
        .get(f"/surveys/{reworded.pk}/results/over-time/", {"question": "promptly-asking"})
        .content.decode()
    )
    assert "clearly" not in page


def test_both_sides_of_two_teams_and_the_whole_sum(wave, cast, sign_in):
    client = sign_in(cast.max)
    page = client.get(f"/surveys/{wave.pk}/results/sides/", {"one": "7", "other": "9"}).content.decode()
    assert "From Facilities to Sales" in page
    assert "From Sales to Facilities" in page
    assert "no clear difference" in page
    assert "Of 1 acts, 1 are said to be given more often than got" in page
    alone = client.get(f"/surveys/{wave.pk}/results/sides/", {"one": "7", "other": "7"}).content.decode()
    assert "choose two different teams" in alone


def test_the_list_names_every_wave_that_is_over(wave, cast, sign_in):
    page = sign_in(cast.dov).get("/surveys/results/").content.decode()
    assert page.count("How we serve each other, ") == 2


def test_as_a_table_and_on_paper(wave, cast, sign_in):
    client = sign_in(cast.max)
    table = b"".join(client.get(f"/surveys/{wave.pk}/results/figures.csv").streaming_content).decode()
    assert "Facilities,answer me promptly" in table
    assert "41-60" in table
    one = b"".join(
        client.get(f"/surveys/{wave.pk}/results/figures.csv", {"group": "team=7"}).streaming_content
    ).decode()
    assert "Legal" not in one
    assert client.get(f"/surveys/{wave.pk}/results/page.pdf", {"group": "team=7"}).content.startswith(b"%PDF")


def test_you_said_we_did(wave, cast, sign_in):
    client = sign_in(cast.max)
    edits = Wave.objects.get(pk=wave.pk).edits
    answer = client.post(f"/surveys/{wave.pk}/acted/", {"text": "  ", "edits": edits})
    assert answer.status_code == 422
    assert client.post(f"/surveys/{wave.pk}/acted/", {"text": "x" * 4001, "edits": edits}).status_code == 422
    assert (
        client.post(f"/surveys/{wave.pk}/acted/", {"text": "We meet at each handover.", "edits": edits}).status_code
        == 302
    )
    assert "We meet at each handover." in sign_in(cast.ana).get(f"/surveys/{wave.pk}/results/").content.decode()
    slower = client.post(f"/surveys/{wave.pk}/acted/", {"text": "Something else.", "edits": edits})
    assert slower.status_code == 409
    assert "Something else." in slower.content.decode()
    assert sign_in(cast.ana).post(f"/surveys/{wave.pk}/acted/", {"text": "No.", "edits": edits}).status_code == 403


def test_before_the_results_are_out_there_is_nothing(wave, cast, sign_in):
    Wave.objects.filter(pk=wave.pk).update(state="closed")
    client = sign_in(cast.max)
    for part in ("", "all/", "over-time/", "sides/", "figures.csv", "page.pdf"):
        assert client.get(f"/surveys/{wave.pk}/results/{part}").status_code == 404


def test_a_survey_that_too_few_answered_says_so(version, cast, sign_in):
    wave = out(version, [])
    page = sign_in(cast.max).get(f"/surveys/{wave.pk}/").content.decode()
    assert "Too few people answered: no figure leaves this survey." in page
    assert "See the results" not in page


def test_the_plan_can_be_read_before_the_first_answer_and_its_audit_afterwards(wave, cast, sign_in):
    client = sign_in(cast.ana)
    after = client.get(f"/surveys/{wave.pk}/plan/").content.decode()
    assert "3 figures were held back so that this is so." in after
    Wave.objects.filter(pk=wave.pk).update(state="open")
    facilities = {"key": "team=7", "cut": "team", "label": {"team": "Facilities"}, "names": [], "size": "many"}
    others = {"key": "team=other", "cut": "team", "label": {"team": "others"}, "names": ["Legal", "Shipping"]}
    blocks, numbers = [facilities, others | {"size": "some"}], {"k": 6, "kd": 12}
    plan = {"blocks": blocks, "audit": {"hidden": []}, "cells": [["7"]], **numbers}
    Wave.objects.filter(pk=wave.pk).update(plan=plan)
    Invitation.objects.create(wave=wave, person=cast.ana, is_open=True)
    before = client.get(f"/surveys/{wave.pk}/plan/").content.decode()
    assert "Legal, Shipping" in before
    assert "6 to 11 are asked" in before
    assert "12 or more are asked" in before
    assert "No figure, no drawing and no count of fewer than 5 answers" in before
    assert sign_in(cast.dov).get(f"/surveys/{wave.pk}/plan/").status_code == 404
    Wave.objects.filter(pk=wave.pk).update(state="planned")
    assert client.get(f"/surveys/{wave.pk}/plan/").status_code == 404


def test_the_newest_results_stand_beside_what_one_is_asked(wave, cast):
    panel = results(cast.ana, cast.ana, MONDAY)
    assert next(one.pk for one, _when in panel.context["newest"]) == wave.pk
    assert "How we serve each other, November 2026" in render_to_string(panel.template, {"panel": panel.context})
