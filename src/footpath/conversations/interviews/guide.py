"""Which pages lead through a talk, and through its notes afterwards?"""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.conversations import actions
from footpath.conversations.interviews import states
from footpath.conversations.interviews.forms import NoteForm, SentenceForm, StrikeForm
from footpath.conversations.interviews.page import answers_of, where_notes_go
from footpath.conversations.interviews.permissions import readable_statements, require_part
from footpath.conversations.interviews.questions import always, asked_in, listening
from footpath.conversations.interviews.views import own_talk
from footpath.conversations.models import Interview, Statement, StatementKind
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def guide(request: HttpRequest, pk: int) -> HttpResponse:
    """One question at a time, while they talk; POST notes a sentence."""
    talk, me = own_talk(request, pk), reader(request)
    if me.pk != talk.interviewer_id:
        raise PermissionDenied
    if request.method == "GET":
        return _guide(request, talk) if talk.state == states.RUNNING else redirect(talk)
    form = NoteForm(request.POST)
    if form.is_valid() and _noted(request, talk, form):
        return redirect("interview-guide", pk=pk)
    return _guide(request, own_talk(request, pk), form, 422 if form.errors else 409)


def _noted(request: HttpRequest, talk: Interview, form: NoteForm) -> bool:
    """Whether the sentence is in the notes; what is wrong with it stands on the form then."""
    facts = dict(form.cleaned_data)
    number = facts.pop("under")
    under = Statement.objects.filter(pk=number, interview=talk).first() if number else None
    try:
        actions.note_statement(talk, **facts, under=under, by=reader(request), now=timezone.now())
    except ValidationError as error:
        form.add_error(None, error)
        return False
    except Refused as refusal:
        messages.error(request, str(refusal))
        return False
    return True


def _guide(request: HttpRequest, talk: Interview, form: NoteForm | None = None, status: int = 200) -> HttpResponse:
    questions = asked_in(talk.texts.get("questions") or [])
    keys = [one.key for one in questions]
    at = keys.index(talk.question) if talk.question in keys else 0
    now = timezone.now()
    context: dict[str, Any] = {
        "it": talk,
        "question": questions[at],
        "number": at + 1,
        "count": len(questions),
        "before": questions[at - 1] if at else None,
        "after": questions[at + 1] if at + 1 < len(questions) else None,
        "prompts": listening(keys[at]),
        "always": always(),
        "sentences": [
            (one, _behind(one)) for one in readable_statements(talk, reader(request)) if one.question == keys[at]
        ],
        "form": form or _empty(keys[at]),
        "gone": int(talk.minutes_gone(now)),
    }
    return render_page(request, "conversations/talks/guide.html", context, status=status)


def _behind(one: Statement) -> NoteForm | None:
    """A box for what was seen behind a conclusion."""
    if one.kind != StatementKind.CONCLUSION:
        return None
    own = {"question": one.question, "client_id": uuid4(), "under": one.pk}
    return NoteForm(initial=own, auto_id=f"id_%s_{one.pk}")


def _empty(question: str) -> NoteForm:
    """A box with a number of its own: what is sent twice is noted once."""
    return NoteForm(initial={"question": question, "client_id": uuid4()})


@require_POST
def turn(request: HttpRequest, pk: int) -> HttpResponse:
    """Another question. A sentence that stands in the box is noted first, so that it is not lost."""
    talk = own_talk(request, pk)
    form = NoteForm(request.POST)
    if request.POST.get("text", "").strip() and not (form.is_valid() and _noted(request, talk, form)):
        return _guide(request, own_talk(request, pk), form, 422 if form.errors else 409)
    try:
        actions.turn_guide(talk, question=request.POST.get("to", ""), by=reader(request), now=timezone.now())
    except (ValidationError, Refused) as error:
        messages.error(request, " ".join(error.messages) if isinstance(error, ValidationError) else str(error))
        return _guide(request, own_talk(request, pk), status=409)
    return redirect("interview-guide", pk=pk)


@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer looks through the notes, or writes their answers; POST adds a sentence in writing."""
    talk, me = own_talk(request, pk), reader(request)
    if me.pk != talk.customer_id:
        raise PermissionDenied
    if request.method == "GET":
        return _notes(request, talk) if talk.state in (states.WRITING, states.NOTED) else redirect(talk)
    form = NoteForm(request.POST)
    if form.is_valid() and _noted(request, talk, form):
        messages.success(request, _("Kept, for you alone until you send it."))
        return redirect("interview-notes", pk=pk)
    return _notes(request, own_talk(request, pk), adding=form, status=422 if form.errors else 409)


def _notes(
    request: HttpRequest,
    talk: Interview,
    *,
    adding: NoteForm | None = None,
    changing: tuple[int, SentenceForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    answers = answers_of(talk, reader(request))
    context = {
        "it": talk,
        "writes": talk.state == states.WRITING,
        "where_notes_go": where_notes_go(talk, reader(request)),
        "answers": [
            (question, [(one, _in_words(one, changing)) for one in sentences]) for question, sentences in answers
        ],
        "questions": [
            (one, adding if adding and adding.data.get("question") == one.key else _empty(one.key))
            for one in asked_in(talk.texts.get("questions") or [])
        ],
        "withheld": request.POST.getlist("withheld"),
    }
    return render_page(request, "conversations/talks/notes.html", context, status=status)


def _in_words(one: Statement, changing: tuple[int, SentenceForm] | None) -> SentenceForm:
    if changing and changing[0] == one.pk:
        return changing[1]
    return SentenceForm(initial={"text": str(one), "edits": one.edits}, prefix=f"s{one.pk}")


@require_POST
def change(request: HttpRequest, pk: int, sentence: int) -> HttpResponse:
    """Put a sentence into other words."""
    talk, one = _sentence(request, pk, sentence)
    form = SentenceForm(request.POST, prefix=f"s{one.pk}")
    status = 422
    if form.is_valid():
        try:
            actions.change_statement(one, **form.cleaned_data, by=reader(request), now=timezone.now())
            return redirect(_back(request, talk))
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            status = 409
    return _again(request, talk, (one.pk, form), status)


@require_POST
def strike(request: HttpRequest, pk: int, sentence: int) -> HttpResponse:
    """Strike a sentence; it is gone."""
    talk, one = _sentence(request, pk, sentence)
    form = StrikeForm(request.POST)
    if not form.is_valid():
        return _again(request, talk, None, 422)
    try:
        actions.drop_statement(one, **form.cleaned_data, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _again(request, talk, None, 409)
    return redirect(_back(request, talk))


def _sentence(request: HttpRequest, pk: int, sentence: int) -> tuple[Interview, Statement]:
    talk = own_talk(request, pk)
    require_part(talk, reader(request), "interviewer" if talk.state == states.RUNNING else "customer")
    found = get_object_or_404(readable_statements(talk, reader(request)).select_related("interview"), pk=sentence)
    return talk, found


def _back(request: HttpRequest, talk: Interview) -> str:
    """To where the sentence was read."""
    return f"{talk.get_absolute_url()}{'guide/' if talk.state == states.RUNNING else 'notes/'}"


def _again(
    request: HttpRequest, talk: Interview, changing: tuple[int, SentenceForm] | None, status: int
) -> HttpResponse:
    if talk.state == states.RUNNING:
        return _guide(request, talk, status=status)
    return _notes(request, talk, changing=changing, status=status)


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what may be told."""
    talk = own_talk(request, pk)
    try:
        seen = dict(_numbers(one) for one in request.POST.getlist("seen"))
        withheld = {int(one) for one in request.POST.getlist("withheld") if one.isdecimal()}
        actions.approve_notes(talk, withheld=withheld, seen=seen, by=reader(request), now=timezone.now())
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return _notes(request, own_talk(request, pk), status=422)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _notes(request, own_talk(request, pk), status=409)
    messages.success(request, _("Thank you. Only what you approved goes on from here."))
    return redirect(talk)


def _numbers(text: str) -> tuple[int, int]:
    """ "12:3", a sentence and how often it had been edited; anything else is a sentence that there is not."""
    number, _colon, edits = text.partition(":")
    return (int(number), int(edits)) if number.isdecimal() and edits.isdecimal() and len(text) < 30 else (0, 0)
