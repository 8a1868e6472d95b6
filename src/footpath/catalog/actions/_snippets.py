"""Can a snippet be kept as it was typed, and is it still as its editor saw it?"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, Snippet
from footpath.catalog.snippets import FURTHEST, REVIEWED_AFTER, can_write_snippets, review_key
from footpath.people.actions import let_go
from footpath.people.models import Person
from footpath.people.queries import members_of
from footpath.people.refusals import faster
from footpath.people.typed import many_lines, one_line

GUARDED = True  # switched off by the control of the race tests alone: without the guard, a text is lost


def require_writer(service: Service, by: Person, now: datetime) -> None:
    """PermissionDenied for whoever does not serve it."""
    if not can_write_snippets(by, service, now.date()):
        raise PermissionDenied(_("That is for the team that serves to write."))


def usable_facts(
    service: Service, *, title: str, body: str, words: str, inside: bool, owner: Person | None,
    review_on: date | None, now: datetime,
) -> dict[str, Any]:  # fmt: skip
    """The columns of a snippet; ValidationError naming each field that cannot be kept."""
    errors: dict[str, Any] = {}
    facts: dict[str, Any] = {"inside": inside, "owner": owner}
    for name, text, longest in (("title", title, 120), ("body", body, 4000), ("words", words, 300)):
        read = many_lines if name == "body" else one_line
        try:
            facts[name] = read(name, text, longest=longest, needed=name != "words")
        except ValidationError as error:
            errors |= error.error_dict
    if owner is not None and not _looks_after(owner, service, now):
        errors["owner"] = _("Choose somebody of %(team)s.") % {"team": service.team.name}
    try:
        facts["review_on"] = usable_review(review_on or now.date() + REVIEWED_AFTER, now)
    except ValidationError as error:
        errors |= error.error_dict
    if errors:
        raise ValidationError(errors)
    return facts


def usable_review(day: date, now: datetime) -> date:
    """A day to look at it again: later than today, and within three years."""
    if not now.date() < day <= now.date() + FURTHEST:
        raise ValidationError({"review_on": _("Choose a day between tomorrow and three years from now.")})
    return day


def change_row(snippet: Snippet, *, edits: int, **facts: Any) -> None:
    """Set these columns of one that is as its editor saw it; of two at once the second is told."""
    let_go("review", about=review_key(snippet))
    seen = {"edits": edits} if GUARDED else {}
    rows = Snippet.objects.filter(pk=snippet.pk, dropped_at=None, **seen)
    if rows.update(**facts, edits=edits + 1) != 1:
        raise faster(Snippet.subject_kind, snippet.pk)
    snippet.refresh_from_db()


def _looks_after(person: Person, service: Service, now: datetime) -> bool:
    in_team = members_of(service.team, now.date()).filter(pk=person.pk).exists()
    return person.is_active and (in_team or service.team.lead_id == person.pk)
