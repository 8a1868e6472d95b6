"""Does somebody see what they are asked this month, and what waits?"""

from django.urls import reverse
from tests.programs import program

from footpath.people import actions


def test_the_page_says_what_was_asked_what_is_left_and_what_waits(cast, sign_in, tuesday):
    page = sign_in(cast.ana).get(reverse("asked")).content.decode()
    assert "20 of 20 minutes are left" in page
    actions.draw(cast.ana, "survey", 12, about="wave:1", now=tuesday)
    actions.draw(cast.ana, "rating", 0.5, about="request:1", now=tuesday)
    actions.draw(cast.ana, "pulse", 9, about="wave:2", now=tuesday)
    page = sign_in(cast.ana).get(reverse("asked")).content.decode()
    assert "7.5 of 20 minutes are left" in page
    assert "Pulses: 1 time, 9 minutes" in page
    assert "20 of 20" in sign_in(cast.ben).get(reverse("asked")).content.decode()
    told = program(cast.ana).get("/api/v1/me/questions").json()
    assert (told["whole"], told["drawn"], told["left"]) == (20, 12.5, 7.5)
    assert told["waiting"] == [{"words": "Pulses", "count": 1, "minutes": 9.0}]
    table = sign_in(cast.ana).get(reverse("asked-csv")).getvalue().decode()
    assert ",Surveys,1,12.0," in table
    assert ",Pulses,1,9.0,yes" in table
    assert program(cast.ben).get("/api/v1/me/questions").json()["asked"] == []
