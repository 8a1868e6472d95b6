"""What do bids keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.bids.models import Bid, Offer, Role, Score, Seat
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Bids that they run, what they offered, and what they scored."""
    run = Q(owner=person) | Q(decided_by=person)
    way, look = reverse("bids"), _("Look at them")
    lines = [
        Kept(
            _("Bids that you run or decided"),
            _("those who have a part in them; once offers are asked for, those who may offer"),
            rows=Bid.objects.filter(run), way=way, act=look,
        ),
        Kept(
            _("Offers that you typed; sealed until the closing moment"),
            _("your side; after the closing moment those who compare"),
            rows=Offer.objects.filter(by=person), way=way, act=look,
        ),
        Kept(
            _("Points and reasons that you gave; locked"),
            _("you, and once all have handed in, those who scored with you"),
            rows=Score.objects.filter(seat__person=person), way=way, act=look,
        ),
        Kept(
            _("Where you are named to score or to enter quotes"),
            _("those who run the bid, and who have a part in it"),
            rows=Seat.objects.filter(person=person, role__in=Role.values),
            why=_("Who had a part in a decision stays with it."),
        ),
    ]  # fmt: skip
    return kept_panel(_("Bids"), lines)
