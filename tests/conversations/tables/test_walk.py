"""Can a round table be walked through by its pages, from its founding to what its raiser confirms?"""

from datetime import timedelta

import pytest

from footpath.conversations.models import RoundTable, TableDate, TableIssue

pytestmark = pytest.mark.django_db


def done(client, address, **typed):
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.content.decode()[-4000:]
    return answer


def test_from_founding_to_what_is_confirmed(cast, tuesday, sign_in):
    today = tuesday.date()
    cleo, ana, ben, dov = (sign_in(one) for one in (cast.cleo, cast.ana, cast.ben, cast.dov))
    assert cleo.get("/round-tables/new/").status_code == 200
    where = f"/round-tables/new/?team={cast.facilities.pk}"
    answer = cleo.post(where, {"sides": [cast.facilities.pk], "weeks": 8})
    assert answer.status_code == 422  # the one who serves takes no chair
    done(cleo, where, sides=[cast.flight_operations.pk, cast.sales.pk], weeks=8, purpose="Doors and desks")
    table = RoundTable.objects.get()
    here = f"/round-tables/{table.pk}/"
    done(ana, f"{here}raise/", what="Doors at gate 4 stick", example="Every morning.")
    assert sign_in(cast.eve).post(f"{here}raise/", {"what": "x"}).status_code == 403
    done(cleo, f"{here}plan/", on=today.isoformat())
    held = TableDate.objects.get()
    assert held.chair == cast.flight_operations
    assert "Doors at gate 4 stick" in dov.get(f"/round-tables/dates/{held.pk}/").content.decode()
    answer = ana.post(f"/round-tables/dates/{held.pk}/held/", {"people": "Eve Stone"})
    assert answer.status_code == 422
    assert "Eve Stone" in answer.content.decode()
    done(ana, f"/round-tables/dates/{held.pk}/held/", people="Ana Ferreira, Ben Okafor, Dov Levi")
    following = TableDate.objects.exclude(pk=held.pk).get()
    assert (following.on, following.chair) == (today + timedelta(weeks=8), cast.sales)
    issue = TableIssue.objects.get()
    there = f"/round-tables/issues/{issue.pk}/"
    assert dov.post(f"{there}accept/", {"owner": "ben@demo.example", "due": today.isoformat()}).status_code == 403
    done(cleo, f"{there}accept/", owner="ben@demo.example", due=today.isoformat())
    done(ben, f"{there}begin/")
    done(ben, f"{there}finish/", result="New hinges.")
    assert dov.post(f"{there}confirm/").status_code == 403
    done(ana, f"{there}return/", missing="The left one.")
    assert "The left one." in dov.get(there).content.decode()
    done(ben, f"{there}finish/", result="Both.")
    done(ana, f"{there}confirm/")
    page = dov.get(here).content.decode()
    assert "Doors at gate 4 stick" in page.partition('id="board-confirmed"')[2].partition("</section>")[0]
    done(cleo, f"{here}change/", sides=[cast.sales.pk], weeks=4)
    done(cleo, f"{here}end/")
    assert dov.post(f"{here}raise/", {"what": "Late"}).status_code == 409


def test_what_one_date_leaves_open_stands_on_the_page_of_the_next(cast, tuesday, sign_in):
    today = tuesday.date()
    cleo, ana, dov = (sign_in(one) for one in (cast.cleo, cast.ana, cast.dov))
    sides = [cast.flight_operations.pk, cast.sales.pk]
    done(cleo, f"/round-tables/new/?team={cast.facilities.pk}", sides=sides, weeks=8)
    here = f"/round-tables/{RoundTable.objects.get().pk}/"
    done(ana, f"{here}raise/", what="Doors at gate 4 stick")
    done(cleo, f"{here}plan/", on=today.isoformat())
    held = TableDate.objects.get()
    done(ana, f"/round-tables/dates/{held.pk}/held/", people="Ana Ferreira, Ben Okafor")
    following = TableDate.objects.exclude(pk=held.pk).get()
    issue = TableIssue.objects.get()
    done(cleo, f"/round-tables/issues/{issue.pk}/accept/", owner="ben@demo.example", due=today.isoformat())
    assert f"/round-tables/dates/{following.pk}/" in dov.get(f"/round-tables/dates/{held.pk}/").content.decode()
    page = cleo.get(f"/round-tables/dates/{following.pk}/").content.decode()
    carried = page.partition('id="carried"')[2].partition("</section>")[0]
    assert "Doors at gate 4 stick" in carried
    assert "Ben Okafor" in carried
    choices = page.partition('name="chair"')[2].partition("</select>")[0]
    assert "Sales" in choices
    assert "Facilities" not in choices, "only its customer teams take the chair"


def test_where_nobody_founded_one_there_is_a_way_for_those_who_may(cast, tuesday, sign_in):
    assert "There is none yet" in sign_in(cast.ana).get("/round-tables/").content.decode()
    assert sign_in(cast.ana).get("/round-tables/new/").status_code == 403
