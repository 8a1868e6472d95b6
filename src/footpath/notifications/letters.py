"""What does a mail say?"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.notifications.groups import Group
from footpath.notifications.mail_kinds import digest_kind, kind_of
from footpath.notifications.models import LinkKind, Notice
from footpath.notifications.queries import Line, told
from footpath.notifications.survey_words import asked_about
from footpath.people.models import Person
from footpath.requests.events import EmergencyAsked
from footpath.requests.mail_texts import Words, Written, said, values_of
from footpath.requests.models import Emergency, Message, Question, ServiceRequest
from footpath.requests.negotiation import words_of
from footpath.requests.overtaking_words import price_words
from footpath.ui import wording

QUOTED = 1500  # characters of what somebody wrote


@dataclass(frozen=True)
class Letter:
    """A mail before it has an address."""

    subject: str
    text: str
    html: str = ""
    sender_name: str = ""
    calendar: str = ""  # an entry for calendars outside


@dataclass(frozen=True)
class ByLink:
    """What can be done from a mail without signing in, and where."""

    kind: LinkKind
    address: str

    @property
    def act(self) -> str:
        """What the link says."""
        return _("Say how it was") if self.kind == LinkKind.RATE else _("Answer here")


@contextmanager
def in_the_words_of(reader: Person) -> Iterator[None]:
    """Within this block dates are those of the reader's zone, and true on whichever day they read them."""
    with timezone.override(reader.timezone), wording.dated():
        yield


def lines_for(notices: Iterable[Notice], reader: Person, now: datetime) -> list[Line]:
    """The notices as a mail to their reader says them; what the reader may not see is left out."""
    with in_the_words_of(reader):
        return told(notices, reader, now)


def notice_letter(line: Line, reader: Person, link: ByLink | None = None, ours: Written | None = None) -> Letter:
    """A mail about one notice, with what can be done about it right here; `ours`: see mail_texts.said."""
    with in_the_words_of(reader):
        group = Group(line.notice.group)
        facts: dict[str, object] = {
            "line": line,
            "when": wording.moment(line.notice.at),
            "quoted": quoted(line),
            "address": absolute(line.url),
            "link": link,
        }
        words = said(kind_of(group), line_values(line, reader), ours)
        return notice_of(group, words, facts, line.who if line.notice.event.actor_id else "")


def notice_of(group: Group, words: Words, facts: dict[str, object], sender_name: str = "") -> Letter:
    """A mail about one notice, from what it says."""
    facts |= {"why": _why(group), "preferences": absolute(reverse("preferences"))}
    return _letter("notice", words, facts, sender_name)


def line_values(line: Line, reader: Person) -> dict[str, str]:
    """What stands in the fields of a mail about one notice: of its request, where it is about one."""
    about = values_of(line.thing) if isinstance(line.thing, ServiceRequest) else {}
    return {**about, "name": reader.first_name, "about": line.about, "who": line.who}


def digest_letter(
    lines: Sequence[Line],
    reader: Person,
    now: datetime,
    links: Mapping[int, ByLink | None] | None = None,
    ours: Written | None = None,
) -> Letter:
    """One mail about all that is new, by group and then by thing; `links` by the number of the notice."""
    with in_the_words_of(reader):
        words = said(digest_kind(), {"name": reader.first_name, "day": wording.day(now, now)}, ours)
        return digest_of(words, _grouped(lines, links or {}))


def digest_of(words: Words, groups: list[tuple[str, list[Any]]]) -> Letter:
    """One mail about all that is new, from what it says."""
    facts: dict[str, object] = {
        "groups": groups,
        "notices": absolute(reverse("notices")),
        "preferences": absolute(reverse("preferences")),
    }
    return _letter("digest", words, facts)


def _grouped(lines: Sequence[Line], links: Mapping[int, ByLink | None]) -> list[tuple[str, list[Any]]]:
    """Each group with its things, and each thing with its address and what happened to it."""
    order = list(Group)
    sorted_lines = sorted(lines, key=lambda line: (order.index(Group(line.notice.group)), line.url, line.notice.pk))
    return [
        (
            str(Group(group).label),
            [
                (about, absolute(url), [(line, links.get(line.notice.pk)) for line in of])
                for (about, url), of in groupby(own, _thing)
            ],
        )
        for group, own in groupby(sorted_lines, lambda line: line.notice.group)
    ]


def _thing(line: Line) -> tuple[str, str]:
    return line.about, line.url


def _letter(template: str, words: Words, facts: dict[str, object], sender_name: str = "") -> Letter:
    facts |= {"words": words, "subject": one_line(words["subject"])}
    text = render_to_string(f"notifications/mail/{template}.txt", facts)
    page = render_to_string(f"notifications/mail/{template}.html", facts)
    return Letter(one_line(words["subject"]), text.strip() + "\n", page, one_line(sender_name, 100))


def quoted(line: Line) -> str:
    """What was written along with it, as far as the customer may read it, too: a note of the team is in no mail."""
    facts = line.notice.event.facts
    survey = asked_about(line.notice.event, line.notice.recipient)
    if survey:
        return survey
    if line.notice.event.kind == EmergencyAsked.kind:
        emergency = Emergency.objects.select_related("team__hours").get(pk=line.notice.event.subject_id)
        return Truncator(price_words(emergency)).chars(QUOTED)
    if facts.get("offer_id"):
        return Truncator(words_of(facts["offer_id"], line.notice.event.kind)).chars(QUOTED)
    messages = Message.objects.filter(internal=False)
    if facts.get("message_id"):
        found = messages.filter(pk=facts["message_id"]).first()
    elif facts.get("question_id"):
        asked = Question.objects.filter(pk=facts["question_id"], answered_at=None).first()
        found = messages.filter(pk=asked.message_id).first() if asked else None
    else:
        found = None
    return Truncator(found.text if found else str(facts.get("note") or "") or line.in_full).chars(QUOTED)


def absolute(path: str) -> str:
    """An address that leads here from a mail: at the public address, whatever a browser claims it is."""
    return f"{settings.PUBLIC_URL}{path}"


def one_line(text: str, longest: int = 250) -> str:
    """A text that fits into a header: no line breaks, no control characters."""
    kept = "".join(" " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign for sign in text)
    return Truncator(" ".join(kept.split())).chars(longest)


def _why(group: Group) -> str:
    """Why somebody gets a mail at once."""
    return {
        Group.WAITS_FOR_ME: _("You get this at once because something waits for you."),
        Group.AT_RISK: _("You get this at once because a promise is at risk or late."),
        Group.WORDS: _("You get this at once because a coworker asks you for a hand, or answers you."),
        Group.MINE_MOVES: _("You get this at once because you asked for it or follow it."),
        Group.MY_TEAM: _("You get this at once because you or your team serve it."),
        Group.MY_ACCOUNT: _("You get this at once because it changes your profile, your roles or your teams."),
    }[group]
