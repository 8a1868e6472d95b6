"""Does somebody see whom they serve, whether the others see it so, and whom they did not know?"""

from django.urls import reverse
from tests.cast import MONDAY, ask

from footpath.people import actions
from footpath.people.models import ListLook, Pair, PairNote
from footpath.requests import actions as requests
from footpath.requests.my_customers import columns


def names(column):
    return [(str(line.row.end), line.said, line.mirrored, line.count) for line in column.lines]


def test_both_directions_with_what_requests_show_and_what_was_said(cast):
    requests.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    customers, providers = columns(cast.ben, MONDAY)
    assert (names(customers), names(providers)) == ([("Flight operations", False, False, 1)], [])
    actions.state_pair(provider=cast.ben, customer=cast.flight_operations, holds=True, by=cast.ben, now=MONDAY)
    assert names(columns(cast.ben, MONDAY)[0]) == [("Flight operations", True, False, 1)]
    goal = {"customer_goal": "Rooms that are ready"}
    actions.state_pair(
        provider=cast.facilities, customer=cast.flight_operations, holds=True, by=cast.max, now=MONDAY, **goal
    )
    [line] = columns(cast.ben, MONDAY)[0].lines
    assert (line.mirrored, line.goals) == (True, ("", "Rooms that are ready"))


def test_a_customer_that_one_did_not_know(cast):
    ask(cast, MONDAY)
    customers = columns(cast.cleo, MONDAY)[0]
    assert (customers.lines, [team.name for team in customers.unknown]) == ([], ["Flight operations"])
    actions.state_pair(provider=cast.facilities, customer=cast.dov, holds=True, by=cast.dov, now=MONDAY)
    assert [team.name for team in columns(cast.cleo, MONDAY)[0].unknown] == ["Sales", "Flight operations"]
    actions.state_pair(provider=cast.cleo, customer=cast.sales, holds=False, by=cast.cleo, now=MONDAY)
    assert [team.name for team in columns(cast.cleo, MONDAY)[0].unknown] == ["Flight operations"]


def test_the_page_says_it_writes_it_down_and_is_looked_through(cast, sign_in, tuesday):
    client, page = sign_in(cast.ben), reverse("my-customers")
    chosen = {"side": "customer", "team": cast.flight_operations.pk}
    kept = client.post(page, chosen | {"act": "holds"})
    (kind, number) = next((kind, chosen[kind]) for kind in ("team", "person") if kind in chosen)
    place = f"{chosen['side']}-{kind}-{number}"
    assert kept.headers["Location"] == f"{page}#{place}"
    shown = client.get(page).content.decode()
    assert f'id="{place}"' in shown
    assert "Kept: " in shown
    pair = Pair.objects.get()
    note = reverse("my-customers-note", args=[pair.pk])
    wrong = client.post(note, {"service": "Desks", "needs": "x" * 301, "edits": "0"})
    assert wrong.status_code == 422
    assert 'value="Desks"' in wrong.content.decode()
    typed = {"service": "I move desks", "importance": "4", "often": "weekly", "edits": "0"}
    assert client.post(note, typed).status_code == 302
    assert client.post(note, typed | {"service": "Chairs"}).status_code == 409
    assert PairNote.objects.get().service == "I move desks"
    assert client.post(page, chosen | {"act": "first", "seen": "none"}).status_code == 302
    shown = client.get(page).content.decode()
    assert "I move desks" in shown
    assert "comes first" in shown
    assert client.post(reverse("my-customers-looked")).status_code == 302
    assert ListLook.objects.get().looked_on == tuesday.date()
    for who in ("ana", "cleo", "eve"):
        others = sign_in(getattr(cast, who))
        for address in (page, reverse("person", args=[cast.ben.pk])):
            assert "I move desks" not in others.get(address).content.decode()


def test_it_is_said_at_home_when_it_is_time(cast, sign_in, tuesday):
    ListLook.objects.create(person=cast.ben, looked_on="2026-01-05")
    assert "Half-yearly review of my customers" in sign_in(cast.ben).get("/").content.decode()
    assert "I have looked through it" in sign_in(cast.ben).get(reverse("my-customers")).content.decode()


def test_the_drawing_around_me_has_the_strongest_and_nobody_else_sees_it(cast, sign_in, tuesday):
    page = reverse("my-customers")
    assert "Around me" not in sign_in(cast.ben).get(page).content.decode()
    requests.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    actions.state_pair(provider=cast.ben, customer=cast.dov, holds=True, by=cast.ben, now=MONDAY)
    customers, providers = columns(cast.ben, tuesday)
    assert [(tie.label, tie.weight, tie.kind) for tie in customers.ties] == [
        ("Dov Levi", 0, "one"), ("Flight operations", 1, "shown"),
    ]  # fmt: skip
    assert providers.ties == []
    shown = sign_in(cast.ben).get(page).content.decode()
    assert 'aria-label="I serve them: Dov Levi, Flight operations; They serve me: –"' in shown
    assert f'<a href="#customer-person-{cast.dov.pk}">Dov Levi</a>' in shown
    person = sign_in(cast.cleo).get(reverse("person", args=[cast.ben.pk])).content.decode()
    assert "Dov Levi" not in person
