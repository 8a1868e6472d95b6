"""At which moment does everybody try every address, and what do they type there?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoDbBlocker
from tests.cast import Cast, ask, founded

from footpath.catalog import actions as catalog
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import Content
from footpath.catalog.models import AgreementVersion, Snippet
from footpath.files.actions import store
from footpath.history.models import Event
from footpath.mailroom.actions import open_address, take_in
from footpath.mailroom.models import MailAddress, Received
from footpath.notifications.actions import add_webhook, give_feed, give_link, post, tell, try_webhook
from footpath.notifications.letters import Letter
from footpath.notifications.models import Delivery, Mail, Notice, Webhook
from footpath.people.actions import make_token, say_away, set_photo
from footpath.requests import actions
from footpath.requests.actions.choose_rows import Seen
from footpath.requests.models import (
    Attachment,
    Bulk,
    Commitment,
    Emergency,
    Habit,
    HeadsUp,
    Promise,
    Question,
    Reply,
    SavedView,
    ServiceRequest,
    Word,
)
from footpath.requests.narrowing import Narrowing

STRANGER = b"From: Nils <ops@nordmed.example>\r\nSubject: Lamp\r\nMessage-ID: <1@nordmed.example>\r\n\r\nIt is out.\r\n"


@dataclass(frozen=True)
class Scene:
    """Ben has taken what Ana asked, has asked her something, of which she was told, and owes her a call; she has a
    draft, and asked him for a hand besides.
    """

    cast: Cast
    request: ServiceRequest
    question: Question
    attachment: Attachment
    call_back: Promise
    draft: ServiceRequest
    word: Word
    notice: Notice
    mail: Mail
    token: str
    emergency: Emergency
    habit: Habit
    heads_up: HeadsUp
    session: UserSession
    mail_in: Received
    mail_address: MailAddress
    webhook: Webhook
    delivery: Delivery
    feed: str
    commitment: Commitment
    agreement: AgreementVersion
    bulk: Bulk
    view: SavedView
    snippet: Snippet
    reply: Reply
    now: datetime

    def address(self, route: str) -> str:
        """The pattern filled in with a thing of the scene."""
        things: dict[str, Any] = {
            "people": self.cast.ben,
            "teams": self.cast.facilities,
            "services": self.cast.move,
            "requests": self.draft if route.endswith("/draft/") else self.request,
            "words": self.word,
            "call-backs": self.call_back,
            "notices": self.notice,
            "commitments": self.commitment,
            "outbox": self.mail,
            "hours": self.cast.hours,
            "emergencies": self.emergency,
            "habits": self.habit,
            "heads-ups": self.heads_up,
            "many": self.bulk,
            "views": self.view,
            "snippets": self.snippet,
            "replies": self.reply,
            "safety": self.session,
            "agreements": self.agreement.agreement,
            "webhooks": self.webhook,
            "mail-in": self.mail_address if "addresses" in route else self.mail_in,
        }
        thing = things.get(route.removeprefix("/insight").split("/")[1])
        several = self.of_ben() | self.of_ana() | self.of_a_pair()
        numbers = {"pk": thing.pk if thing else 0, "file": self.attachment.pk, "number": 1, **several}
        numbers["delivery"] = self.delivery.pk
        return (
            re.sub(r"<(?:int|number):(\w+)>", lambda found: str(numbers[found[1]]), route)
            .replace("<str:token>", self.token)
            .replace("<str:secret>", self.feed)
            .replace("<str:who>", "1")
            .replace("<slug:key>", "promises_kept")
            .replace("<slug:mail>", "digest")
        )

    def of_ana(self) -> dict[str, int]:
        """The token of a program that acts for her."""
        return {"token": self.cast.ana.tokens.get().pk}

    def of_ben(self) -> dict[str, int]:
        """His days away, and his place in the team."""
        return {"absence": self.cast.ben.absences.get().pk, "membership": self.cast.ben.memberships.get().pk}

    def of_a_pair(self) -> dict[str, int]:
        """The teams of Ben and Ana."""
        return {"provider": self.cast.facilities.pk, "customer": self.cast.flight_operations.pk}

    def typed(self, route: str) -> dict[str, Any]:
        """What is typed there: forms that somebody with the right to it could send."""
        room, verb = route.split("/")[1], route.strip("/").split("/")[-1]
        if route == "/services/mine/":
            return {"name": "Paint a room", "team": self.cast.facilities.pk}
        if room == "agreements":
            sides = {"team": self.cast.facilities.pk, "other": self.cast.flight_operations.pk}
            return {**sides, "number": 1, "hash": self.agreement.hash, "side": self.cast.facilities.pk, "step": "rules"}
        if verb in {"fast-lane", "overtake"}:
            return {"lane-a_month": 2, "ask-unforeseen": "He comes today.", "ask-protects": "The license."}
        if room == "mail-in":
            facts = {"number": self.request.number, "person": self.cast.ana.email, "service": self.cast.move.pk}
            return facts | {"address": "help@x.example"}
        if room == "mail":
            return {"text": "Type F"}
        if room in {"people", "teams"}:
            return {"role": {"give": "champion"}, "members": {"person": self.cast.dov.email}}.get(verb, {})
        verbs = {"requests": self.on_request, "words": self.on_word, "emergencies": self.on_emergency}.get(room, dict)()
        return {f"{verb}-{name}": value for name, value in verbs.get(verb, {}).items()}

    def on_request(self) -> dict[str, dict[str, Any]]:
        """The forms on the page of a request."""
        texts = {verb: {"text": "As we said."} for verb in ("write", "note", "deliver", "send-back", "reopen")}
        return {
            **texts,
            "promise": {"by_day": self.now.date() + timedelta(days=7)},
            "make-offer": {"by_day": self.now.date() + timedelta(days=7), "reason": "The audit."},
            "not-now": {"by_day": self.now.date() + timedelta(days=7), "reason": "The audit."},
            "ask-question": {"text": "Which socket type?"},
            "answer": {"text": "Type F", "question": self.question.pk},
            "rate": {"stars": 5},
            "decline": {"reason": "Not ours.", "alternative": "Ask the landlord."},
            "assign": {"to": self.cast.cleo.pk},
            "wait": {"waits_for": "outside", "note": "the landlord"},
            "watch": {"person": self.cast.eve.email},
            "need": {"number": self.request.number},
            "tick": {"line": "Photos"},
            "untick": {"line": "Photos"},
            "end-need": {"need": 1},
            "order-from-vendor": {"vendor": "Koller", "what": "A pump"},
            "note-vendor-date": {"order": 1, "day": self.now.date() + timedelta(days=7)},
            "note-arrival": {"order": 1},
            "cancel-order": {"order": 1},
            "serve": {"commitment": "NA 912"},
            "stop-serving": {"commitment": "NA 912"},
            "refer": {"to": self.cast.sales.name, "reason": "It is an offer."},
            "refuse-referral": {"reason": "Not ours."},
            "attach": {"file": SimpleUploadedFile("plan.txt", b"a plan")},
        }

    def on_emergency(self) -> dict[str, dict[str, Any]]:
        """The forms on the page of an emergency."""
        return {"decide": {"choice": "stay", "why": "It can wait."}, "close": {"foreseen": "no"}}

    def on_word(self) -> dict[str, dict[str, Any]]:
        """The forms on the page of a word between two."""
        moment = (self.now + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
        day = self.now.date() + timedelta(days=7)
        return {
            "moment": {"moment": moment},
            "suits": {"moment": moment},
            "no-thanks": {"moment": moment},
            "later": {"by_day": day, "wish": "provider", "reason": "The ladder is away."},
            "hand-on": {"to": self.cast.cleo.email},
            "thanks": {"text": "Thank you, Ben."},
            "grow": {"service": self.cast.move.pk},
        }


def photo() -> SimpleUploadedFile:
    """A picture of a few pixels."""
    drawn = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(drawn, "PNG")
    return SimpleUploadedFile("me.png", drawn.getvalue())


@pytest.fixture(scope="module")
def standing_scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """One scene for all tests of a module, in one transaction: to set it up anew costs more than most of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield play(founded())
        transaction.set_rollback(True)


@pytest.fixture
def scene(standing_scene: Scene, db: None) -> Scene:
    """The scene as it was set up; what a test does to it is taken back."""
    return standing_scene


def play(cast: Cast) -> Scene:
    """Set the scene an hour ago: pages go by the real clock."""
    now = timezone.now()
    before = now - timedelta(hours=1)
    request = ask(cast, before - timedelta(hours=1))
    actions.take(request, by=cast.ben, now=before)
    soon = now + timedelta(days=7)
    actions.log_call(request, text="She called.", call_back_by=soon, by=cast.ben, now=before)
    webhook = told_outside(cast, before)
    question = actions.ask_question(request, text="Which floor?", by=cast.ben, now=before)
    tell(Event.objects.latest("id"))
    of_themselves(cast, before)
    return Scene(
        cast=cast,
        request=request,
        attachment=plan_of(request, cast, before),
        call_back=request.promises.get(),
        question=question,
        notice=Notice.objects.get(recipient=cast.ana),
        mail=post(Letter("Hello", "A text."), address=cast.ana.email, recipient=cast.ana, now=before),
        token=give_link("answer", request, person=cast.ana, question=question, now=before),
        draft=actions.save_draft(None, service=cast.move, title="Another desk", by=cast.ana, now=before),
        word=actions.say_word("Can you look at the printer?", to=cast.ben, by=cast.ana, now=before),
        agreement=agreed(cast, before),
        bulk=actions.choose_rows("write", [Seen(request.pk, "waiting", cast.ben.pk)], key="", by=cast.ben, now=before),
        view=free(cast, before),
        commitment=flight(cast, before, soon),
        emergency=inspector(cast, before),
        habit=talk_due(cast, before),
        heads_up=coming(cast, before, soon.date()),
        snippet=known(cast, before),
        reply=actions.write_reply(cast.facilities, name="Planned", text="By {promised}.", by=cast.ben, now=before),
        **mails(cast, before),
        webhook=webhook,
        delivery=try_webhook(webhook, by=cast.cleo, now=before),
        feed=give_feed(cast.ana, by=cast.ana, now=before),
        session=UserSession.objects.create(user=cast.ana, session_key="on her phone", ip="203.0.113.7"),
        now=now,
    )


def plan_of(request: ServiceRequest, cast: Cast, now: datetime) -> Attachment:
    """A file that Ana has added."""
    plan = store(SimpleUploadedFile("plan.txt", b"a plan"), by_id=cast.ana.pk, now=now)
    return actions.attach(request, file=plan, by=cast.ana, now=now)


def of_themselves(cast: Cast, now: datetime) -> None:
    """Ben's photo and a day off in a month, and a program that acts for Ana."""
    set_photo(cast.ben, photo(), by=cast.ben, now=now)
    make_token(cast.ana, name="Nightly report", by=cast.ana, now=now)
    holiday = now.date() + timedelta(days=30)
    say_away(cast.ben, first=holiday, last=holiday, by=cast.ben, now=now)


def free(cast: Cast, now: datetime) -> SavedView:
    """What nobody in Facilities has taken, under a name for the whole team."""
    part = Narrowing(show="free")
    return actions.save_view(cast.facilities, name="Free", part=part, shared=True, by=cast.ben, now=now)


def coming(cast: Cast, now: datetime, day: date) -> HeadsUp:
    """What Ana announces."""
    return actions.announce(cast.move, what="The night desk moves", first=day, last=day, by=cast.ana, now=now)


def known(cast: Cast, now: datetime) -> Snippet:
    """What Ben has written down for everybody."""
    facts = {"title": "May I move my monitor?", "body": "Yes, in the same room."}
    return catalog.write_snippet(cast.move, **facts, by=cast.ben, now=now)


def mails(cast: Cast, now: datetime) -> dict[str, Any]:
    """A stranger has written to the address of Facilities."""
    opened = open_address("desk@x.example", service=cast.move, by=cast.eve, now=now)
    return {"mail_address": opened, "mail_in": take_in(STRANGER, now=now, delivered_to=opened.address)}


@override_settings(WEBHOOK_HOSTS=["127.0.0.1:9"])
def told_outside(cast: Cast, now: datetime) -> Webhook:
    """Cleo has a program told what happens in Facilities; it is not there, and nobody calls it."""
    facts = {"name": "Desk bot", "url": "http://127.0.0.1:9/hook", "style": "signed", "topics": ["asked", "talk"]}
    return add_webhook(cast.facilities, **facts, by=cast.cleo, now=now)


def talk_due(cast: Cast, now: datetime) -> Habit:
    """Flight operations has asked Facilities too often to come first."""
    facts = {
        "why": "close", "lately": [3, 4], "year": [4, 20], "usual": 0.05, "all": [5, 100], "approved": 3,
        "cost": {"requests": 4, "teams": 2, "days": 2.5, "broken": 1}, "foreseen": [2, 3], "announced": 0,
    }  # fmt: skip
    raised = actions.raise_habit(cast.facilities, customer_team=cast.flight_operations, facts=facts, now=now)
    assert raised is not None
    return raised


def flight(cast: Cast, now: datetime, soon: datetime) -> Commitment:
    """What an outside customer waits for, and Ana's team owes."""
    return actions.add_commitment(
        kind="flight",
        reference="NA 912",
        customer="Northair",
        due_at=soon,
        team=cast.flight_operations,
        by=cast.ana,
        now=now,
    )


def inspector(cast: Cast, now: datetime) -> Emergency:
    """Ana asks to let something overtake."""
    asked = ask(cast, now, title="A desk for the inspector")
    why = {"unforeseen": "He comes today.", "protects": "The license."}
    return actions.ask_emergency(asked, **why, by=cast.ana, now=now)


def agreed(cast: Cast, now: datetime) -> AgreementVersion:
    """The teams of Ben and Ana have agreed what they expect of each other, and Cleo writes the next version."""
    ours, theirs, review_on = cast.facilities, cast.flight_operations, now.date() + timedelta(days=182)
    draft = catalog.begin_agreement(ours, theirs, by=cast.cleo, now=now)
    said = Draft(Content(expects={theirs.pk: ("Desks that work",)}), review_on)
    catalog.save_draft_agreement(draft, lambda _was: said, by=cast.cleo, now=now)
    version = catalog.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=now)
    catalog.sign_agreement(version, hash=version.hash, side=theirs, by=cast.max, now=now)
    catalog.begin_agreement(ours, theirs, by=cast.cleo, now=now)
    return version
