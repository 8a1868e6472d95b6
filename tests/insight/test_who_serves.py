"""Does everybody see which team serves which, and that only requests show some of it?"""

from django.urls import reverse
from tests.cast import MONDAY, past
from tests.programs import program

from footpath.insight.who_serves import matrix, sentence
from footpath.people import actions


def marks(now):
    return {(line.team.name, team.name): cell.mark for found in [matrix(now)] for line in found.lines
            for team, cell in zip(found.teams, line.cells, strict=True) if cell.mark}  # fmt: skip


def test_what_was_said_and_what_only_requests_show(cast, sign_in):
    assert sentence(matrix(MONDAY)) == "Nobody has said yet who serves whom."
    past(cast, 7)
    actions.state_pair(provider=cast.ben, customer=cast.flight_operations, holds=True, by=cast.ben, now=MONDAY)
    assert marks(MONDAY) == {("Facilities", "Flight operations"): "provider", ("Facilities", "Sales"): "shown"}
    actions.state_pair(provider=cast.facilities, customer=cast.ana, holds=True, by=cast.ana, now=MONDAY)
    found = matrix(MONDAY)
    assert (found.mirrored, found.said, found.unsaid) == (1, 1, 1)
    assert marks(MONDAY)["Facilities", "Flight operations"] == "both"
    page = sign_in(cast.dov).get(reverse("who-serves-whom")).content.decode()
    assert "1 of 1 times" in page
    assert "both say so" in page
    assert "Ben" not in page
    line = "Facilities,Flight operations,both say so"
    assert line in sign_in(cast.dov).get(reverse("who-serves-whom-csv")).getvalue().decode()
    told = program(cast.dov).get("/api/v1/insight/who-serves").json()
    assert (told["mirrored"], told["said"]) == (1, 1)
    pair = {"provider": cast.facilities.pk, "customer": cast.flight_operations.pk, "said_by": "both"}
    assert pair in told["served"]
