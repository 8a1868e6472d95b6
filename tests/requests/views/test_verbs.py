"""Do the buttons of a request's page reach the verbs, and does whatever was typed survive what stands in the way?"""

import json
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.requests.stages import (
    STAGES,
    TUESDAY,
    accepted,
    anew,
    at,
    day,
    delivered,
    kinds,
    queued,
    waiting,
    working,
)

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Message, Promise, Question, Rating
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")
NAUGHTY = json.loads((Path(__file__).parents[2] / "data/blns.json").read_text())
LONG = 9000
# verb -> from where, who does it, what is typed, the kind of event, the text fields and their longest
DOORS = {
    "take": (queued, "ben", {}, "taken", {}),
    "put-back": (working, "ben", {}, "put_back", {}),
    "resume": (waiting, "ben", {}, "resumed", {}),
    "write": (queued, "ana", {"text": "How is it?"}, "message_written", {"text": 8000}),
    "note": (queued, "ben", {"text": "Karl has the key."}, "note_written", {"text": 8000}),
    "promise": (queued, "ben", {"by_day": day(4)}, "promised", {"reason": 500}),
    "ask-question": (working, "ben", {"text": "Which?"}, "question_asked", {"text": 8000, "asked_of": 254}),
    "answer": (waiting, "ana", {"text": "Type F"}, "question_answered", {"text": 8000}),
    "deliver": (working, "ben", {"text": "Done."}, "delivered", {"text": 8000}),
    "accept": (delivered, "ana", {}, "accepted", {"comment": 2000}),
    "send-back": (delivered, "ana", {"text": "One leg is missing."}, "sent_back", {"text": 8000}),
    "reopen": (accepted, "ana", {"text": "Loose."}, "reopened", {"text": 8000}),
    "rate": (accepted, "ana", {"stars": 4}, "rated", {"comment": 2000}),
    "decline": (
        queued, "ben", {"reason": "No room.", "alternative": "C 1.04"}, "declined",
        {"reason": 3000, "alternative": 3000},
    ),
    "withdraw": (queued, "ana", {"reason": "We stay."}, "withdrawn", {"reason": 3000}),
    "assign": (queued, "ben", {}, "assigned", {}),
    "wait": (queued, "ben", {"waits_for": "outside", "note": "the landlord"}, "wait_started", {"note": 200}),
    "watch": (queued, "ana", {"person": "dov@demo.example"}, "watcher_added", {"person": 254}),
    "attach": (queued, "ana", {}, "attached", {}),
    "make-offer": (
        queued, "ana", {"by_day": day(8), "reason": "The audit."}, "offer_made", {"reason": 500, "scope": 2000},
    ),
    "not-now": (queued, "ben", {"by_day": day(8), "reason": "Two are ill."}, "offer_made", {"reason": 500}),
}  # fmt: skip
FIELDS = [(verb, name, most) for verb, (*_rest, fields) in DOORS.items() for name, most in fields.items()]
NEEDED = {"text", "alternative", "note", "person"}
TO_THE_END = {"note", "watch", "rate"}  # possible also where everything is over
NAMES = {"asked_of", "person"}  # what is typed there has to be somebody


def typed(cast, request, verb):
    """What is typed, with what only the page knows."""
    facts = dict(DOORS[verb][2])
    if verb == "answer":
        facts["question"] = Question.objects.get(request=request).pk
    if verb == "assign":
        facts["to"] = cast.cleo.pk
    if verb == "attach":
        facts["file"] = SimpleUploadedFile("plan.txt", b"a sketch")
    return facts


def send(cast, sign_in, request, verb, who="", **facts):
    client = sign_in(getattr(cast, who or DOORS[verb][1]))
    data = {f"{verb}-{name}": value for name, value in (typed(cast, request, verb) | facts).items()}
    return client.post(reverse(f"request-{verb}", args=[request.pk]), data)


@pytest.mark.parametrize("verb", DOORS)
def test_it_reaches_the_verb_and_says_so(cast, sign_in, verb):
    bring, who, _typed, kind, _fields = DOORS[verb]
    request = bring(cast)
    before = len(kinds(request))
    answer = send(cast, sign_in, request, verb)
    assert (answer.status_code, answer.headers["Location"]) == (302, request.get_absolute_url())
    assert kinds(request)[before:] == [kind]
    last = Event.objects.latest("id")
    assert (last.actor_id, last.at) == (getattr(cast, who).pk, TUESDAY)


@pytest.mark.parametrize(("verb", "name", "most"), FIELDS)
def test_a_text_that_cannot_be_kept_stays_in_its_field(cast, sign_in, verb, name, most):
    """Too long, a NUL, nothing at all: the field is named, and what was typed is still there."""
    request = DOORS[verb][0](cast)
    events, said = len(kinds(request)), Message.objects.count()
    texts = ["y" * (most + 1), "NUL \x00 within"] + ([" \n "] if name in NEEDED else [])
    for text in texts:
        answer = send(cast, sign_in, request, verb, **{name: text})
        page = unescape(answer.content.decode())
        assert answer.status_code == 422
        assert f"{verb}-{name}" in page
        assert text.strip().replace("\x00", "") in page.replace("\x00", "")
    assert (len(kinds(request)), Message.objects.count()) == (events, said)


WRONG = {
    ("promise", "by_day"): ["", "soon", "2027-02-29", "0001-01-01", "9999-12-31", "2026-11-23", "x" * LONG],
    ("promise", "instead_of"): ["x", "1.5"],
    ("promise", "wish"): ["nobody"],
    ("answer", "question"): ["", "x", "1.5"],
    ("rate", "stars"): ["", "0", "6", "-1", "1e309", "NaN", "five"],
    ("accept", "stars"): ["6", "x"],
    ("assign", "to"): ["", "x", "-1", "0", str(2**31), str(2**63), str(10**30)],
    ("wait", "waits_for"): ["", "customer", "nobody"],
    ("watch", "person"): ["nobody", "Ana", "@"],
    ("ask-question", "asked_of"): ["nobody", "ben@demo.example"],
    ("attach", "file"): ["", "not a file"],
}


@pytest.mark.parametrize(("verb", "name"), WRONG)
def test_what_is_no_day_number_or_person_is_named(cast, sign_in, verb, name):
    request = DOORS[verb][0](cast)
    events = len(kinds(request))
    for value in WRONG[verb, name]:
        answer = send(cast, sign_in, request, verb, **{name: value})
        assert answer.status_code == 422, value
        assert f"{verb}-{name}" in answer.content.decode()
    assert len(kinds(request)) == events


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 10**30])
def test_a_question_or_promise_that_is_not_on_it_changes_nothing(cast, sign_in, number):
    other = waiting(cast)
    request = waiting(cast)
    for pk in (number, Question.objects.get(request=other).pk):
        assert send(cast, sign_in, request, "answer", question=pk).status_code == 422
    promised = queued(cast)
    assert send(cast, sign_in, promised, "promise", instead_of=number).status_code == 302
    assert Promise.objects.get().supersedes is None


def test_an_empty_file_is_named(cast, asked, sign_in):
    answer = send(cast, sign_in, asked, "attach", file=SimpleUploadedFile("plan.txt", b""))
    assert answer.status_code == 422
    assert "is empty" in answer.content.decode()


def test_a_comment_without_stars_is_not_lost(cast, sign_in):
    request = delivered(cast)
    answer = send(cast, sign_in, request, "accept", comment="Thank you for the cake.")
    assert answer.status_code == 422
    assert "Choose from one to five" in answer.content.decode()
    assert "Thank you for the cake." in answer.content.decode()
    assert anew(request).state == State.DELIVERED
    assert send(cast, sign_in, request, "accept", comment="Thank you for the cake.", stars=5).status_code == 302
    assert Rating.objects.get().comment == "Thank you for the cake."


@pytest.mark.parametrize("verb", sorted({verb for verb, *_rest in FIELDS} - TO_THE_END))
def test_where_somebody_was_faster_what_was_typed_is_still_there(cast, sign_in, verb):
    """Written on an older page, sent when the request has ended meanwhile."""
    request = at(cast, State.CLOSED if verb in ("reopen", "accept", "send-back") else State.WITHDRAWN)
    if verb == "answer":
        request = waiting(cast)
        actions.withdraw(anew(request), by=cast.ana, now=TUESDAY)
    canaries = {name: f"Zeisig {name}" for name in DOORS[verb][4] if name not in NAMES}
    answer = send(cast, sign_in, request, verb, **canaries)
    page = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "That cannot be done now" in page
    assert ("Footpath closed it" if anew(request).state == State.CLOSED else "Ana Ferreira withdrew it") in page
    for text in canaries.values():
        assert text in page


def test_two_promises_from_two_pages(cast, asked, sign_in):
    """Ben's page is older than Cleo's promise: his day and reason stay, and he reads who was faster."""
    assert send(cast, sign_in, asked, "promise", who="cleo").status_code == 302
    answer = send(cast, sign_in, asked, "promise", by_day=day(7), reason="Zeisig")
    page = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "Somebody was faster: Cleo Marin promised a date" in page
    assert 'value="2026-11-30"' in page
    assert "Zeisig" in page


@pytest.mark.parametrize("verb", DOORS)
def test_whoever_may_not_learns_nothing_or_is_told_that_it_is_not_theirs(cast, sign_in, verb):
    request = DOORS[verb][0](cast)
    events = len(kinds(request))
    for who in ("dov", "eve"):
        assert send(cast, sign_in, request, verb, who=who).status_code == 404
    if verb not in ("write", "ask-question", "answer", "watch", "attach", "make-offer"):
        assert send(cast, sign_in, request, verb, who="ben" if DOORS[verb][1] == "ana" else "ana").status_code == 403
    assert len(kinds(request)) == events


@pytest.mark.parametrize("verb", DOORS)
def test_looking_does_nothing(cast, asked, sign_in, verb):
    for method in ("get", "put", "delete", "patch"):
        answer = getattr(sign_in(cast.ana), method)(reverse(f"request-{verb}", args=[asked.pk]))
        assert answer.status_code == 405


def test_naughty_texts_are_kept_as_they_are_and_shown_as_texts(cast, asked, sign_in):
    """Forty in one message: stored as they were sent, and nothing of them acts on the page."""
    client, sent = sign_in(cast.ana), []
    for start in range(0, len(NAUGHTY), 40):
        sent.append("\n--\n".join(["first", *NAUGHTY[start : start + 40], "last"]))
        assert client.post(reverse("request-write", args=[asked.pk]), {"write-text": sent[-1]}).status_code == 302
    assert list(Message.objects.values_list("text", flat=True)) == [text.replace("\r\n", "\n") for text in sent]
    page = sign_in(cast.ben).get(asked.get_absolute_url())
    assert page.status_code == 200
    assert "<script>" not in page.content.decode()
    assert "<img" not in page.content.decode()


def test_naughty_names_are_nobody(cast, asked, sign_in):
    for text in [one for one in NAUGHTY if one.strip()][::40]:
        assert send(cast, sign_in, asked, "watch", person=text).status_code == 422
    assert kinds(asked) == ["submitted"]


@pytest.mark.parametrize("state", [state for state in STAGES if state != State.DRAFT])
def test_a_refused_form_is_shown_as_the_request_stands_whatever_that_is(cast, sign_in, state):
    request = at(cast, state)
    for who, verb, name in (("ana", "rate", "comment"), ("ben", "deliver", "text")):
        answer = send(cast, sign_in, request, verb, who=who, **{name: "x" * LONG})
        assert answer.status_code == 422
        assert "x" * LONG in answer.content.decode()


def test_who_lacks_the_right_hears_that_before_anything_else(cast, sign_in, asked):
    assert send(cast, sign_in, asked, "rate", who="ben", comment="x" * LONG).status_code == 403
    assert send(cast, sign_in, asked, "deliver", who="ana", text="").status_code == 403
