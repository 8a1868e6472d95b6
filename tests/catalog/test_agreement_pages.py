"""Can two teams read, sign, answer, take back and end what they agree in the browser?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, content, drafted, proposed, signed

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.models import AgreementVersion, Service, VersionState
from footpath.catalog.navigation import agreements
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.models import Person
from footpath.ui.navigation import entries

LATER = MONDAY + HOUR


def page(client, version, *more):
    name = "agreement-version" if more else "agreement"
    return client.get(reverse(name, args=[version.agreement_id, *more]))


def post(client, version, verb, **sent):
    sent = {"number": version.number, "hash": version.hash} | sent
    return client.post(reverse(f"agreement-{verb}", args=[version.agreement_id]), sent)


def test_what_waits_for_whom_can_be_seen_and_is_counted(cast, sign_in, tuesday):
    version = proposed(cast)
    counts = {one.label: one.count for one in entries(cast.cleo)}
    assert counts["Agreements"] == 1
    assert "waits for your signature" in sign_in(cast.cleo).get("/").content.decode()
    theirs = sign_in(cast.cleo).get(reverse("agreements")).content.decode()
    assert "Waiting for you" in theirs
    assert reverse("agreement-version", args=[version.agreement_id, 1]) in theirs
    ours = sign_in(cast.ana).get(reverse("agreements")).content.decode()
    assert "Version 1 waits for the signature of Facilities" in ours
    assert agreements(cast.dov) is not None
    others = sign_in(cast.dov).get(reverse("agreements")).content.decode()
    assert "Facilities and Flight" not in others
    assert "Who begins a talk" in others  # Sales has no lead of its own: whoever leads above it
    assert reverse("person", args=[cast.max.pk]) in others


def test_it_is_read_and_signed(cast, sign_in, tuesday):
    version = proposed(cast)
    client = sign_in(cast.cleo)
    seen = page(client, version, 1).content.decode()
    assert "Every desk works on Monday" in seen
    assert "Sign for Facilities" in seen
    answer = post(client, version, "sign", side=cast.facilities.pk)
    assert answer.status_code == 302
    seen = page(client, version).content.decode()
    assert "in force since" in seen
    assert "Cleo Marin signed for Facilities" in seen
    assert "Sign for Facilities" not in seen


def test_an_outdated_signature_shows_what_has_changed(cast, sign_in, tuesday):
    read = proposed(cast)
    draft = actions.counter_agreement(read, hash=read.hash, by=cast.cleo, now=LATER)
    said = content(cast, rules=("We say early when we will be a day late",))
    actions.save_draft_agreement(draft, lambda was: Draft(said, was.review_on), by=cast.cleo, now=LATER)
    actions.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=LATER)
    answer = post(sign_in(cast.ana), read, "sign")
    assert answer.status_code == 409
    assert "<ins>a day</ins>" in answer.content.decode()
    assert AgreementVersion.objects.get(number=2).state == VersionState.PROPOSED


def test_who_speaks_for_both_chooses_and_is_asked_for_which(cast, sign_in, tuesday):
    draft = drafted(cast)
    version = actions.propose_agreement(draft, edits=draft.edits, sign=False, by=cast.ana, now=MONDAY)
    client = sign_in(cast.max)
    assert "For which team do you sign?" in page(client, version, 1).content.decode()
    answer = post(client, version, "sign")
    assert (answer.status_code, "Say for which" in answer.content.decode()) == (422, True)
    assert post(client, version, "sign", side=cast.facilities.pk).status_code == 302
    assert "Sign for" not in page(client, version, 1).content.decode()


def test_it_is_answered_and_taken_back(cast, sign_in, tuesday):
    version = proposed(cast)
    answer = post(sign_in(cast.cleo), version, "counter", side=cast.facilities.pk)
    assert answer["Location"] == reverse("agreement-talk", args=[version.agreement_id])
    late = post(sign_in(cast.ana), version, "take-back")
    assert late.status_code == 409
    assert "is writing another wording" in late.content.decode()


def test_it_is_taken_back_and_goes_on_as_a_draft(cast, sign_in, tuesday):
    version = proposed(cast)
    client = sign_in(cast.ana)
    assert "Take it back" in page(client, version, 1).content.decode()
    assert post(client, version, "take-back").status_code == 302
    assert "Version 2 is being written" in page(client, version).content.decode()


def test_it_is_ended_with_a_reason(cast, sign_in, tuesday):
    version = signed(cast)
    client = sign_in(cast.cleo)
    assert post(client, version, "end", reason="").status_code == 422
    assert post(client, version, "end", reason="We moved out.").status_code == 302
    assert "It ended: We moved out." in page(client, version).content.decode()


def test_a_review_begins_from_its_page(cast, sign_in, tuesday):
    version = signed(cast)
    client = sign_in(cast.cleo)
    assert "Look at it again now" in page(client, version).content.decode()
    sides = {"team": cast.facilities.pk, "other": cast.flight_operations.pk}
    answer = client.post(reverse("agreement-begin"), sides)
    assert answer["Location"] == reverse("agreement-talk", args=[version.agreement_id])
    assert AgreementVersion.objects.get(number=2).content == version.content


@pytest.mark.parametrize(
    ("other", "status"), [("", 422), ("facilities", 422), ("9" * 30, 422), ("flight_operations", 409)]
)
def test_what_cannot_begin_is_said(cast, sign_in, tuesday, other, status):
    proposed(cast)
    sides = {"team": cast.facilities.pk, "other": getattr(getattr(cast, other, None), "pk", other)}
    answer = sign_in(cast.cleo).post(reverse("agreement-begin"), sides)
    assert answer.status_code == status
    assert 'role="alert"' in answer.content.decode()


def test_a_retired_service_is_named_and_the_page_stays(cast, sign_in, tuesday):
    version = signed(cast)
    actions.retire(Service.objects.get(pk=cast.move.pk), by=cast.cleo, now=LATER)
    seen = page(sign_in(cast.ben), version).content.decode()
    assert "not offered any more" in seen
    assert "Done within 5 working days" in seen


def test_members_read_and_leave_the_draft_to_those_who_write_it(cast, sign_in, tuesday):
    drafted(cast, rules=("A secret for now",))
    version = AgreementVersion.objects.get()
    seen = page(sign_in(cast.ben), version).content.decode()
    assert "You read it when it is proposed." in seen
    assert "A secret for now" not in seen
    assert page(sign_in(cast.ben), version, 1).status_code == 404
    assert page(sign_in(cast.dov), version).status_code == 404


def test_earlier_versions_stay_with_who_signed_them(cast, sign_in, tuesday):
    first = signed(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=LATER)
    said = content(cast, rules=("We call before we write",))
    actions.save_draft_agreement(draft, lambda was: Draft(said, was.review_on), by=cast.cleo, now=LATER)
    second = actions.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=LATER)
    client = sign_in(cast.ben)
    assert "Version 2 is proposed by Facilities" in page(client, first).content.decode()
    changed = page(client, second, 2).content.decode()
    assert "What changes against version 1" in changed
    actions.sign_agreement(second, hash=second.hash, by=cast.ana, now=LATER + timedelta(days=1))
    old = page(client, first, 1).content.decode()
    assert "We say early when we will be late" in old
    assert "Version 1 held from" in old


def test_whoever_proposed_sees_what_the_answer_says_differently(cast, sign_in, tuesday):
    first = proposed(cast)
    draft = actions.counter_agreement(first, hash=first.hash, by=cast.cleo, now=LATER)
    said = content(cast, rules=("We call before we write",))
    actions.save_draft_agreement(draft, lambda was: Draft(said, was.review_on), by=cast.cleo, now=LATER)
    actions.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=LATER)
    assert "What differs from version 1, which it answers" in page(sign_in(cast.ana), draft, 2).content.decode()


def test_it_can_be_printed(cast, sign_in, tuesday):
    version = signed(cast, rules=("Every word of two teams, and 日本語",))
    answer = sign_in(cast.ben).get(reverse("agreement-pdf", args=[version.agreement_id, 1]))
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_on_paper_many_lines_go_on_on_the_next_page(cast, sign_in, tuesday):
    many = tuple(f"{number}: " + "every desk works on Monday, " * 12 for number in range(20))
    version = signed(cast, expects={cast.flight_operations.pk: many})
    printed = sign_in(cast.ben).get(reverse("agreement-pdf", args=[version.agreement_id, 1])).content
    assert printed.count(b"/Type/Page/") == 3  # kept together they would leave the first empty


def test_the_team_and_the_request_lead_there(cast, sign_in, asked, tuesday):
    version = signed(cast)
    for address in (reverse("team", args=[cast.facilities.pk]), asked.get_absolute_url()):
        seen = sign_in(cast.ben).get(address).content.decode()
        assert version.agreement.get_absolute_url() in seen
    assert (
        "Agreed with others" not in sign_in(cast.dov).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    )


def test_a_review_that_has_come_waits_for_both(cast, sign_in, monkeypatch):
    version = signed(cast)
    due = MONDAY + timedelta(days=200)
    monkeypatch.setattr(timezone, "now", lambda: due)
    for person in (cast.ana, cast.cleo):
        assert {one.label: one.count for one in entries(person)}["Agreements"] == 1
    assert "look at your agreement again" in sign_in(cast.cleo).get("/").content.decode()
    assert "You wanted to look at it again" in sign_in(cast.cleo).get(reverse("agreements")).content.decode()
    assert "It is time" in page(sign_in(cast.cleo), version).content.decode()


def test_the_other_side_is_told_and_a_lead_who_has_left_is_not(cast):
    proposed(cast)
    tell(Event.objects.latest("id"))
    assert {one.recipient for one in Notice.objects.all()} == {cast.cleo}
    Person.objects.filter(pk=cast.cleo.pk).update(is_active=False)
    Notice.objects.all().delete()
    tell(Event.objects.latest("id"))
    assert {one.recipient for one in Notice.objects.all()} == {cast.max}
