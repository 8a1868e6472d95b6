"""How would the mails of this room read for somebody, with other words?"""

from datetime import datetime
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.notifications.groups import Group
from footpath.notifications.letters import (
    Letter,
    absolute,
    digest_letter,
    digest_of,
    in_the_words_of,
    lines_for,
    notice_letter,
    notice_of,
)
from footpath.notifications.mail_kinds import digest_kind, kind_of
from footpath.notifications.models import Notice
from footpath.notifications.queries import Line
from footpath.people.models import Person
from footpath.requests.mail_texts import Editable, Example, Written, said
from footpath.ui import wording

MOST = 5  # lines of an example of the one mail a day


def mails() -> list[Editable]:
    """The mails of this room, in the order in which they are shown."""
    of_groups = [Editable(kind_of(group), partial(_notice, group)) for group in Group]
    return [*of_groups, Editable(digest_kind(), _digest)]


def _notice(group: Group, reader: Person, now: datetime, ours: Written) -> Example:
    """A mail about the reader's newest notice of the group, else about one that is made up; without links that act."""
    lines = lines_for(Notice.objects.filter(recipient=reader, group=group).order_by("-pk")[:1], reader, now)
    if lines:
        return _example(notice_letter(lines[0], reader, ours=ours), own=True)
    with in_the_words_of(reader):
        line = _made_up(group)
        values = {
            "name": reader.first_name, "about": line.about, "who": line.who, "number": "FP-12",
            "title": _("Six places to the north"), "service": _("Move a workplace"), "team": _("Facilities"),
            "promised": wording.day(now.date(), now),
        }  # fmt: skip
        facts: dict[str, object] = {"line": line, "when": wording.moment(now), "address": absolute(line.url)}
        return _example(notice_of(group, said(kind_of(group), values, ours), facts, line.who))


def _digest(reader: Person, now: datetime, ours: Written) -> Example:
    """The mail of a day with the reader's newest notices, else with one that is made up."""
    lines = lines_for(Notice.objects.filter(recipient=reader).order_by("-pk")[:MOST], reader, now)
    if lines:
        return _example(digest_letter(lines, reader, now, ours=ours), own=True)
    with in_the_words_of(reader):
        line = _made_up(Group.MINE_MOVES)
        words = said(digest_kind(), {"name": reader.first_name, "day": wording.day(now, now)}, ours)
        label = str(Group.MINE_MOVES.label)
        return _example(digest_of(words, [(label, [(line.about, absolute(line.url), [(line, None)])])]))


def _made_up(group: Group) -> Line:
    return Line(
        notice=Notice(group=group),
        who="Ben Okafor",
        sentence=_("Ben Okafor wrote a message"),
        about=_("FP-12 · Six places to the north"),
        url=reverse("notices"),
    )


def _example(letter: Letter, *, own: bool = False) -> Example:
    return Example(letter.subject, letter.text, letter.html, own)
