"""How do programs read and write the words of mails? For those who administer."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Path, Router, Schema

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.programs.bodies import Body, Whole
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Wanted, page_of
from footpath.requests import actions
from footpath.requests.mail_texts import (
    PARTS,
    Editable,
    editable,
    part_words,
    unknown_fields,
    versions_in_use,
    visible_versions,
    words_of,
    written,
)
from footpath.requests.models import MailText
from footpath.requests.refusals import Unclear

router = Router(tags=["Words of mails"])
Mail = Annotated[str, Path(description="Which mail: its key.", max_length=30)]


class MailPartRead(Schema):
    """A part of a mail, as it is sent now."""

    part: Literal["subject", "opening", "body", "closing"]
    label: str
    words: str = Field(description="Fields, such as {name}, are filled in when it is sent.")
    is_own: bool = Field(description="Written for this mail; else as in every mail, or as it came.")


class MailTextRead(Schema):
    """The words of a mail."""

    mail: str
    label: str
    when: str = Field(description="When it is sent.")
    fields: list[str] = Field(description="What can stand in braces.")
    unknown: list[str] = Field(description="What stands in braces and is no field: it is sent as it was typed.")
    number: int = Field(description="Of the version in use, which is its ETag, too; 0 is the original.")
    parts: list[MailPartRead]


class MailVersionRead(Schema):
    """A version of the words of a mail."""

    number: int
    words: dict[str, str] = Field(description="By part, only what was written for this mail.")
    restored: int | None = Field(description="Which version it brought back; 0: the original.")
    made_by: Named
    made_at: datetime


class MailTextChange(Body):
    """New words by part; what is left out stays as it is. Only closing words may be empty."""

    subject: str = Field("", max_length=150)
    opening: str = Field("", max_length=1000)
    body: str = Field("", max_length=2000)
    closing: str = Field("", max_length=1000)


class BringBack(Body):
    """Which version comes back."""

    number: Whole = Field(ge=0, lt=10**9, description="0: the original words.")


def _administrator(request: HttpRequest) -> Person:
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    return me


def _meant(mail: str) -> Editable:
    found = editable().get(mail)
    if found is None:
        raise Http404
    return found


def _told(one: Editable, number: int) -> dict[str, Any]:
    kind, ours = one.kind, written(one.kind.key)
    words, own = words_of(kind, ours), ours.get(kind.key, {})
    label = part_words()
    return {
        "mail": kind.key,
        **{name: getattr(kind, name) for name in ("label", "when", "fields")},
        "unknown": list(unknown_fields(kind, words)),
        "number": number,
        "parts": [
            {"part": part, "label": label[part], "words": words[part], "is_own": part in own}
            for part in PARTS
            if part in words
        ],
    }


def _number(mail: str) -> int:
    return versions_in_use().filter(mail=mail).values_list("number", flat=True).first() or 0


def _shown(response: HttpResponse, one: Editable) -> dict[str, Any]:
    number = _number(one.kind.key)
    tag(response, number)
    return _told(one, number)


@router.get(
    "/mail-texts", response=list[MailTextRead], operation_id="list_mail_texts", summary="List the words of mails"
)
def list_mail_texts(request: HttpRequest) -> object:
    """All mails whose words can be edited, as they are sent now."""
    _administrator(request)
    numbers = dict(versions_in_use().values_list("mail", "number"))
    return [_told(one, numbers.get(key, 0)) for key, one in editable().items()]


@router.get(
    "/mail-texts/{mail}", response=MailTextRead, operation_id="read_mail_text", summary="Read the words of a mail"
)
def read_mail_text(request: HttpRequest, response: HttpResponse, mail: Mail) -> object:
    """One mail; its ETag is the number of the version in use."""
    _administrator(request)
    return _shown(response, _meant(mail))


@router.get(
    "/mail-texts/{mail}/versions",
    response=Page[MailVersionRead],
    operation_id="list_mail_text_versions",
    summary="List the versions of the words of a mail",
)
def list_versions(request: HttpRequest, mail: Mail, which: Wanted) -> object:
    """Who wrote what when."""
    me, one = _administrator(request), _meant(mail)
    return page_of(request, visible_versions(me).filter(mail=one.kind.key), which, lambda version: version)


@router.patch(
    "/mail-texts/{mail}", response=MailTextRead, operation_id="keep_mail_text", summary="Give a mail other words"
)
def keep_mail_text(request: HttpRequest, response: HttpResponse, mail: Mail, body: MailTextChange) -> object:
    """From now on it is sent so. If-Match has the ETag that you read."""
    me, one = _administrator(request), _meant(mail)
    words, said = words_of(one.kind, written(mail)), body.said()
    for part in said.keys() - words.keys():
        raise Unclear(part, _("This mail has no such part."))
    words |= said
    actions.keep_mail_text(one.kind, words=words, seen=seen_edits(request), by=me, now=timezone.now())
    return _shown(response, one)


@router.post(
    "/mail-texts/{mail}/restore",
    response=MailTextRead,
    operation_id="restore_mail_text",
    summary="Bring words of a mail back",
)
def restore_mail_text(request: HttpRequest, response: HttpResponse, mail: Mail, body: BringBack) -> object:
    """An earlier version, or the original, becomes the newest one. If-Match has the ETag that you read."""
    me, one = _administrator(request), _meant(mail)
    if body.number:
        get_object_or_404(MailText, mail=mail, number=body.number)
    actions.restore_mail_text(one.kind, number=body.number, seen=seen_edits(request), by=me, now=timezone.now())
    return _shown(response, one)
