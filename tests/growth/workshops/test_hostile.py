"""What does a hostile guest get: by numbers in addresses, by cookies of others, by a thousand posts?"""

import pytest
from django.test import Client
from django.utils import timezone
from tests.growth.workshopping import group, guest, leads

from footpath.growth.actions import close_workshop, keep_entry
from footpath.growth.models import Entry, Participant, Workshop
from footpath.growth.workshops import limits
from footpath.growth.workshops.doors import signature
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.leading import Facilitator
from footpath.pure.csv_cells import inert

pytestmark = pytest.mark.django_db
KEY = EXERCISES[0].key
SECRET = "What only I should read"


@pytest.fixture(autouse=True)
def fresh_counts():
    limits.forget()
    yield
    limits.forget()


def phone(one: Participant | None) -> Client:
    """The browser of a guest; of nobody, one that has never been here."""
    client = Client()
    if one is not None:
        client.cookies[f"workbook_{one.workshop.code}"] = one.key
    return client


def at_work(guests: int = 2) -> tuple[Workshop, list[Participant]]:
    """A group at its first part, in which the first guest has written."""
    workshop, people = group(guests=guests, now=timezone.now())
    Workshop.objects.update(exercise=KEY, came_to=[KEY])
    keep_entry(people[0], exercise=KEY, answers={"notes": SECRET}, now=timezone.now())
    return workshop, people


def test_nobody_opens_the_workbook_of_another(cast):
    workshop, [one, other] = at_work()
    _elsewhere, [stranger] = group(guests=1, now=timezone.now())
    forged = phone(None)
    forged.cookies[f"workbook_{workshop.code}"] = stranger.key  # a key of another workshop
    by_number = phone(None)
    by_number.cookies[f"workbook_{workshop.code}"] = str(one.pk)
    by_hash = phone(None)
    by_hash.cookies[f"workbook_{workshop.code}"] = one.key_hash
    signed_in = Client()
    signed_in.force_login(cast.eve)
    for browser in (phone(other), phone(stranger), forged, by_number, by_hash, signed_in, phone(None)):
        for where in ("", f"at/{KEY}/", "?all", "screen/", "lead/", f"lead/paper/{one.pk}/{KEY}/", "workbook.pdf"):
            answer = browser.get(f"/workbook/{workshop.code}/{where}")
            assert SECRET not in answer.content.decode(errors="replace")
    for browser in (forged, by_number, by_hash, signed_in, phone(None)):
        assert browser.post(f"/workbook/{workshop.code}/at/{KEY}/", {"notes": "Mine now"}).status_code == 404
        assert browser.post(f"/workbook/{workshop.code}/leave/").status_code == 404
        assert browser.get(f"/workbook/{workshop.code}/pulse/").status_code == 404
        assert browser.get(f"/workbook/{workshop.code}/workbook.pdf").status_code == 404
    assert Entry.objects.get().answers == {"notes": SECRET}


def test_a_number_that_is_sent_along_changes_nothing(cast):
    workshop, [one, other] = at_work()
    sent = {"notes": "Forged", "participant": str(one.pk), "guest": str(one.pk), "key": one.key, "edits": "0"}
    assert phone(other).post(f"/workbook/{workshop.code}/at/{KEY}/", sent).status_code == 302
    assert Entry.objects.get(participant=one).answers == {"notes": SECRET}
    assert Entry.objects.get(participant=other).answers == {"notes": "Forged"}


def test_a_guest_leads_nothing(cast):
    workshop, [one, other] = at_work()
    hostile = phone(other)
    hostile.cookies[f"workbook_lead_{workshop.code}"] = other.key
    for where in ("lead/", "lead/report/", "lead/report.pdf", "lead/blank.pdf", f"lead/paper/{one.pk}/{KEY}/"):
        assert hostile.get(f"/workbook/{workshop.code}/{where}").status_code == 404
    for door in ("close", "move", "remove", "delete", "show", "lock", "nothing-at-all"):
        assert leads(hostile, workshop, door, guest=str(one.pk), to=KEY).status_code == 404
    assert Workshop.objects.get().state == "open"


def test_the_facilitator_types_in_for_paper_alone_and_in_this_workshop_alone(cast):
    workshop, [one, _other] = at_work()
    elsewhere, [pen] = group(guests=1, now=timezone.now())
    Participant.objects.filter(pk=pen.pk).update(paper=True)
    lead = Client()
    lead.cookies[f"workbook_lead_{workshop.code}"] = workshop.key
    for pk in (one.pk, pen.pk, 0):
        for answer in (lead.get, lead.post):
            assert answer(f"/workbook/{workshop.code}/lead/paper/{pk}/{KEY}/").status_code == 404
    lead.cookies[f"workbook_lead_{elsewhere.code}"] = elsewhere.key
    assert lead.post(f"/workbook/{elsewhere.code}/lead/paper/{pen.pk}/{KEY}/", {"hope": "By pen"}).status_code == 302
    assert SECRET not in lead.get(f"/workbook/{workshop.code}/lead/").content.decode()


def test_a_thousand_posts_of_one_guest_are_refused_and_the_others_write_on(cast):
    workshop, [one, other] = at_work()
    hostile, quiet = phone(other), phone(one)
    where = f"/workbook/{workshop.code}/at/{KEY}/"
    statuses = [hostile.post(where, {"notes": f"Spam {n}"}).status_code for n in range(1000)]
    most = limits.LIMITS["post"].most
    assert set(statuses[: most // 2]) == {302}
    assert statuses.count(302) <= 2 * most  # the minute may turn over in between
    refused = hostile.post(where, {"notes": "One more"}, headers={"Accept": "application/json"})
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert "too often" in refused.json()["wrong"]
    assert quiet.post(where, {"notes": "In peace", "edits": "1"}).status_code == 302
    assert Entry.objects.get(participant=one).answers == {"notes": "In peace"}


def test_codes_are_not_guessed(cast):
    workshop, _people = group(now=timezone.now())
    browser = Client()
    for number in range(limits.LIMITS["wrong"].most):
        assert (
            browser.post("/workbook/join/", {"code": f"AAAA{chr(65 + number % 8)}A", "name": "Bo"}).status_code == 422
        )
    assert browser.post("/workbook/join/", {"code": "ZZZZZZ", "name": "Bo"}).status_code == 429
    assert browser.get("/workbook/key/abcdef/").status_code == 404
    assert browser.get(f"/workbook/key/{workshop.key}/").status_code == 302
    drawn = {"code": workshop.code, "s": signature(workshop.code), "name": "By the drawn one"}
    assert browser.post("/workbook/join/", drawn).status_code == 302


@pytest.mark.parametrize(
    "typed",
    [
        {"notes": "x" * 5_000},
        {"notes": "a\x00b"},
        {"hope": "\u202eturned"},
        {"best_results": "99"},
        {"best_results": ["1", "2", "<script>"]},
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_breaks(cast, typed):
    workshop, [_one, other] = at_work()
    answer = phone(other).post(f"/workbook/{workshop.code}/at/{KEY}/", typed)
    assert answer.status_code == 422
    assert not Entry.objects.filter(participant=other).exists()


def test_bytes_and_unknown_parts_break_nothing(cast):
    workshop, [_one, other] = at_work()
    hostile = phone(other)
    where = f"/workbook/{workshop.code}/at/{KEY}/"
    raw = hostile.post(where, b"\xff\xfe\x00notes=\xff", content_type="application/x-www-form-urlencoded")
    assert raw.status_code in (302, 400, 422)
    assert hostile.post(where, b"{}", content_type="application/json").status_code in (302, 422)
    many = hostile.post(where, {f"field{n}": "x" for n in range(2000)})
    assert many.status_code == 400
    for key in ("after", "nowhere", "..", "a" * 500):
        assert hostile.post(f"/workbook/{workshop.code}/at/{key}/", {"notes": "x"}).status_code == 404
    for code in ("AAAAAA", "IIIIII", "000000", "%00%00%00"):
        assert hostile.post(f"/workbook/{code}/at/{KEY}/", {}).status_code == 404


def test_after_the_end_and_after_being_taken_out_nothing_is_taken(cast):
    workshop, [one, other] = at_work()
    Participant.objects.filter(pk=other.pk).update(removed_at=timezone.now())
    where = f"/workbook/{workshop.code}/at/{KEY}/"
    assert phone(other).post(where, {"notes": "Still here"}).status_code == 404
    assert "took you out" in phone(other).get(f"/workbook/{workshop.code}/").content.decode()
    assert phone(other).get(f"/workbook/{workshop.code}/screen/").status_code == 404
    close_workshop(workshop, by=Facilitator(None, workshop.key), now=timezone.now())
    late = phone(one).post(where, {"notes": "Too late", "edits": "1"})
    assert late.status_code == 409
    assert "Too late" in late.content.decode() or "closed" in late.content.decode()
    assert Entry.objects.get(participant=one).answers == {"notes": SECRET}


def test_a_form_of_another_site_is_refused(cast):
    workshop, [one, _other] = at_work()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[f"workbook_{workshop.code}"] = one.key
    for where in (f"at/{KEY}/", "leave/", "later/"):
        assert strict.post(f"/workbook/{workshop.code}/{where}", {"notes": "Forged"}).status_code == 403
    for where in ("/workbook/start/", "/workbook/join/"):
        assert strict.post(where, {"kind": "group", "code": workshop.code, "name": "Forged"}).status_code == 403
    assert Entry.objects.get().answers == {"notes": SECRET}


def test_scripts_as_names_are_inert_on_every_page_and_in_tables(cast):
    workshop, _people = at_work()
    name = '<img src=x onerror="alert(1)">'
    hostile = guest(workshop, name, now=timezone.now())
    lead = Client()
    lead.cookies[f"workbook_lead_{workshop.code}"] = workshop.key
    Workshop.objects.update(exercise="")
    pages = [lead.get(f"/workbook/{workshop.code}/{where}") for where in ("lead/", "screen/", "lead/report/")]
    pages += [phone(hostile).get(f"/workbook/{workshop.code}/?all")]
    for page in pages:
        assert "<img src=x" not in page.content.decode()
    assert "&lt;img src=x" in pages[0].content.decode()
    assert inert("=1+1") == "'=1+1"


def test_another_ones_link_is_asked_about_first_where_somebody_is_in_already(cast):
    workshop, [one, other] = at_work()
    browser = phone(other)
    asked = browser.get(f"/workbook/key/{one.key}/")
    assert "Open the workbook of Guest 1 here?" in asked.content.decode()
    assert browser.cookies[f"workbook_{workshop.code}"].value == other.key
    assert browser.post(f"/workbook/key/{one.key}/").status_code == 302
    assert browser.cookies[f"workbook_{workshop.code}"].value == one.key
