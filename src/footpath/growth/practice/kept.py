"""What does the practice room keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Card, CoachQuiet, Phrase, Polish
from footpath.people.models import Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """Their cards, lines they polished, phrases that bear their name; and that the coach keeps nothing."""
    way = reverse("practice")
    lines = [
        Kept(
            _("Your practice cards; their texts are locked"),
            _("you; whoever you asked to polish a line sees that line"),
            rows=Card.objects.filter(owner=person),
            way=way,
            act=_("Look at them, or throw them away"),
        ),
        Kept(
            _("Lines that you suggested to others; they are locked"),
            _("whoever asked you, and you"),
            rows=Polish.objects.filter(helper=person).exclude(suggested_at=None),
            why=_("They go when the card goes."),
        ),
        Kept(
            _("Phrases that bear your name"),
            _("your team, and those who lead it"),
            rows=Phrase.objects.filter(given_by=person),
            why=_("You gave them to your team. Without your name nothing says that they are yours."),
        ),
        Kept(
            _("That you want no hints of the coach"),
            _("you"),
            rows=CoachQuiet.objects.filter(person=person),
            way=way,
            act=_("Hear it again"),
        ),
    ]
    return kept_panel(_("Yes, I can"), lines)
