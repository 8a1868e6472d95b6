"""What does the page of a month say, on the screen and on paper?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.given_back import Given, hours
from footpath.growth.program.states import FEWEST
from footpath.insight.month.done import MOST, Counted, Said, counted, said_and_done
from footpath.insight.month.months import Month, Part
from footpath.insight.month.outside import Outside, outside
from footpath.insight.month.promises import NOTHING, Promise, kept_both_ways


@dataclass(frozen=True)
class MonthPage:
    """All of it; `withheld` says why there is nothing where fewer than five people work."""

    part: Part
    month: Month
    withheld: str = ""
    said: tuple[Said, ...] = ()
    more: int = 0
    counted: tuple[Counted, ...] = ()
    promises: tuple[Promise, ...] = ()
    given: Given | None = None
    outside: Outside | None = None

    @property
    def more_words(self) -> str:
        """How many lines more there are."""
        return ngettext("and %(n)d more", "and %(n)d more", self.more) % {"n": self.more} if self.more else ""

    @property
    def told(self) -> list[Counted]:
        """What there was enough of to tell how many."""
        return [one for one in self.counted if one.n is not None]

    @property
    def few_words(self) -> str:
        """Of what there were fewer than five, or none: that is not told apart."""
        few = [one.label for one in self.counted if one.n is None]
        return _("Fewer than five each, or none: %(what)s.") % {"what": ", ".join(few)} if few else ""

    @property
    def said_words(self) -> str:
        """What stands where nothing is written down."""
        none = _("Nothing is written down of this month.")
        way = _("What became of ideas, obstacles and steps of the program stands here, once somebody writes it down.")
        return f"{none} {way}" if self.month.so_far else none

    @property
    def promises_words(self) -> str:
        """What stands instead of a table in which every place would be empty; "" where there is something."""
        cells = [cell for one in self.promises for cell in (one.now, one.before, one.year)]
        if any(cell.value != NOTHING for cell in cells):
            return ""
        return _("Nothing could be counted: in none of these months was work asked and delivered here.")

    @property
    def hours_words(self) -> str:
        """How many hours were given back."""
        if self.given is None or not self.given.things:
            return _("Nothing has been counted yet: stop what nobody needs, and change what stands in the way.")
        n = number_format(round(self.given.hours, 1), decimal_pos=1)
        if self.given.things < FEWEST:
            return _("%(hours)s hours, by work that was stopped and obstacles that were changed.") % {"hours": n}
        words = _("%(hours)s hours, by %(n)d things that were stopped or changed.")
        return words % {"hours": n, "n": self.given.things}

    @property
    def outside_words(self) -> str:
        """How many of what outside customers waited for was late."""
        found = self.outside
        if found is None or not found.due:
            return _("Nothing was due to outside customers.")
        if not found.late:
            return ngettext("The one that was due was in time.", "All %(n)d that were due were in time.", found.due) % {
                "n": found.due
            }
        return _("%(late)d of %(due)d that were due were late.") % {"late": found.late, "due": found.due}


def page_of(part: Part, month: Month, now: datetime) -> MonthPage:
    """The page of a month; of fewer than five people nothing is on it."""
    if not part.is_large(now.date()):
        return MonthPage(part, month, _("Fewer than five people work there now: nothing is told of so few."))
    said = said_and_done(part, month)
    return MonthPage(
        part=part,
        month=month,
        said=tuple(said[:MOST]),
        more=max(0, len(said) - MOST),
        counted=tuple(counted(part, month)),
        promises=tuple(kept_both_ways(part, month, now)),
        given=hours(month.since, min(month.until, max(month.since, now.date())), part.teams),
        outside=outside(part, month, now),
    )
