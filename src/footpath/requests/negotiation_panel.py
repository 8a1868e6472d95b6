"""What does the page of a request show of the offer that waits for an answer?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person
from footpath.requests.models import Offer, ServiceRequest
from footpath.requests.models.negotiated import OfferedPriority, OfferSide, OfferState
from footpath.requests.negotiation import open_offer, rounds
from footpath.requests.what_if_words import HARDLY
from footpath.ui import wording
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Told:
    """An offer as people read it."""

    offer: Offer
    whose: str  # who speaks
    turn: str  # who has to answer

    @property
    def title(self) -> str:
        """Who offers what, in one line."""
        words = _("%(who)s offers %(day)s") if self.offer.by_day else _("%(who)s offers something else")
        return words % {"who": self.whose, "day": wording.day(self.offer.by_day) if self.offer.by_day else ""}

    @property
    def round(self) -> int:
        """How many offers it took so far."""
        return len(rounds(self.offer))

    @property
    def cost(self) -> str:
        """What it costs others."""
        return cost_words(self.offer.price, self.offer.request.team.hours.day_seconds)

    @property
    def priority(self) -> str:
        """What comes first, where it says something of it."""
        return str(OfferedPriority(self.offer.priority).label) if self.offer.priority else ""

    @property
    def yes(self) -> str:
        """What the strong button says."""
        if self.offer.by_day is None:
            return _("Accept it")
        return _("Accept %(day)s") % {"day": wording.day(self.offer.by_day)}

    @property
    def became(self) -> tuple[str, str]:
        """What became of it, in a word with its tone."""
        return {
            OfferState.OPEN: (_("waits for an answer"), "sun"),
            OfferState.ACCEPTED: (_("accepted"), "moss"),
            OfferState.COUNTERED: (_("answered with another offer"), "plain"),
            OfferState.DECLINED: (_("declined"), "plain"),
            OfferState.TAKEN_BACK: (_("taken back"), "plain"),
            OfferState.LAPSED: (_("lapsed"), "plain"),
        }[OfferState(self.offer.state)]

    @property
    def instead(self) -> date | None:
        """The day that was promised when it was offered."""
        return self.offer.instead_of.by_day if self.offer.instead_of and self.offer.by_day else None


def panel(thing: ServiceRequest, _person: Person, _now: datetime) -> Panel | None:
    """The open offer as a card; nothing where there is none."""
    offer = open_offer(thing)
    return Panel("requests/offer_panel.html", {"told": told(offer)}) if offer else None


def told(offer: Offer) -> Told:
    """An offer as people read it."""
    it = offer.request
    customer = it.customer.name if it.customer else _("the customer")
    serving = it.assignee.name if it.assignee else it.team.name
    of_provider = offer.side == OfferSide.PROVIDER
    whose = it.team.name if of_provider else customer
    return Told(offer, whose, customer if of_provider else serving)


def cost_words(price: dict[str, float], day_seconds: float) -> str:
    """What an earlier day costs others: "Earlier by 2 working days costs 3 others 0.5 days each."; empty where it costs
    nothing, or nobody can say. `price` is that of offer_odds.DayOdds.
    """
    if not price or not price["others"]:
        return ""
    n, days = int(price["others"]), int(price["days"])
    earlier = ngettext("Earlier by one working day", "Earlier by %(n)d working days", days) % {"n": days}
    costs = ngettext("%(earlier)s costs one other %(each)s", "%(earlier)s costs %(n)d others %(each)s each", n)
    words = costs % {"earlier": earlier, "n": n, "each": wording.duration(price["each"], day_seconds)}
    if not price["reaches"]:
        words = _("%(costs)s, and even in front of all of them it does not come to 17 chances in 20") % {"costs": words}
    if price["broken"] >= HARDLY:
        broken = formats.number_format(round(price["broken"], 1), use_l10n=True)
        words = _("%(costs)s; %(broken)s promises likely broken") % {"costs": words, "broken": broken}
    return words + "."
