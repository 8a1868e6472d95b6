"""What do all verbs of a round table have in common?"""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from footpath.conversations.models import RoundTable, TableDate, TableIssue, TableSide
from footpath.conversations.tables import states
from footpath.people.models import Person, Team
from footpath.people.permissions import below, tree
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone
LONG = 1200
FEWEST_WEEKS, MOST_WEEKS, MOST_SIDES = 1, 52, 12
AHEAD: dict[type[Model], dict[str, tuple[str, ...]]] = {
    RoundTable: states.TABLE_AHEAD,
    TableDate: states.DATE_AHEAD,
    TableIssue: states.ISSUE_AHEAD,
}
Thing = TypeVar("Thing", RoundTable, TableDate, TableIssue)


def step(thing: Thing, to: str | None, **facts: Any) -> Thing:
    """Bring it to the state `to` (None: it stays where it is) and set these columns, as far as it is still where the
    caller saw it. Raises SomebodyWasFaster where it is not any more, Refused where no way leads from there.
    """
    kind: Any = type(thing)
    if to is not None and to not in AHEAD[kind][thing.state]:
        raise Refused(
            _("That cannot be done now: it is “%(state)s”. Nothing you typed is lost.")
            % {"state": thing.get_state_display()}
        )
    facts |= {"state": to or thing.state, "edits": thing.edits + 1}
    seen = {"state": thing.state, "edits": thing.edits} if GUARDED else {}
    if kind.objects.filter(pk=thing.pk, **seen).update(**facts) != 1:
        raise faster(thing.subject_kind, thing.pk)
    for name, value in facts.items():
        setattr(thing, name, value)
    return thing


def goes_on(table: RoundTable) -> None:
    """Refused unless the series does."""
    if table.state != states.RUNNING:
        raise Refused(_("This round table has ended. Its board stays readable."))


def here(field: str, person: Person | None) -> Person:
    """Somebody who works here. Raises ValidationError naming the field."""
    if person is None or not person.is_active:
        raise ValidationError({field: _("Choose somebody who works here.")})
    return person


def checked_sides(team: Team, sides: Sequence[Team]) -> list[Team]:
    """The customer teams that take the chair in turn, each once. Raises ValidationError naming the field where it is
    the team itself, or one inside it.
    """
    chosen = list({one.pk: one for one in sides}.values())
    inside = below([team.pk], {one.pk: one.parent_id for one in tree().values()})
    if any(one.pk in inside for one in chosen):
        words = _("A customer takes the chair. %(team)s, and the teams in it, are the ones who serve.")
        raise ValidationError({"sides": words % {"team": team.name}})
    if not chosen or len(chosen) > MOST_SIDES:
        raise ValidationError({"sides": _("Choose between one and %(most)s customer teams.") % {"most": MOST_SIDES}})
    return chosen


def put_in_turn(table: RoundTable, chairs: Sequence[Team]) -> None:
    """These take the chair, in this order, and no others."""
    TableSide.objects.filter(table=table).exclude(team__in=chairs).delete()
    for place, team in enumerate(chairs, start=1):
        TableSide.objects.update_or_create(table=table, team=team, defaults={"place": place})
