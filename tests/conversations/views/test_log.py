"""Does a sheet keep its lines, all of them or none, and a log its days?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import ask
from tests.conversations.keeping import diary, note, sheet

from footpath.conversations.models import ContactLog, ContactPoint
from footpath.requests import actions as requests


def lines(*filled: dict[str, str]) -> dict[str, str]:
    return {f"line-{n}-{name}": text for n, line in enumerate(filled) for name, text in line.items()}


ONE = {"moment": "The door was open.", "outcome": "well", "why": "Somebody had called ahead."}


def test_it_begins_with_what_footpath_knows_and_empty_lines_stay_out(cast, sign_in):
    now = timezone.now()
    asked = ask(cast, now - timedelta(days=3))
    requests.take(asked, by=cast.ben, now=now - timedelta(days=2))
    requests.deliver(asked, text="Done.", by=cast.ben, now=now - timedelta(days=1))
    word = requests.say_word("Lend me a ladder?", to=cast.ben, by=cast.ana, now=now - timedelta(days=2))
    requests.finish(word, by=cast.ben, now=now - timedelta(days=2))
    log = sheet(cast.ana, now=now)
    page = sign_in(cast.ana).get(log.get_absolute_url()).content.decode()
    assert f"{asked.number} · {asked.title}" in page
    assert "Ben Okafor: Lend me a ladder?" in page
    first = {"moment": f"{asked.number} · {asked.title}", "request": asked.pk, "team": cast.facilities.pk}
    typed = lines({**first, "outcome": "well", "why": "A day early."}, {"moment": "Ben Okafor: Lend me a ladder?"})
    assert sign_in(cast.ana).post(log.get_absolute_url(), typed).status_code == 302
    point = ContactPoint.objects.get()
    assert (point.request, point.team, str(point)) == (asked, cast.facilities, first["moment"])
    page = sign_in(cast.ana).get(log.get_absolute_url()).content.decode()
    assert "Ben Okafor: Lend me a ladder?" in page  # what was not kept yet stays
    assert page.count(f'value="{asked.number} · {asked.title}"') <= 1


def test_a_sheet_of_what_was_given_begins_with_what_was_done_for_that_customer(cast, sign_in):
    now = timezone.now()
    asked = ask(cast, now - timedelta(days=3))
    requests.take(asked, by=cast.ben, now=now - timedelta(days=2))
    requests.deliver(asked, text="Done.", by=cast.ben, now=now - timedelta(days=1))
    for customer, known in ((cast.flight_operations, True), (cast.sales, False)):
        log = sheet(cast.ben, now=now, role="provider", customer=customer)
        assert (asked.title in sign_in(cast.ben).get(log.get_absolute_url()).content.decode()) is known


def test_all_lines_are_kept_or_none_and_nothing_typed_is_lost(cast, sign_in):
    log = sheet(cast.ana, now=timezone.now())
    client, address = sign_in(cast.ana), log.get_absolute_url()
    refused = client.post(address, lines(ONE, {"moment": "It was late.", "why": "Nobody said so."}))
    assert (refused.status_code, ContactPoint.objects.count()) == (422, 0)
    assert all(text in refused.content.decode() for text in ("The door was open.", "It was late.", "could be better"))
    assert client.post(address, lines({"moment": ""})).status_code == 422
    assert client.post(address, lines(ONE)).status_code == 302
    kept = ContactPoint.objects.get()
    again = client.post(address, lines({**ONE, "point": kept.pk, "outcome": "better"}))
    assert (again.status_code, ContactPoint.objects.get().outcome) == (302, "better")


def test_a_line_cannot_reach_the_moment_of_another_log(cast, sign_in):
    his = note(sheet(cast.ben, now=timezone.now()), now=timezone.now())
    log = sheet(cast.ana, now=timezone.now())
    sign_in(cast.ana).post(log.get_absolute_url(), lines({**ONE, "point": his.pk}))
    his.refresh_from_db()
    assert str(his) != ONE["moment"]
    assert log.points.count() == 1


def test_what_one_takes_from_it_is_asked_for_and_kept(cast, sign_in):
    log = sheet(cast.ana, now=timezone.now())
    note(log, now=timezone.now())
    client = sign_in(cast.ana)
    address = f"/contact-points/{log.pk}/learned/"
    assert client.post(address, {"learned": "x" * 5000}).status_code == 422
    assert client.post(address, {"learned": "Ask what for."}).status_code == 302
    assert "Ask what for." in client.get(log.get_absolute_url()).content.decode()
    assert client.post(address, {"learned": "Once more."}).status_code == 409
    assert client.post(log.get_absolute_url(), lines(ONE)).status_code == 409


@pytest.mark.parametrize("state", ["planned", "running", "coding", "reflected", "shared", "closed"])
def test_its_page_opens_in_every_state(cast, sign_in, state):
    for log in (diary(cast.ana, now=timezone.now()), sheet(cast.ana, now=timezone.now())):
        note(log, now=timezone.now())
        ContactLog.objects.filter(pk=log.pk).update(state=state)
        assert sign_in(cast.ana).get(log.get_absolute_url()).status_code == 200
    ContactLog.objects.update(paused_on=timezone.localdate())
    assert sign_in(cast.ana).get("/contact-points/").status_code == 200
