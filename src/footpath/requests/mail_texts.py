"""Which words does a mail have: ours, or those that an administrator gave it?

A mail has parts: its subject, its opening words, of some what they say, its closing words. What is not written for one
mail is as in every mail (EVERY), and what is not written there, either, is as in the code. What a mail is about, its
links and its reasons stand between these parts and cannot be written away. Rooms name their mails in settings.MAILS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.pure.fields import filled_lines, not_fields
from footpath.requests.models import MailText, ServiceRequest
from footpath.ui.wording import day

EVERY = "every"
PARTS = ("subject", "opening", "body", "closing")
LONGEST = {"subject": 150, "opening": 1000, "body": 2000, "closing": 1000}
Words = Mapping[str, str]  # by part
Written = Mapping[str, Words]  # by the key of a mail: what differs there


@dataclass(frozen=True)
class Example:
    """A mail as somebody would get it; `own` says that it is about something of theirs, else it is made up."""

    subject: str
    text: str
    html: str = ""
    own: bool = False


@dataclass(frozen=True)
class MailKind:
    """A mail whose words can be edited: what it is called, when it is sent, its own words, its fields."""

    key: str
    label: str
    when: str
    original: Words
    fields: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """What of it can be edited, in order."""
        return tuple(part for part in PARTS if part in self.original or part in _original_of_every())


@dataclass(frozen=True)
class Editable:
    """A mail with how it would read for somebody, with these words."""

    kind: MailKind
    example: Callable[[Person, datetime, Written], Example]


def field_words() -> dict[str, str]:
    """What can stand in the words of a mail, and what it becomes."""
    return {
        "name": _("first name of who reads it"),
        "about": _("what it is about, such as FP-12 and its title"),
        "number": _("the number, such as FP-12"),
        "title": _("what was asked"),
        "service": _("the service"),
        "team": _("the team that serves it"),
        "promised": _("the day that was promised"),
        "who": _("who did it"),
        "day": _("the day on which it is sent"),
    }


def part_words() -> dict[str, str]:
    """How the parts of a mail are called."""
    return {
        "subject": _("Subject"),
        "opening": _("Opening words"),
        "body": _("What it says"),
        "closing": _("Closing words"),
    }


def _original_of_every() -> dict[str, str]:
    return {"opening": _("Hello {name},"), "closing": ""}


def every() -> MailKind:
    """What all mails have in common."""
    when = _("How each mail begins and ends, unless it has such words of its own.")
    return MailKind(EVERY, _("Every mail"), when, _original_of_every(), ("name",))


def editable() -> dict[str, Editable]:
    """All mails with words that can be edited, by key; first what they have in common, on the first of them."""
    mails: list[Editable] = [one for name in settings.MAILS for one in import_string(name)()]
    return {one.kind.key: one for one in (Editable(every(), mails[0].example), *mails)}


def versions_in_use() -> QuerySet[MailText]:
    """The newest version of each mail that has any."""
    newer = MailText.objects.filter(mail=OuterRef("mail"), number__gt=OuterRef("number"))
    return MailText.objects.filter(~Exists(newer))


def written(*keys: str) -> dict[str, Words]:
    """What administrators wrote for these mails and for every mail. One query."""
    found = versions_in_use().filter(mail__in=(EVERY, *keys))
    return dict(found.values_list("mail", "words"))


def words_without(kind: MailKind, ours: Written) -> dict[str, str]:
    """The words that a mail has as long as nothing is written for itself."""
    shared = {} if kind.key == EVERY else ours.get(EVERY, {})
    return {part: {**_original_of_every(), **shared, **kind.original}[part] for part in kind.parts}


def words_of(kind: MailKind, ours: Written) -> dict[str, str]:
    """The words of a mail, part by part, with their fields as they were typed."""
    own = ours.get(kind.key, {})
    return {part: own.get(part, text) for part, text in words_without(kind, ours).items()}


def said(kind: MailKind, values: Mapping[str, str], ours: Written | None = None) -> dict[str, str]:
    """The words of a mail as they are sent; `ours` is what was written, None: what is kept.

    A line with a field for which there is nothing to say is left out; a subject of which nothing is left is the
    original one. Values come in one line, so that none of them adds a line, let alone a header.
    """
    ours = written(kind.key) if ours is None else ours
    known = {name: " ".join(values.get(name, "").split()) for name in kind.fields}
    told = {part: filled_lines(text, known) for part, text in words_of(kind, ours).items()}
    if "subject" in told and not told["subject"]:
        told["subject"] = filled_lines(kind.original["subject"], known)
    return told


def unknown_fields(kind: MailKind, words: Words) -> tuple[str, ...]:
    """What stands in braces and is no field of this mail; it is sent as it was typed."""
    return not_fields("\n".join(words.get(part, "") for part in kind.parts), kind.fields)


def values_of(service_request: ServiceRequest) -> dict[str, str]:
    """What the fields say of a request; only for who may see it."""
    promised = service_request.promised_day
    return {
        "number": service_request.number,
        "title": service_request.title,
        "service": service_request.service.name,
        "team": service_request.team.name,
        "promised": day(promised) if promised else "",
    }


def visible_versions(person: Person) -> QuerySet[MailText]:
    """The words of mails are a setting: for those who administer."""
    return MailText.objects.select_related("made_by") if can_administer(person) else MailText.objects.none()
