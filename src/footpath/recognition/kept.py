"""What do thanks and credit keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.recognition.models import Contribution, Recipient, ThankNote
from footpath.requests.models import ServiceRequest
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """The notes to them and of them, where they are named, and how that is counted."""
    way = reverse("thanks")
    part = Contribution.objects.filter(person=person, left_at=None)
    lines = [
        Kept(
            _("Thank-you notes to you by name; their texts are locked"),
            _("you, whoever wrote it, and whom they chose unless you hide it; whoever leads you if you want that"),
            rows=Recipient.objects.filter(person=person, note__taken_back_at=None),
            way=way,
            act=_("Look at them, hide them, or choose who gets copies"),
        ),
        Kept(
            _("Thank-you notes that you wrote"),
            _("you, those you thanked, and whom you chose unless they hide it"),
            rows=ThankNote.objects.filter(written_by=person, taken_back_at=None),
            way=f"{way}?show=said",
            act=_("Look at them, or take them back"),
        ),
        Kept(
            _("Deliveries in which you are named as having had a part"),
            _("whoever sees the request"),
            rows=ServiceRequest.objects.filter(pk__in=part.values("request")),
            way=f"{way}?show=named",
            act=_("Look at them, or take your name off"),
        ),
        Kept(
            _("That you thanked, and were thanked, counted with others"),
            _("those who lead and champions, of at least five people together, never of you"),
            why=_("It says how thanking is, and of nobody whether they thank."),
        ),
    ]
    return kept_panel(_("Thanks and credit"), lines)
