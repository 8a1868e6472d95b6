"""What may somebody of a team decide alone, by the agreement with those whom they serve, else by the service?"""

from collections.abc import Sequence
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.agreed import Alone, Content
from footpath.catalog.agreements.wording import alone_words
from footpath.catalog.models import AgreementVersion, Service, ServiceVersion

Matter = Literal["date", "make_good", "other"]  # moving a date, making something good, and whatever is said in words


def may_alone(terms: Service | ServiceVersion, team: int, version: AgreementVersion | None, matter: Matter) -> str:
    """One sentence about a matter, for somebody of the serving `team` (key); empty where nothing was said about it.
    `version` is what is in force with the team of the customer; where that says nothing the service does.
    """
    roles = _agreed(version, team, matter)
    if roles:
        return _("Agreed, without asking anybody: %(roles)s.") % {"roles": "; ".join(alone_words(one) for one in roles)}
    days, hours = terms.alone_days, terms.alone_hours
    if matter == "date" and days:
        words = ngettext(
            "You may move the date by up to one working day alone.",
            "You may move the date by up to %(n)d working days alone.",
            days,
        )
        return words % {"n": days}
    if matter == "make_good" and hours:
        words = ngettext(
            "You may make good up to one working hour alone.",
            "You may make good up to %(n)d working hours alone.",
            hours,
        )
        return words % {"n": hours}
    return ""


def _agreed(version: AgreementVersion | None, team: int, matter: Matter) -> Sequence[Alone]:
    said = Content.from_json(version.content).alone_of(team) if version else ()
    column = {"date": "days", "make_good": "hours", "other": "what"}[matter]
    return [one for one in said if getattr(one, column)]
