"""How do agreements that wait for somebody stand on the home page?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.catalog.agreements.story import Line as Agreed
from footpath.catalog.agreements.story import lines_of
from footpath.people.models import Person
from footpath.requests.word_queries import Line
from footpath.ui.wording import day


def agreement_lines(person: Person, now: datetime) -> list[Line]:
    """What waits for their signature, or for another look."""
    return [_line(one) for one in lines_of(person, now) if one.mine]


def _line(one: Agreed) -> Line:
    names = {"one": one.agreement.first.name, "other": one.agreement.second.name}
    title = _("%(one)s and %(other)s") % names
    if one.open is None or one.due:
        when = day(one.held.review_on) if one.held and one.held.review_on else ""
        detail = _("You wanted to look at your agreement again on %(day)s") % {"day": when}
        address = reverse("agreement", args=[one.agreement.pk])
        return Line(title, detail, address, _("Look at it again"), names["one"], strong=False)
    by = one.open.proposed_by_team.name if one.open.proposed_by_team else ""
    detail = _("An agreement that %(team)s has proposed waits for your signature") % {"team": by}
    address = reverse("agreement-version", args=[one.agreement.pk, one.open.number])
    return Line(title, detail, address, _("Read and sign"), by, strong=True)
