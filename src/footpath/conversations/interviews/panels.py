"""What do talks show on pages of others?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.exits import Way
from footpath.conversations.interviews import states
from footpath.conversations.interviews.listed import waits_for
from footpath.conversations.interviews.permissions import visible_interviews
from footpath.conversations.interviews.words import standing
from footpath.conversations.models import ContactPoint, Interview, Reaction, Role
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """Talks whose next step is this reader's, and those that come soon."""
    near = Q(state__in=(*states.OPEN, states.APPROVED))
    rows = [
        (talk, standing(talk, person, now)) for talk in visible_interviews(person).filter(near).order_by("starts_at")
    ]
    shown = [row for row in rows if waits_for(row[0], person) or row[0].state in (states.ACCEPTED, states.RUNNING)]
    return Panel("conversations/talks/home_panel.html", {"rows": shown[:3]}) if shown else None


def invite_them(point: ContactPoint, person: Person) -> Way | None:
    """From a moment in which somebody served: a talk with whoever was served."""
    somebody = person_named(str(point.texts.get("person", "")), visible_people(person))
    if point.role != Role.PROVIDER or somebody is None or somebody.pk == person.pk:
        return None
    label = _("Ask %(name)s for a talk") % {"name": somebody.first_name}
    return Way(label, "message-circle", f"{reverse('interview-new')}?to={somebody.pk}")


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What talks keep about somebody."""
    mine = Q(provider=person) | Q(customer=person) | Q(interviewer=person)
    lines = [
        Kept(
            _("Talks about how service is, in which you have a part; what was said is locked"),
            _("those in the talk; of its notes what the customer approved, and nobody else: no lead, no administrator"),
            rows=Interview.objects.filter(mine),
            way=reverse("interviews"),
            act=_("Look at them"),
        ),
        Kept(
            _("What went through your mind when coworkers told what they had heard"),
            _("whoever told it"),
            rows=Reaction.objects.filter(person=person),
            way=reverse("interviews"),
            act=_("Look at your talks"),
        ),
    ]
    return kept_panel(_("Talks"), lines)
