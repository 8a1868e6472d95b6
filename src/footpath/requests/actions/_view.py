"""What do the verbs of saved views have in common?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.models import SavedView
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def require_board(team: Team, by: Person, now: datetime) -> None:
    """PermissionDenied unless the person is in the team or leads it."""
    mine = reach(by, now.date())
    if not by.is_active or team.pk not in mine.member_of | mine.leads:
        raise PermissionDenied(_("This board is for the team and those who lead it."))


def can_change_view(person: Person, view: SavedView, now: datetime) -> bool:
    """Whoever made it; a shared one also whoever leads the team."""
    if not person.is_active:
        return False
    return view.owner_id == person.pk or (view.shared and view.team_id in reach(person, now.date()).leads)


def require_change(view: SavedView, by: Person, now: datetime) -> None:
    """PermissionDenied unless the person may change the view."""
    if not can_change_view(by, view, now):
        raise PermissionDenied(_("Whoever made this view changes it, or the lead of the team."))


def name_taken(name: str) -> Unclear:
    """Say that a view has this name already."""
    return Unclear("name", _("There is a view called “%(name)s” already. Choose another name.") % {"name": name})


def changed_meanwhile() -> SomebodyWasFaster:
    """Say that somebody else changed the view since the page was opened."""
    return SomebodyWasFaster(_("Somebody changed this view meanwhile. What you typed is kept; look again and decide."))
