"""When does Footpath answer a mail by itself?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY, ask

from footpath.catalog.requirements import Requirement
from footpath.jobs import run_all
from footpath.mailroom.actions import reply
from footpath.mailroom.models import AutomaticReply, Outcome, Received
from footpath.mailroom.replies import as_asked
from footpath.notifications.models import Mail
from footpath.requests.message_ids import thing_of
from footpath.requests.reply_tokens import owner_of, token_in

SOON = MONDAY + timedelta(minutes=5)


@pytest.fixture
def came(cast, asked, desk):
    """`came(outcome=…)`: a mail of Ana's that came in."""
    count = iter(range(100))

    def came(**facts):
        n = next(count)
        kept = {
            "sha256": f"{n}", "fingerprint": f"{n}", "message_id": f"<{n}@elsewhere.example>", "request": asked,
            "from_address": "ana@demo.example", "person": cast.ana, "subject": "Six places", "received_at": MONDAY,
            "outcome": Outcome.CREATED,
        }  # fmt: skip
        return Received.objects.create(**kept | facts)

    return came


def test_a_new_request_is_acknowledged_once_in_its_thread_and_can_be_answered(cast, asked, came, post_office):
    it = came()
    assert reply(it, now=MONDAY)
    run_all(now=timezone.now() + timedelta(minutes=1), raise_errors=True)  # the outbox goes by the clock
    to_ana = [mail for mail in post_office.taken if mail["To"] == "ana@demo.example"]  # later, the team is told, too
    (arrived,) = to_ana
    assert arrived["Subject"] == f"{asked.number} · {asked.title}"
    assert (arrived["Auto-Submitted"], arrived["Precedence"]) == ("auto-replied", "auto_reply")
    assert arrived["X-Auto-Response-Suppress"] == "All"
    assert arrived["In-Reply-To"] == it.message_id
    assert thing_of(str(arrived["Message-ID"])) == ("request", asked.pk)
    assert owner_of(token_in([str(arrived["Reply-To"])]), MONDAY).person == cast.ana
    text = arrived.get_content()
    assert f"/requests/{asked.number}/" in text
    assert "in line" in text
    assert not Mail.objects.get(recipient=cast.ana).urgent
    assert not reply(came(), now=SOON)


def test_what_is_missing_is_asked_for(cast, came):
    it = ask(cast, MONDAY, answers={"from_room": "B 2.14"})
    reply(came(request=it), now=MONDAY)
    text = Mail.objects.get().text
    assert "- Where to?\n- How many places?\n- Who signs off the floor plan?\n" in text
    assert "answer this mail with a line for each" in text


def test_below_a_question_stands_how_a_line_can_answer_it():
    assert as_asked(Requirement("what", "What is broken?", "choice", choices=("Door", "Lamp"))).endswith("(Door, Lamp)")
    assert as_asked(Requirement("wet", "Is it wet?", "yes_no")) == "Is it wet?\n  (yes, no)"
    assert as_asked(Requirement("plan", "The plan?", "file")) == "The plan?\n  (on the page alone)"
    assert as_asked(Requirement("room", "Where is it?")) == "Where is it?"


def test_what_was_not_done_is_said_with_the_reason(came):
    reply(came(outcome=Outcome.APPENDED), now=MONDAY, not_done="Somebody was faster: Cleo took it.")
    assert "Somebody was faster: Cleo took it." in Mail.objects.get().text
    assert not reply(came(outcome=Outcome.APPENDED), now=MONDAY + timedelta(days=2))  # that needs no answer


def test_what_was_not_done_is_said_each_time(came):
    """Once a day holds for what is only polite: who hears nothing takes it for done."""
    for hour in range(2):
        mail = came(outcome=Outcome.APPENDED)
        at = MONDAY + timedelta(hours=hour)
        assert reply(mail, now=at, not_done="Somebody was faster.")
        assert not reply(mail, now=at, not_done="Somebody was faster.")  # of one mail once


def test_who_is_not_known_but_of_the_house_hears_it_waits_and_nothing_of_theirs_is_repeated(came):
    stranger = {"outcome": Outcome.QUARANTINED, "person": None, "request": None, "subject": "Buy now"}
    assert reply(came(from_address="a.ferreira@demo.example", **stranger), now=MONDAY)
    text = Mail.objects.get()
    assert "Buy now" not in text.text + text.subject
    assert text.address == "a.ferreira@demo.example"


@pytest.mark.parametrize(
    "facts",
    [
        {"automatic": True},
        {"from_address": ""},
        {"from_address": "victim@bank.example", "person": None, "outcome": Outcome.QUARANTINED, "request": None},
        {"from_address": "no-reply@demo.example"},
        {"from_address": "donotreply.hr@demo.example"},
        {"from_address": "mailer-daemon@demo.example"},
        {"from_address": "list-bounces+x=y@demo.example"},
        {"from_address": "footpath@demo.example"},
        {"from_address": "footpath+1-2-3-abc@demo.example"},
        {"from_address": "desk@demo.example"},
        {"outcome": Outcome.DUPLICATE},
        {"outcome": Outcome.APPENDED},
        {"outcome": Outcome.KEPT},
    ],
)
def test_nobody_is_answered_who_must_not_be(came, facts):
    first = came() if facts.get("outcome") == Outcome.DUPLICATE else None
    assert not reply(came(first=first, **facts), now=MONDAY)
    assert not Mail.objects.exists()


def test_ten_in_three_hours_are_enough_for_anybody(cast, came):
    things = [ask(cast, MONDAY) for _ in range(12)]
    said = [reply(came(request=it), now=MONDAY + timedelta(minutes=n)) for n, it in enumerate(things)]
    assert said == [True] * 10 + [False] * 2
    later = MONDAY + timedelta(hours=3, minutes=1)
    assert reply(came(request=things[11]), now=later)
    assert AutomaticReply.objects.count() == 11


def test_once_a_day_is_not_twice_around_midnight(came):
    night = MONDAY.replace(hour=23, minute=59)
    assert reply(came(), now=night)
    assert not reply(came(), now=night + timedelta(minutes=2))
    assert reply(came(), now=night + timedelta(days=1, minutes=1))
