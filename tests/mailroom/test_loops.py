"""Does mail between machines end, and does a real way out lead back in?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.mailroom.letters import mail

from footpath.jobs import run_all
from footpath.mailroom.actions import fetch, take_in
from footpath.mailroom.models import AutomaticReply, Outcome, Received
from footpath.notifications.actions import push
from footpath.notifications.models import Mail
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


def on_the_wire(post_office):
    """What the worker has just handed to the mail server."""
    run_all(now=timezone.now(), raise_errors=True)
    taken, post_office.taken = post_office.taken, []
    return taken


@pytest.fixture
def two_instances(cast, desk, settings):
    """`two_instances(raw, "a")`: instance a or b takes a mail in; each has the other one among its people."""
    for name, address in (("Desk of b", "footpath@b.example"), ("Desk of a", "footpath@a.example")):
        Person.objects.create(name=name, email=address, zone="Europe/Berlin")

    def taken_in_by(which, raw):
        settings.MAIL_IN = f"footpath@{which}.example"
        settings.MAIL_FROM = f"Footpath <footpath@{which}.example>"
        return take_in(raw, now=timezone.now(), delivered_to=desk.address)

    return taken_in_by


def test_two_instances_that_write_to_each_other_stop_at_the_second_mail(two_instances, post_office):
    """Somebody starts it in the name of b; a answers once, b keeps that and says nothing."""
    first = two_instances("a", mail("Hello", sender="footpath@b.example", message_id="<1@b.example>"))
    assert first.outcome in (Outcome.CREATED, Outcome.QUARANTINED)
    (answer,) = on_the_wire(post_office)
    assert (answer["To"], answer["Auto-Submitted"]) == ("footpath@b.example", "auto-replied")
    second = two_instances("b", answer.as_bytes())
    assert second.automatic
    assert second.outcome in (Outcome.KEPT, Outcome.QUARANTINED)
    assert on_the_wire(post_office) == []
    assert AutomaticReply.objects.count() == 1


def test_where_a_server_between_them_drops_the_headers_the_caps_end_it(two_instances, post_office):
    raw, which, hops = mail("Hello", sender="footpath@b.example", message_id="<1@b.example>"), "a", 0
    while raw is not None and hops < 60:
        two_instances(which, raw)
        answers = on_the_wire(post_office)
        for answer in answers:
            for name in ("Auto-Submitted", "Precedence", "X-Auto-Response-Suppress", "In-Reply-To", "References"):
                del answer[name]
            answer.replace_header("Subject", f"Something else, number {hops}")
        raw, which, hops = (answers[0].as_bytes() if answers else None), "b" if which == "a" else "a", hops + 1
    assert hops <= 21  # ten from each of them, and one that nobody answers
    assert AutomaticReply.objects.count() <= 20


def test_an_out_of_office_is_kept_and_answered_by_nobody(cast, desk, asked, post_office):
    found = take_in(
        mail("I am away.", subject=f"Out of office {asked.number}", Auto_Submitted="auto-replied"), now=MONDAY
    )
    assert (found.outcome, found.automatic) == (Outcome.KEPT, True)
    assert on_the_wire(post_office) == []
    assert asked.messages.count() == 0


def test_out_by_smtp_and_back_by_imap_an_answer_acts_for_its_owner_alone(cast, desk, post_office, mailbox):
    """Ana asks by mail, Ben's answer to the notice takes it; the same token in Dov's hands takes nothing."""
    mailbox.put(mail("The lamp at gate 4 is out.", subject="Lamp"))
    assert fetch(now=timezone.now()).taken == 1
    it = ServiceRequest.objects.get()
    (answer,) = on_the_wire(post_office)
    assert answer["Subject"] == f"{it.number} · Lamp"
    assert answer["To"] == cast.ana.email

    actions.ask_question(it, text="Which gate?", by=cast.ben, now=timezone.now())
    run_all(now=timezone.now(), raise_errors=True)
    Mail.objects.filter(state="waiting").update(not_before=timezone.now() - timedelta(minutes=1))  # whatever hour it is
    push(now=timezone.now())
    notice = next(one for one in on_the_wire(post_office) if "Which gate?" in one.get_body().get_content())
    box = str(notice["Reply-To"])
    assert box.startswith("footpath+")

    thread = {"in_reply_to": str(notice["Message-ID"]), "references": str(notice["References"])}
    mailbox.put(mail("Gate 4, as I wrote.", sender="Dov Levi <dov@demo.example>", to=box, subject="Re: it", **thread))
    mailbox.put(mail("Gate 4.", to=box, subject=f"Re: {it.number}", **thread))
    mailbox.put(mail("Take", to=box, subject=f"Re: {it.number}", **thread))  # hers, and she has no right to it
    assert fetch(now=timezone.now()).taken == 3
    it.refresh_from_db()
    question = it.questions.get()
    assert (question.answer.author, question.answer.text) == (cast.ana, "Gate 4.")
    assert it.assignee is None
    assert it.state in (State.QUEUED, State.WORKING)
    by_dov = Received.objects.get(from_address="dov@demo.example")
    assert not by_dov.verified
    assert by_dov.said is None or by_dov.said.author is None
    assert mailbox.unread() == []
    told = Mail.objects.latest("pk")  # although she was answered already today: else she would think that it was done
    assert (told.address, told.state) == (cast.ana.email, "waiting")
    assert "was not done on FP-" in told.text
