"""How do files get onto a draft while it is being typed, and who may fetch a file of a request?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.files.actions import store
from footpath.files.serving import serve
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.forms.answers import file_name
from footpath.requests.forms.ask import AskForm
from footpath.requests.intake import files_of
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear

Upload = File[bytes]


@require_safe
def attachment(request: HttpRequest, pk: int, file: int) -> FileResponse:
    """A file of a request, for everybody who may see the request; that of a draft for its author alone."""
    visible = visible_to(reader(request), timezone.now().date())
    found = get_object_or_404(Attachment.objects.select_related("file"), pk=file, request__in=visible.filter(pk=pk))
    return serve(found.file)


def take_files(form: AskForm, request: HttpRequest, me: Person, now: datetime, *, only: str = "") -> None:
    """Keep the files that were sent, on a draft that is begun for them where there is none; one that cannot be kept
    is named beside its box. `only` is the name of one box.
    """
    for key in ("", *(item.key for item in form.items if item.kind == "file")):
        name = file_name(key)
        if not only or only == name:
            _take(form, key, request.FILES.getlist(name), me, now)
    form.attached = files_of(form.draft)


def _take(form: AskForm, key: str, uploads: Sequence[Upload], me: Person, now: datetime) -> None:
    name = file_name(key)
    for upload in uploads:
        try:
            if form.draft is None:
                form.draft = actions.save_draft(None, service=form.service, by=me, now=now, form_key=form.key)
            add_file(form.draft, upload, key, me, now)
        except ValidationError as error:
            form.add_error(name, error)
        except Unclear as error:
            form.add_error(name, str(error))


@transaction.atomic
def add_file(service_request: ServiceRequest, upload: Upload, key: str, me: Person, now: datetime) -> Attachment:
    """Keep a file and put it on the request, both or neither."""
    stored = store(upload, by_id=me.pk, now=now)
    return actions.attach(service_request, file=stored, by=me, now=now, requirement=key)


def remove_file(form: AskForm, number: str, me: Person, now: datetime) -> str:
    """Take a file off the draft again; returns the question that it answered."""
    if form.draft is None or not (number.isdecimal() and len(number) < 19):
        return ""
    found = form.draft.attachments.filter(pk=int(number)).select_related("file").first()
    if found is None:
        return ""
    found.request = form.draft
    actions.detach(found, by=me, now=now)
    form.attached = files_of(form.draft)
    return found.requirement
