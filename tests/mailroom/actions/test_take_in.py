"""What becomes of a mail?"""

import re
from datetime import timedelta
from email.message import EmailMessage
from importlib import import_module

import pytest
from tests.cast import MONDAY
from tests.mailroom.letters import mail
from tests.requests.stages import accepted, anew, closed, delivered, incomplete, kinds, questioned, working

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.mailroom.actions import take_in
from footpath.mailroom.models import AutomaticReply, MailAddress, Outcome, Received
from footpath.mailroom.permissions import visible_mail
from footpath.mailroom.stored import raw_of
from footpath.requests import actions
from footpath.requests.message_ids import NOTE, new_message_id
from footpath.requests.models.asked import Channel
from footpath.requests.reply_tokens import token_for

LATER = MONDAY + timedelta(hours=3)
TAKE_IN = import_module("footpath.mailroom.actions._place")


def answer(it, who, text="Type F.", **facts):
    """A mail to the address that answers of somebody to a request go to, from their own address."""
    box = f"footpath+{token_for(who, it.pk, MONDAY)}@demo.example"
    facts = {"sender": who.email, "to": box, "subject": f"Re: {it.number} · {it.title}"} | facts
    return take_in(mail(text, in_reply_to=new_message_id("request", it.pk), **facts), now=LATER)


def unproven(it, sender="ana@demo.example", text="Type F.", **facts):
    """The same to an address that proves nothing."""
    facts = {"to": "footpath@demo.example", "subject": f"Re: {it.number}"} | facts
    raw = mail(text, sender=sender, in_reply_to=new_message_id("request", it.pk), **facts)
    return take_in(raw, now=LATER)


def test_a_mail_of_somebody_who_works_here_is_a_request(cast, desk):
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "Ana Ferreira <ana@demo.example>", "desk@demo.example", "Pink"
    letter.set_content("It prints in pink.")
    letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pink.png")
    came = take_in(letter.as_bytes(), now=MONDAY)
    it = came.request
    assert (came.outcome, came.verified, it.asker) == (Outcome.CREATED, False, cast.ana)
    assert (it.title, it.details, it.channel, it.state) == ("Pink", "It prints in pink.", Channel.MAIL, "queued")
    assert [one.file.name for one in it.attachments.all()] == ["pink.png"]
    assert raw_of(came) == letter.as_bytes()
    assert Event.objects.filter(kind="mail.taken_in", subject_id=came.pk).count() == 1
    assert AutomaticReply.objects.get().mail == came


def test_what_a_service_needs_is_asked_for_and_taken_from_lines(cast, desk):
    MailAddress.objects.create(address="moves@demo.example", service=cast.move)
    came = take_in(mail("We move.\n\nWhere to? C 1.03\nHow many places: six", to="moves@demo.example"), now=MONDAY)
    it = came.request
    assert (it.state, it.answers["to_room"], it.answers["places"]) == ("incomplete", "C 1.03", "")
    answer(it, cast.ana, "Which room do you leave? B 2.14\nHow many places? 6\nWho signs off the floor plan?: Max")
    assert anew(it).state == "queued"


def test_an_answer_with_its_owners_token_is_as_if_they_were_signed_in(cast, desk):
    question = questioned(cast)
    came = answer(question.request, cast.ana, "Type F.\n\nOn Mon, 23 Nov 2026 at 09:00, Ben <b@x> wrote:\n> Which?")
    question.refresh_from_db()
    assert (came.verified, came.said, came.quoted[-8:]) == (True, question.answer, "> Which?")
    assert (question.answer.text, question.answer.author, question.answer.from_address) == ("Type F.", cast.ana, "")
    assert anew(question.request).state == "working"


def test_without_it_the_same_mail_is_a_text_from_an_address(cast, desk):
    question = questioned(cast)
    came = unproven(question.request)
    question.refresh_from_db()
    assert (came.outcome, came.verified, question.answered_at) == (Outcome.APPENDED, False, None)
    assert (came.said.author, came.said.from_address) == (None, "ana@demo.example")
    assert anew(question.request).state == "waiting"


def test_the_word_of_ones_own_server_is_good_for_a_customer_and_not_for_a_provider(cast, desk, settings):
    settings.MAIL_CHECKED_BY = "mx.demo.example"
    checked = {"authentication_results": "mx.demo.example; dmarc=pass header.from=demo.example"}
    question = questioned(cast)
    assert unproven(question.request, **checked).said.author == cast.ana
    assert anew(question.request).state == "working"
    theirs = unproven(question.request, "ben@demo.example", "On it.", **checked)
    assert (theirs.said.author, theirs.said.from_provider) == (None, False)


def test_a_token_in_other_hands_is_worth_nothing(cast, desk):
    it = delivered(cast)
    for sender in ("ben@demo.example", "vendor@outside.example"):
        came = answer(it, cast.ana, "accept", sender=sender)
        assert (came.outcome, came.verified, came.said.from_address) == (Outcome.APPENDED, False, sender)
    assert anew(it).state == "delivered"
    answer(it, cast.ana, "accept")
    assert anew(it).state == "accepted"


def test_who_is_not_content_reopens_and_a_thank_you_does_not(cast, desk):
    it = accepted(cast)
    assert answer(it, cast.ana, "Thank you very much, Ben!").outcome == Outcome.APPENDED
    assert anew(it).state == "accepted"
    unproven(it, text="It fell over.")
    assert anew(it).state == "accepted"
    answer(it, cast.ana, "Thanks, but it fell over.")
    assert anew(it).state == "working"
    thanks = questioned(cast)
    answer(thanks.request, cast.ana, "Great, thank you!")
    assert anew(thanks.request).state == "waiting"


def test_what_has_ended_goes_on_as_a_new_request_that_names_it(cast, desk):
    it = closed(cast)
    came = answer(it, cast.ana, "It fell over.")
    assert (came.outcome, came.request.service, came.request.asker) == (Outcome.CREATED, it.service, cast.ana)
    assert came.request.details.startswith(f"This follows {it.number}")
    assert anew(it).state == "closed"


def test_an_answer_to_a_note_never_reaches_the_customer(cast, desk):
    it = working(cast)
    noted = {"in_reply_to": new_message_id(NOTE, it.pk), "subject": f"Re: {it.number}"}
    box = f"footpath+{token_for(cast.ben, it.pk, MONDAY)}@demo.example"
    came = take_in(mail("She asks every week.", sender="ben@demo.example", to=box, **noted), now=LATER)
    assert (came.outcome, came.said.internal, came.internal) == (Outcome.APPENDED, True, True)
    held = take_in(mail("Indeed.", sender="ben@demo.example", **noted), now=LATER)
    assert (held.outcome, held.reason) == (Outcome.QUARANTINED, "internal")
    assert came not in visible_mail(cast.ana, LATER.date())
    assert came in visible_mail(cast.cleo, LATER.date())
    assert held not in visible_mail(cast.ana, LATER.date())
    assert held in visible_mail(cast.cleo, LATER.date())


def test_what_machines_write_changes_nothing_and_is_answered_by_nobody(cast, desk):
    it = accepted(cast)
    before = kinds(it)
    came = unproven(it, text="I am away.", auto_submitted="auto-replied")
    assert (came.outcome, came.request, came.said) == (Outcome.KEPT, it, None)
    assert (kinds(it), anew(it).state) == (before, "accepted")
    assert not AutomaticReply.objects.exists()
    seers = [name for name in ("ana", "ben", "dov") if came in visible_mail(getattr(cast, name), LATER.date())]
    assert seers == ["ben"]  # it may say who is ill, or return what was sent to somebody else


def test_a_request_that_the_writer_does_not_see_is_as_one_that_is_not_there(cast, desk):
    it = working(cast)
    hidden = take_in(mail(sender="dov@demo.example", subject=f"Re: {it.number}"), now=LATER)
    absent = take_in(mail(sender="dov@demo.example", subject="Re: FP-999999"), now=LATER)
    assert (hidden.outcome, absent.outcome) == (Outcome.CREATED, Outcome.CREATED)
    assert it.messages.count() == 0


def test_what_waits_in_confidence_is_for_the_teams_own_lead(cast, desk):
    Service.objects.filter(pk=desk.service_id).update(confidential=True)
    held = take_in(mail(sender="somebody@outside.example"), now=MONDAY)
    names = ("ana", "ben", "cleo", "dov", "eve", "max")
    assert [name for name in names if held in visible_mail(getattr(cast, name), MONDAY.date())] == ["cleo"]


def test_a_mistake_of_ours_loses_no_mail_and_the_next_one_goes_on(cast, desk):
    Service.objects.filter(pk=desk.service_id).update(requirements=[{"broken": True}])
    came = take_in(mail(), now=MONDAY)
    assert (came.outcome, came.reason, came.request) == (Outcome.QUARANTINED, "failed", None)
    assert raw_of(came) == mail()
    Service.objects.filter(pk=desk.service_id).update(requirements=[])
    assert take_in(mail("Another one."), now=MONDAY).outcome == Outcome.CREATED


def test_what_cannot_be_asked_for_waits_for_somebody(cast, desk):
    Service.objects.filter(pk=desk.service_id).update(state="retired")
    came = take_in(mail(), now=MONDAY)
    assert (came.outcome, came.reason) == (Outcome.QUARANTINED, "not_possible")
    cast.dov.is_active = False
    cast.dov.save()
    left = take_in(mail(sender="dov@demo.example"), now=MONDAY)
    assert (left.reason, left.person) == ("unknown_sender", cast.dov)


def test_more_than_anybody_writes_by_hand_waits(cast, desk, monkeypatch):
    monkeypatch.setattr(TAKE_IN, "MOST_ASKED", 2)
    ends = [take_in(mail(f"{n}"), now=MONDAY).reason for n in range(3)]
    assert ends == ["", "", "too_many"]
    assert take_in(mail("Later"), now=MONDAY + timedelta(hours=2)).outcome == Outcome.CREATED


def test_a_duplicate_names_the_first_and_keeps_no_second_copy_of_the_same_bytes(cast, desk):
    first, again = take_in(mail(), now=MONDAY), take_in(mail(), now=LATER)
    other_way = take_in(b"Received: from a\n" + mail(), now=LATER)
    assert [one.first for one in (again, other_way)] == [first, first]
    assert [bool(one.file) for one in (again, other_way)] == [False, True]
    assert raw_of(again) == raw_of(first)


@pytest.mark.parametrize("text", ["done: all there", "promise 2026-12-04"])
def test_nobody_acts_as_a_provider_by_their_address_alone(cast, desk, text):
    it = working(cast)
    came = unproven(it, "ben@demo.example", text)
    now = anew(it)
    assert (came.said.from_provider, now.state, now.promised_day) == (False, "working", None)
    assert [one.met_at for one in it.targets.filter(kind="first_response")] == [None]
    answer(it, cast.ben, text)
    assert (anew(it).state, bool(anew(it).promised_day)) in [("delivered", False), ("working", True)]


def test_files_of_somebody_else_stay_with_their_mail(cast, desk):
    it = incomplete(cast)
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = (
        "vendor@outside.example",
        "footpath@demo.example",
        f"Re: {it.number}",
    )
    letter["In-Reply-To"] = new_message_id("request", it.pk)
    letter.set_content("Our offer.")
    letter.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="offer.pdf")
    came = take_in(letter.as_bytes(), now=LATER)
    assert [one.file.name for one in came.files.all()] == ["offer.pdf"]
    assert not it.attachments.exists()


def test_a_merged_request_hands_its_mail_on(cast, desk):
    it, goes_on = working(cast), working(cast)
    actions.merge(it, into=goes_on, by=cast.ben, now=MONDAY)
    assert answer(it, cast.ana, "Six it is.").request == goes_on
    assert re.fullmatch(r"Six it is\.", goes_on.messages.get().text)
    assert Received.objects.get().verified
