"""At which moment does everybody try every address, and what do they type there?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoDbBlocker
from tests.cast import Cast, ask, founded
from tests.conversations.agreeing import held_standard, of_standard
from tests.conversations.interviews.talking import they_talk, told_debrief
from tests.conversations.offering import Thoughts, thoughts
from tests.conversations.rating import sent
from tests.growth.rehearsing import spoken
from tests.site.asked import asked_in_survey, thing_at, with_words
from tests.site.better import Better, better
from tests.site.between_teams import between_teams, told_outside

from footpath.catalog import actions as catalog
from footpath.catalog.models import AgreementVersion, PutBeside, Snippet
from footpath.conversations import actions as contact
from footpath.conversations.models import ContactPoint, Debrief, Interview, Lesson, Standard, Worksheet
from footpath.files.actions import store
from footpath.history.models import Event
from footpath.mailroom.actions import open_address, take_in
from footpath.mailroom.models import MailAddress, Received
from footpath.notifications.actions import give_feed, give_link, post, tell, try_webhook
from footpath.notifications.letters import Letter
from footpath.notifications.models import Delivery, Mail, Notice, Webhook
from footpath.people.actions import make_token, say_away, set_photo, state_pair
from footpath.recovery.actions import notice
from footpath.recovery.models import Recovery
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
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Invitation

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
    survey: Invitation
    point: ContactPoint
    lesson: Lesson
    recovery: Recovery
    sheet: Worksheet
    standard: Standard
    talk: Interview
    debrief: Debrief
    thoughts: Thoughts
    better: Better
    beside: PutBeside
    now: datetime

    def address(self, route: str) -> str:
        """The pattern filled in with a thing of the scene."""
        thing = self.things(route).get(route.removeprefix("/insight").split("/")[1])
        numbers = {"pk": thing.pk if thing else 0, "file": self.attachment.pk, "number": 1, "point": self.point.pk}
        numbers |= {"beside": self.beside.pk, "sentence": self.talk.statements.get().pk, "days": 30}
        numbers |= {"delivery": self.delivery.pk, **self.of_ben(), **self.of_ana(), **self.of_a_pair()}
        numbers |= of_standard(self.standard)
        numbers |= self.better.places()
        route = self.better.bids.of_route(self.better.room.of_route(with_words(spoken(route), self.survey)))
        return (
            re.sub(r"<(?:int|number):(\w+)>", lambda found: str(numbers[found[1]]), route)
            .replace("<str:token>", self.token)
            .replace("<str:secret>", self.feed)
            .replace("<str:who>", "1")
            .replace("<slug:key>", "later" if route.startswith("/practice/") else "promises_kept")
            .replace("<slug:mail>", "digest")
            .replace("<slug:month>", "2026-10")
            .replace("<slug:leg>", "survey")
        )

    def things(self, route: str) -> dict[str, Any]:
        """What a number in an address stands for, by the first word of the address."""
        return {
            "people": self.cast.ben,
            "teams": self.cast.facilities,
            "services": self.cast.move,
            "requests": self.draft if route.endswith("/draft/") else self.request,
            "words": self.word,
            "call-backs": self.call_back,
            "notices": self.notice,
            "commitments": self.commitment,
            "maps": self.commitment,  # one that was late: back from it
            "outbox": self.mail,
            "hours": self.cast.hours,
            "emergencies": self.emergency,
            "habits": self.habit,
            "heads-ups": self.heads_up,
            "many": self.bulk,
            "views": self.view,
            "snippets": self.snippet,
            "replies": self.reply,
            "surveys": thing_at(route, self.survey),
            "contact-points": self.point.log,
            "worksheets": self.sheet,
            "standards": self.standard,
            **self.better.things(route),
            "interviews": self.talk,
            "debriefs": self.debrief,
            "lessons": self.lesson,
            "ideas": self.thoughts.at(route),
            "obstacles": self.thoughts.obstacle,
            "recoveries": self.recovery,
            "safety": self.session,
            "agreements": self.agreement.agreement,
            "webhooks": self.webhook,
            "outside-standards": self.beside.standard,
            "my-customers": self.cast.ben.serves_by_hand.get(),
            "mail-in": self.mail_address if "addresses" in route else self.mail_in,
        }

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
        typed = self.better.typed(room, verb, self.now)
        if typed is not None:
            return typed
        build = {"question": "again", "do": "up", "behavior": "greets", "how": "pulse", "edits": 0, "code": "de"}
        rooms = {"mail": {"text": "Type F"}, "a": {"code": code_of(self.survey)}, "surveys": build}
        rooms |= dict.fromkeys(("ideas", "obstacles"), self.thoughts.typed(verb))
        if room in rooms:
            return rooms[room]
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
        bulk=actions.choose_rows("write", [Seen(request.pk, "waiting", cast.ben.pk)], key="", by=cast.ben, now=before),
        view=free(cast, before),
        **between_teams(cast, before, soon),
        heads_up=coming(cast, before, soon.date()),
        snippet=known(cast, before),
        reply=actions.write_reply(cast.facilities, name="Planned", text="By {promised}.", by=cast.ben, now=before),
        **noted(cast, before),
        **mails(cast, before),
        webhook=webhook,
        recovery=notice(request, cause="late", what="A day.", own=True, by=cast.ben, now=before),
        delivery=try_webhook(webhook, by=cast.cleo, now=before),
        better=better(cast, request, before),
        beside=beside_outside(cast, before),
        feed=give_feed(cast.ana, by=cast.ana, now=before),
        session=UserSession.objects.create(user=cast.ana, session_key="on her phone", ip="203.0.113.7"),
        now=now,
    )


def plan_of(request: ServiceRequest, cast: Cast, now: datetime) -> Attachment:
    """A file that Ana has added."""
    plan = store(SimpleUploadedFile("plan.txt", b"a plan"), by_id=cast.ana.pk, now=now)
    return actions.attach(request, file=plan, by=cast.ana, now=now)


def of_themselves(cast: Cast, now: datetime) -> None:
    """Ben's photo, a day off in a month and whom he serves, and a program that acts for Ana."""
    state_pair(provider=cast.ben, customer=cast.flight_operations, holds=True, by=cast.ben, now=now)
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


def beside_outside(cast: Cast, now: datetime) -> PutBeside:
    """What Eve has written down that outside customers are promised, and what stands beside it."""
    facts = {"what": "A gate is ready", "customers": "Airlines", "kind": "delivery", "unit": "hours"}
    it = catalog.keep_outside_standard(**facts, amount=Decimal(4), team=cast.flight_operations, by=cast.eve, now=now)
    return catalog.put_beside(it, cast.move, by=cast.eve, now=now)


def known(cast: Cast, now: datetime) -> Snippet:
    """What Ben has written down for everybody."""
    facts = {"title": "May I move my monitor?", "body": "Yes, in the same room."}
    return catalog.write_snippet(cast.move, **facts, by=cast.ben, now=now)


def noted(cast: Cast, now: datetime) -> dict[str, Any]:
    """In which survey Ana is asked, what she notes for herself, and what she has told her team of it."""
    log = contact.start_log(first=now.date(), prompts=False, by=cast.ana, now=now)
    facts = {"outcome": "well", "role": "customer", "moment": "The ladder came.", "why": "Nobody had to ask twice."}
    told = {"text": "Say by when, and nobody asks.", "team": cast.flight_operations}
    return {
        "survey": asked_in_survey(cast, now),
        "point": contact.note_point(log, facts=facts, by=cast.ana, now=now),
        "lesson": contact.share_lesson(**told, by=cast.ana, now=now),
        "thoughts": thoughts(cast, now),
        "sheet": sent(cast, now=now),
        "standard": held_standard(cast, now),
        "debrief": told_debrief(cast),
        "talk": they_talk(cast, now),
    }


def mails(cast: Cast, now: datetime) -> dict[str, Any]:
    """A stranger has written to the address of Facilities."""
    opened = open_address("desk@x.example", service=cast.move, by=cast.eve, now=now)
    return {"mail_address": opened, "mail_in": take_in(STRANGER, now=now, delivered_to=opened.address)}
