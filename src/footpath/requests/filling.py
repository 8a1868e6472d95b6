"""How does what a request still misses get onto it: filled in, found, or asked of a coworker?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.requirements import Requirement
from footpath.files.actions import store
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.forms.answers import name_of
from footpath.requests.forms.fill_in import FillInForm
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.permissions import can
from footpath.requests.refusals import Unclear
from footpath.requests.states import State

Upload = File[bytes]
Sent = Sequence[tuple[str, Upload]]  # files, each with the key of the question that it answers


@transaction.atomic
def add_file(service_request: ServiceRequest, upload: Upload, key: str, me: Person, now: datetime) -> Attachment:
    """Keep a file and put it on the request, both or neither; Unclear says why it cannot be kept."""
    try:
        stored = store(upload, by_id=me.pk, now=now)
    except ValidationError as error:
        raise Unclear("file", " ".join(error.messages)) from error
    return actions.attach(service_request, file=stored, by=me, now=now, requirement=key)


@transaction.atomic
def put(it: ServiceRequest, form: FillInForm, *, by: Person, now: datetime, sent: Sent = ()) -> None:
    """Put on the request what was typed and sent: as the customer's own, or as found by the serving side."""
    answers = form.given()
    if it.state == State.INCOMPLETE and not answers and not sent:
        raise Unclear("", _("Nothing was filled in yet. One of them is enough to go on."))
    if can("complete", by, it, now.date()):
        if answers or not sent:
            actions.fill_in(it, answers=answers, by=by, now=now)
    elif answers or not sent:
        for key, answer in (answers or {"": ""}).items():  # none at all: the verb says why it came too late
            actions.found_it(it, requirement=key, text=answer, by=by, now=now)
    for key, upload in sent:
        add_file(it, upload, key, by, now)


@transaction.atomic
def ask_for(
    it: ServiceRequest,
    form: FillInForm,
    item: Requirement,
    *,
    asked_of: Person,
    by: Person,
    now: datetime,
    sent: Sent = (),
) -> None:
    """Ask somebody for one missing fact; what else was typed is filled in, too."""
    actions.ask_question(it, text=question_text(item), asked_of=asked_of, requirement=item.key, by=by, now=now)
    form.cleaned_data.pop(name_of(item), None)
    if form.given() or sent:
        put(it, form, by=by, now=now, sent=sent)


def missing_item(form: FillInForm, key: str) -> Requirement:
    """The missing fact of this key; Unclear where it is there by now."""
    item = next((one for one in form.items if one.key == key), None)
    if item is None:
        raise Unclear("", _("That is there already, or is not asked any more. Look again at what is missing."))
    return item


def question_text(item: Requirement) -> str:
    """The question as a coworker reads it."""
    choices = _("One of these: %(list)s") if item.kind == "choice" else _("Any of these: %(list)s")
    offered = choices % {"list": ", ".join(item.choices)} if item.choices else ""
    return "\n".join(text for text in (item.label, item.why, offered) if text)
