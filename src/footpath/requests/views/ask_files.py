"""How do files get onto a draft while it is being typed, and who may fetch a file of a request?"""

from collections.abc import Sequence
from datetime import datetime

from django.http import FileResponse, HttpRequest
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.files.serving import serve
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.filling import Upload, add_file
from footpath.requests.forms.answers import file_name
from footpath.requests.forms.ask import AskForm
from footpath.requests.intake import files_of
from footpath.requests.queries import visible_attachment
from footpath.requests.refusals import Unclear


@require_safe
def attachment(request: HttpRequest, pk: int, file: int) -> FileResponse:
    """A file of a request, for everybody who may see the request; that of a draft for its author alone."""
    return serve(visible_attachment(reader(request), pk, file, timezone.now()).file)


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
        except Unclear as error:
            form.add_error(name, str(error))


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
