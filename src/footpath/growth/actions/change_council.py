"""How does the charter of an interdepartmental team change?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import LONG, step
from footpath.growth.events.interdepartmental import CouncilChanged
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import keeps, require
from footpath.growth.models import Council, CouncilMark, SpecialTeam
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def change_council(
    council: Council, *, name: str, purpose: str, by: Person, now: datetime, may_decide: str = "", works: str = "",
    ends_on: date | None = None, hr: Team | None = None, training: Team | None = None,
) -> Council:  # fmt: skip
    """Write it anew, and say which teams are HR and training. Whoever founded it may, and the sponsor.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(keeps(by, council))
    if council.state == states.ENDED:
        raise Refused(_("This team has ended. What it decided stays readable."))
    if ends_on is not None and ends_on < by.today(now):
        raise ValidationError({"ends_on": _("That day is over. Choose one from today on, or end the team.")})
    step(
        council, None,
        name=typed.one_line("name", name, longest=80, needed=True),
        purpose=typed.many_lines("purpose", purpose, longest=LONG, needed=True),
        may_decide=typed.many_lines("may_decide", may_decide, longest=LONG),
        works=typed.many_lines("works", works, longest=LONG),
        ends_on=typed.day_ahead("ends_on", ends_on, by.today(now)) if ends_on else None,
    )  # fmt: skip
    for what, team in ((SpecialTeam.HR, hr), (SpecialTeam.TRAINING, training)):
        CouncilMark.objects.filter(council=council, what=what).delete()
        if team is not None:
            CouncilMark.objects.create(council=council, what=what, team=team)
    record(CouncilChanged(), subject=council, by=by, now=now)
    return council
