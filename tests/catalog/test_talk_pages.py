"""Does the talk lead two people through, keep every step, and lose nothing of what either of them types?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.catalog.agreeing import content, drafted, with_lead

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.agreements.questions import offered_rules
from footpath.catalog.models import AgreementVersion, Service, VersionState


@pytest.fixture
def draft(cast, tuesday):
    """Ana and Cleo have begun, and said nothing yet."""
    with_lead(cast)
    return actions.begin_agreement(cast.flight_operations, cast.facilities, by=cast.ana, now=MONDAY)


def at(version, step=""):
    return reverse("agreement-talk", args=[version.agreement_id]) + (f"?step={step}" if step else "")


def seen(client, version, step):
    return client.get(at(version, step)).context["answer"].seen


def answer(client, version, step, name="agreement-talk", **sent):
    sent = {"step": step, "seen": seen(client, version, step), "do": "next"} | sent
    return client.post(reverse(name, args=[version.agreement_id]), sent)


def said(version):
    version.refresh_from_db()
    return Content.from_json(version.content)


def test_every_question_is_asked_and_every_answer_kept(cast, sign_in, draft):
    client, ours, theirs = sign_in(cast.cleo), cast.facilities.pk, cast.flight_operations.pk
    rule = offered_rules()[0]
    typed = {
        f"expects-{theirs}": {"lines": "Every desk works on Monday\r\n\r\n"},
        f"expects-{ours}": {"lines": "Plans a week before"},
        f"brings-{theirs}": {"lines": "Floor plans"},
        f"brings-{ours}": {"lines": "One person who answers"},
        "priorities": {"row": ["a", "b"], "a-text": "Aircraft", "b-text": ""},
        "rules": {"offered": [rule], "own": "We call first"},
        "duties": {"row": "a", "a-what": "Floor plans", "a-decides": "Cleo Marin"},
        "alone": {"row": "a", "a-team": ours, "a-role": "Whoever serves", "a-days": "2", "a-hours": ""},
        "targets": {
            "row": "a", "a-service": cast.move.pk, "a-kind": "delivery", "a-amount": "5", "a-unit": "days"
        },
        "review_on": {"review_on": "2027-05-24"},
    }  # fmt: skip
    steps = [*typed, "summary"]
    pages = [str(one["key"]) for one in client.get(at(draft)).context["steps"]]
    assert sorted(pages) == sorted(steps)
    for step in pages[:-1]:
        found = answer(client, draft, step, **typed[step])
        assert found["Location"] == at(draft, pages[pages.index(step) + 1])
    assert said(draft) == Content(
        expects={theirs: ("Every desk works on Monday",), ours: ("Plans a week before",)},
        brings={theirs: ("Floor plans",), ours: ("One person who answers",)},
        priorities=("Aircraft",),
        rules=(rule, "We call first"),
        duties=(Duty("Floor plans", decides="Cleo Marin"),),
        alone=(Alone(ours, "Whoever serves", days=2),),
        targets=(AgreedTarget(cast.move.pk, "delivery", 5, "days"),),
    )
    whole = client.get(at(draft, "summary")).content.decode()
    for words in ("Every desk works on Monday", "Done within 5 working days", "moves a date by up to 2 working days"):
        assert words in whole


def test_a_question_can_be_skipped_and_come_back_to(cast, sign_in, draft):
    client = sign_in(cast.cleo)
    assert answer(client, draft, "priorities", row="a")["Location"] == at(draft, "rules")
    assert answer(client, draft, "priorities", row="a", do="back")["Location"].startswith(at(draft, "brings-"))
    assert said(draft).is_empty


def test_what_is_typed_is_kept_while_typing(cast, sign_in, draft):
    client = sign_in(cast.cleo)
    found = answer(client, draft, "rules", "agreement-typing", own="We call")
    assert "Saved a moment ago" in found.content.decode()
    assert said(draft).rules == ("We call",)
    found = answer(client, draft, "rules", "agreement-typing", own="x" * 10_000)
    assert "Not saved yet: This is too long" in found.content.decode()
    assert said(draft).rules == ("We call",)


def rows(client, draft, **sent):
    sent = {"row": ["a", "b", "c"], "a-text": "One", "b-text": "Two", "c-text": "Three"} | sent
    return answer(client, draft, "priorities", **sent)


@pytest.mark.parametrize(
    ("do", "order"),
    [
        ("up-c", ("One", "Three", "Two")),
        ("down-a", ("Two", "One", "Three")),
        ("up-a", ("One", "Two", "Three")),
        ("remove-b", ("One", "Three")),
        ("remove-none", ("One", "Two", "Three")),
        ("add", ("One", "Two", "Three")),
    ],
)
def test_the_order_is_changed_with_buttons_and_kept(cast, sign_in, draft, do, order):
    found = rows(sign_in(cast.cleo), draft, do=do)
    assert found.status_code == 200
    assert said(draft).priorities == order


def test_what_is_offered_is_taken_over(cast, sign_in, draft):
    client = sign_in(cast.cleo)
    rows(client, draft, use="What is about safety")
    assert said(draft).priorities == ("One", "Two", "Three", "What is about safety")
    step = f"expects-{cast.facilities.pk}"
    answer(client, draft, step, lines="Plans", use="A heads-up in time")
    assert said(draft).expects == {cast.facilities.pk: ("Plans", "A heads-up in time")}


@pytest.mark.parametrize(
    ("step", "typed", "words"),
    [
        ("rules", {"own": "x" * 10_000}, "This is too long"),
        ("rules", {"own": "x" * 30_000}, "at most 20000"),
        ("rules", {"own": "\n".join(f"Rule {n}" for n in range(30))}, "At most 20"),
        ("duties", {"row": "a", "a-decides": "Cleo"}, "Say which matter"),
        ("alone", {"row": "a", "a-role": "", "a-days": "2"}, "Say which role"),
        ("alone", {"row": "a", "a-role": "Whoever serves", "a-days": "many"}, "whole number"),
        ("targets", {"row": "a", "a-service": "999999", "a-amount": "3"}, "valid choice"),
        ("review_on", {"review_on": "someday"}, "valid date"),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays_in_its_box(cast, sign_in, draft, step, typed, words):
    before = draft.content
    found = answer(sign_in(cast.cleo), draft, step, **typed)
    page = found.content.decode()
    assert (found.status_code, words in page) == (422, True)
    name, value = list(typed.items())[-1]
    if name != "a-service" and len(value) < 100:
        assert f'"{value}"' in page or value in page
    draft.refresh_from_db()
    assert draft.content == before


def test_of_two_who_answer_the_same_question_the_slower_reads_both(cast, sign_in, draft):
    ana, cleo = sign_in(cast.ana), sign_in(cast.cleo)
    old = seen(cleo, draft, "rules")
    answer(ana, draft, "rules", own="Ana's rule")
    typing = answer(cleo, draft, "rules", "agreement-typing", seen=old, own="Cleo's rule")
    assert "Press “Next” to see both texts" in typing.content.decode()
    found = answer(cleo, draft, "rules", seen=old, own="Cleo's rule")
    page = found.content.decode()
    assert found.status_code == 409
    assert "Ana Ferreira has written here meanwhile" in page
    assert "Ana&#x27;s rule" in page
    assert "Cleo&#x27;s rule" in page
    again = answer(cleo, draft, "rules", seen=found.context["answer"].seen, own="Ana's rule\nCleo's rule")
    assert again.status_code == 302
    assert said(draft).rules == ("Ana's rule", "Cleo's rule")


@pytest.mark.parametrize("step", ["duties", "targets", "review_on", "expects"])
def test_what_the_other_said_is_read_in_words(cast, sign_in, tuesday, step):
    version = drafted(cast)
    step = f"expects-{cast.facilities.pk}" if step == "expects" else step
    found = answer(sign_in(cast.cleo), version, step, seen="old", row="a", lines="Mine", review_on="2027-01-04")
    assert found.status_code == 409
    words = {"duties": "Decides: Cleo Marin", "targets": "Done within", "review_on": "24 May 2027"}
    assert words.get(step, "Plans a week before the move") in found.content.decode()


def test_each_at_their_own_question_is_in_nobodys_way(cast, sign_in, draft):
    ana, cleo = sign_in(cast.ana), sign_in(cast.cleo)
    old = seen(cleo, draft, "rules")
    rows(ana, draft)
    assert answer(cleo, draft, "rules", seen=old, own="Cleo's rule").status_code == 302
    assert said(draft) == Content(priorities=("One", "Two", "Three"), rules=("Cleo's rule",))


def propose(client, version, **sent):
    sent = {"step": "summary", "edits": version.edits, "sign": "on"} | sent
    return client.post(reverse("agreement-propose", args=[version.agreement_id]), sent)


def test_it_is_proposed_as_it_was_read_through(cast, sign_in, tuesday):
    version, client = drafted(cast), sign_in(cast.ana)
    late = propose(client, version, edits=version.edits - 1)
    assert (late.status_code, "has written here" in late.content.decode()) == (409, True)
    assert propose(client, version, note="Shall we?").status_code == 302
    version.refresh_from_db()
    assert (version.state, version.note, version.signatures.count()) == (VersionState.PROPOSED, "Shall we?", 1)
    assert propose(client, version)["Location"] == reverse("agreement", args=[version.agreement_id])
    assert client.get(at(version))["Location"] == reverse("agreement", args=[version.agreement_id])
    gone = answer_to_what_is_gone(client, version)
    assert gone.status_code == 404


def answer_to_what_is_gone(client, version):
    return client.post(reverse("agreement-typing", args=[version.agreement_id]), {"step": "rules", "own": "Late"})


def test_what_cannot_be_proposed_is_said_with_what_was_typed(cast, sign_in, draft):
    found = propose(sign_in(cast.max), draft, note="My line")
    assert (found.status_code, "for which" in found.content.decode()) == (422, True)
    found = propose(sign_in(cast.cleo), draft, note="My line")
    assert found.status_code == 422
    assert "Nothing stands in it yet" in found.content.decode()
    assert "My line" in found.content.decode()


def test_a_retired_service_can_be_taken_out_again(cast, sign_in, tuesday):
    version = drafted(cast)
    actions.retire(Service.objects.get(pk=cast.move.pk), by=cast.cleo, now=MONDAY)
    client = sign_in(cast.cleo)
    assert "not offered any more" in propose(client, version).content.decode()
    assert "Move a desk or a team" in client.get(at(version, "targets")).content.decode()
    answer(client, version, "targets", row="n0", do="remove-n0")
    version.refresh_from_db()
    assert propose(client, version).status_code == 302


def test_the_draft_is_thrown_away(cast, sign_in, tuesday):
    version = drafted(cast)
    client, address = sign_in(cast.cleo), reverse("agreement-drop", args=[version.agreement_id])
    assert client.post(address, {"step": "summary", "edits": "0"}).status_code == 409
    assert client.post(address, {"step": "summary", "edits": version.edits}).status_code == 302
    assert not AgreementVersion.objects.exists()
    assert client.get(reverse("agreement", args=[version.agreement_id])).status_code == 200


def test_the_next_version_is_read_against_the_one_before(cast, sign_in, tuesday):
    version = drafted(cast)
    propose(sign_in(cast.ana), version)
    version.refresh_from_db()
    draft = actions.counter_agreement(version, hash=version.hash, by=cast.cleo, now=MONDAY)
    new = content(cast, rules=("We say early when we will be a day late",))
    actions.save_draft_agreement(draft, lambda was: Draft(new, was.review_on), by=cast.cleo, now=MONDAY)
    page = sign_in(cast.cleo).get(at(draft, "summary")).content.decode()
    assert "What differs from version 1" in page
    assert "<ins>a day</ins>" in page
