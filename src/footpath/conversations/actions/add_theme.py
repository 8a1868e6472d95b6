"""How does a theme come into what focus groups said?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import study_changed
from footpath.conversations.groups.nameless import checked_nameless
from footpath.conversations.groups.permissions import runs
from footpath.conversations.groups.study_events import FocusWent
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusStudy, GroupCoding, GroupTheme
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.behaviors import behavior as behavior_named

MOST = 30


@transaction.atomic
def add_theme(study: FocusStudy, *, by: Person, now: datetime, title: str = "", behavior: str = "") -> GroupTheme:
    """Add one to the book of themes, which both who code share: in words of one's own, or a behavior of the library.
    How notes are put into it, neither sees of the other before both are done.

    Raises PermissionDenied, ValidationError naming the field, Refused once the report is out.
    """
    if not may_word_themes(study, by, now):
        raise PermissionDenied
    if study.reported_at is not None or study.themes.count() >= MOST:
        raise Refused(_("The report is out, or there are %(most)d themes already.") % {"most": MOST})
    known = behavior_named(behavior) if behavior else None
    if behavior and known is None:
        raise ValidationError({"behavior": _("Choose one of the behaviors in the library.")})
    words = typed.one_line("title", title, longest=120, needed=known is None) or (known.name if known else "")
    checked_nameless("title", words, is_sure=bool(known))
    if words.casefold() in [str(one).casefold() for one in study.themes.all()]:
        raise ValidationError({"title": _("There is a theme of that name.")})
    theme = GroupTheme.objects.create(study=study, made_by=by, behavior=behavior, locked=lock({"title": words}))
    study_changed(study, FocusWent(), by=by, now=now)
    return theme


def may_word_themes(study: FocusStudy, by: Person, now: datetime) -> bool:
    """Whoever codes one of its groups, and whoever runs it."""
    is_coder = GroupCoding.objects.filter(group__study=study, coder=by).exists()
    return by.is_active and (is_coder or runs(study, by, now.date()))
