"""Does everybody who waits behind an emergency read what is so, and can the team say all of it anew on one page?"""

import pytest
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, anew, day

from footpath.requests import actions
from footpath.requests.displaced import owed
from footpath.requests.models import Promise
from footpath.requests.promises_owed import likely


@pytest.fixture
def displaced(cast):
    """Two requests of Ana are promised for Friday; on Monday afternoon an emergency overtakes both."""
    requests = [ask(cast, MONDAY), ask(cast, MONDAY)]
    for one in requests:
        actions.promise(one, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    return overtake(cast, *requests, now=MONDAY + 5 * HOUR)


def text_of(response):
    return " ".join(response.content.decode().split())


def address(emergency):
    return f"/emergencies/{emergency.pk}/promises/"


def boxes(emergency, *days):
    rows = emergency.displacements.order_by("pk")
    return {f"day_{row.pk}": by_day for row, by_day in zip(rows, days, strict=True)}


def test_the_customer_reads_it_in_the_decider_s_words_until_they_have_seen_it(cast, displaced, sign_in, tuesday):
    request = displaced.displacements.first().request
    page = text_of(sign_in(cast.ana).get(f"/requests/{request.pk}/"))
    assert "You wait longer for this, and we are sorry" in page
    assert displaced.number in page
    assert "An emergency of Sales comes first; Max Adler decided it." in page
    for words in (displaced.unforeseen, displaced.apology):
        assert words in page
    assert "<strong>Tue 1 Dec</strong> now; Fri 27 Nov was promised" in page
    assert displaced.request.title not in page  # which one it is, is not hers to know
    assert displaced.request.number not in page
    assert "I have read it" in page
    assert sign_in(cast.ana).post(f"/requests/{request.pk}/see-displacement/").status_code == 302
    assert "we are sorry" not in text_of(sign_in(cast.ana).get(f"/requests/{request.pk}/"))


def test_the_day_of_the_decision_holds_until_there_is_a_forecast_that_knows_of_it(cast, displaced, tuesday):
    row = displaced.displacements.select_related("request__team__hours").first()
    row.request.forecast_p85_at, row.request.forecast_at = MONDAY + 48 * HOUR, MONDAY - HOUR
    assert likely(row, displaced, MONDAY + 6 * HOUR) == day(8)
    row.request.forecast_at = MONDAY + 6 * HOUR
    assert likely(row, displaced, MONDAY + 6 * HOUR) == day(2)
    row.request.forecast_p85_at = MONDAY + 9 * 24 * HOUR
    assert likely(row, displaced, MONDAY + 6 * HOUR) == day(9)


def test_the_team_is_led_from_its_board_and_from_the_request_to_the_list(cast, displaced, sign_in, tuesday):
    ben = sign_in(cast.ben)
    board = text_of(ben.get(f"/teams/{cast.facilities.pk}/board/"))
    assert "2 promises to say anew" in board
    assert address(displaced) in board
    request = displaced.displacements.first().request
    page = text_of(ben.get(f"/requests/{request.pk}/"))
    assert "They wait longer for this" in page
    assert "I have read it" not in page
    assert address(displaced) in page
    page = text_of(ben.get(address(displaced)))
    assert page.count('value="2026-12-01"') == 2


def test_all_of_it_is_said_with_one_button(cast, displaced, sign_in, tuesday):
    ben = sign_in(cast.ben)
    assert ben.post(address(displaced), boxes(displaced, day(8), day(4))).status_code == 302
    assert not owed().exists()
    page = text_of(ben.get(address(displaced)))
    assert "Every promise has been said anew" in page
    assert "Ben promised Tue 1 Dec; it was Fri 27 Nov." in page
    assert "Ben said that Fri 27 Nov stands." in page
    assert "to say anew" not in text_of(ben.get(f"/teams/{cast.facilities.pk}/board/"))
    request = displaced.displacements.first().request
    assert "We are sorry" not in text_of(sign_in(cast.ana).get(f"/requests/{request.pk}/"))


def test_bad_days_are_named_per_line_and_nothing_typed_is_lost(cast, displaced, sign_in, tuesday):
    answer = sign_in(cast.ben).post(address(displaced), boxes(displaced, day(-3), day(9)))
    assert answer.status_code == 422
    page = text_of(answer)
    assert "New day for" in page
    assert "Choose a day between today and three years from now." in page
    assert f'value="{day(-3)}"' in page
    assert f'value="{day(9)}"' in page
    assert sign_in(cast.ben).post(address(displaced), boxes(displaced, "soon", "")).status_code == 422
    assert sign_in(cast.ben).post(address(displaced), boxes(displaced, "", "")).status_code == 422
    assert owed().count() == 2


def test_who_is_slower_reads_what_the_other_said_and_what_they_had_chosen(cast, displaced, sign_in, tuesday):
    one, other = displaced.displacements.order_by("pk")
    actions.promise_again(displaced, days={one.pk: day(8), other.pk: day(9)}, by=cast.cleo, now=tuesday)
    answer = sign_in(cast.ben).post(address(displaced), boxes(displaced, "2026-12-03", "2026-12-04"))
    assert answer.status_code == 409
    page = text_of(answer)
    assert "Cleo promised Tue 1 Dec; it was Fri 27 Nov." in page
    assert "You had chosen 2026-12-03." in page
    assert Promise.objects.count() == 4


def test_nobody_else_sees_the_list(cast, displaced, sign_in, tuesday):
    for name in ("ana", "dov", "eve"):
        assert sign_in(getattr(cast, name)).get(address(displaced)).status_code == 404


def test_a_request_that_waits_behind_nothing_says_nothing(cast, sign_in, tuesday):
    request = ask(cast, MONDAY)
    assert "overtaken" not in text_of(sign_in(cast.ana).get(f"/requests/{anew(request).pk}/"))
