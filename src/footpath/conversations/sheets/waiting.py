"""Which worksheets wait for somebody, for the menu and the home page?"""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.people.models import Person
from footpath.requests.word_queries import Line
from footpath.ui.counts import Counts, Later
from footpath.ui.wording import day

SHOWN = 3  # the others are on the page of worksheets


def waiting_sheets(pk: int) -> QuerySet[Worksheet]:
    """What this person is asked by a day: seven answers, or one number again."""
    asked = Q(customer=pk, state__in=states.ASKED)
    again = Q(provider=pk, own_sealed_again="") | Q(customer=pk, rating_sealed_again="")
    return Worksheet.objects.filter(asked | (Q(state=states.RECHECK) & again))


def how_many_wait(person: Person) -> Later:
    """Counted with those of the other entries of the menu."""
    return _waiting.later(person.pk)


@Counts
def _waiting(pk: int) -> Sequence[QuerySet[Worksheet]]:
    return (waiting_sheets(pk),)


def sheet_lines(person: Person, _now: datetime) -> list[Line]:
    """How they stand on the home page."""
    found = waiting_sheets(person.pk).select_related("provider", "customer").order_by("expires_on", "pk")
    return [_line(one, person) for one in found[:SHOWN]]


def _line(sheet: Worksheet, person: Person) -> Line:
    other = {"name": sheet.other(person).first_name}
    until = _("until %(day)s") % {"day": day(sheet.expires_on)} if sheet.expires_on else ""
    if sheet.state == states.RECHECK:
        words = _("Sixty days later: one number for you and %(name)s") % other
        return Line(words, until, sheet.get_absolute_url(), _("Rate"), sheet.other(person).name, strong=False)
    words = _("%(name)s would like to serve you better: seven questions") % other
    return Line(words, until, sheet.get_absolute_url(), _("Look"), sheet.other(person).name, strong=False)
