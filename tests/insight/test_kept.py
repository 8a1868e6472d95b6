"""Does everybody see what is kept about them, and nothing about others?"""

import re
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.requests.stages import delivered

from footpath.people.kept import kept as kept_of_people
from footpath.requests import actions
from footpath.requests.kept import kept as kept_of_requests

pytestmark = pytest.mark.usefixtures("tuesday")


def counts(panel):
    return {line.what: line.count for line in panel.context["lines"]}


def test_requests_are_counted_for_those_who_asked_and_those_who_served(cast, tuesday):
    actions.accept(delivered(cast), by=cast.ana, now=MONDAY)
    ana, ben, dov = (counts(kept_of_requests(None, one, tuesday)) for one in (cast.ana, cast.ben, cast.dov))
    asked, served = "Requests that you asked, or that are for you", "Requests that you served"
    assert (ana[asked], ana[served]) == (1, 0)
    assert (ben[asked], ben[served]) == (0, 1)
    assert set(dov.values()) == {0}


def test_what_is_kept_between_departments_is_counted_too(cast, tuesday):
    made = ask(cast, MONDAY)
    actions.ask_emergency(made, unforeseen="He comes today.", protects="The license.", by=cast.ana, now=MONDAY)
    actions.refer(made, to=cast.sales, person=cast.dov, reason="Theirs.", by=cast.ben, now=MONDAY)
    day = MONDAY.date()
    actions.announce(cast.move, what="The night desk moves", first=day, last=day, by=cast.ana, now=MONDAY)
    actions.add_commitment(kind="order", reference="7", customer="Northair", due_at=tuesday, by=cast.ana, now=MONDAY)
    found = [list(counts(kept_of_requests(None, one, tuesday)).values())[5:9] for one in (cast.ana, cast.ben, cast.dov)]
    assert found == [[1, 0, 1, 1], [0, 1, 0, 0], [0, 1, 0, 0]]


def test_each_line_says_who_sees_it_and_what_one_can_do(cast, tuesday):
    lines = [
        line
        for panel in (kept_of_people(None, cast.ana, tuesday), kept_of_requests(None, cast.ana, tuesday))
        for line in panel.context["lines"]
    ]
    assert all(line.who_sees and (line.why or (line.way and line.act)) for line in lines)


def test_the_page_tells_it_all_and_names_nobody_else(cast, sign_in):
    ask(cast, MONDAY)
    answer = sign_in(cast.dov).get(reverse("kept"))
    page = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))
    assert answer.status_code == 200
    for part in ("You and your teams", "Requests and words", "Notices and mail", "Seen by:"):
        assert part in page
    assert "Ana Ferreira" not in page
    assert "FP-" not in page
