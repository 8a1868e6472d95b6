"""What do requests and words keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.models import Attachment, Message, Offer, Promise, Rating, ServiceRequest, Word
from footpath.requests.states import State
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they asked, served, wrote, promised and rated; who reads it."""
    return kept_panel(_("Requests and words"), [*_requests(person), *_said(person)])


def _around() -> str:
    return _("those around the request: who asked, who serves, who was asked in, and those who lead either side")


def _requests(person: Person) -> list[Kept]:
    asked = ServiceRequest.objects.filter(Q(asker=person) | Q(asked_for=person))
    return [
        Kept(
            _("Drafts of requests"),
            _("you alone"),
            count=asked.filter(state=State.DRAFT, asker=person).count(),
            way=reverse("home"),
            act=_("Finish or discard them"),
        ),
        Kept(
            _("Requests that you asked, or that are for you"),
            _around(),
            count=asked.exclude(state=State.DRAFT).count(),
            why=_("They belong to both sides, who rely on them."),
        ),
        Kept(
            _("Requests that you served"),
            _around(),
            count=ServiceRequest.objects.filter(assignee=person).count(),
            why=_("Where the time went is told of the request and the team, not of you."),
        ),
        Kept(
            _("Offers that you made or answered, with your reasons"),
            _around(),
            count=Offer.objects.filter(Q(made_by=person) | Q(answered_by=person)).count(),
            why=_("Both sides rely on what was agreed, and on how."),
        ),
        Kept(
            _("Promises that you gave, and how they ended"),
            _around(),
            count=Promise.objects.filter(made_by=person).count(),
            why=_("A promise is never edited; nobody is ranked by them."),
        ),
    ]


def _said(person: Person) -> list[Kept]:
    written = Message.objects.filter(author=person).count() + Attachment.objects.filter(added_by=person).count()
    return [
        Kept(
            _("What you wrote on requests, and files that you added"),
            _("those around the request; notes of the serving team never reach the customer"),
            count=written,
            why=_("It belongs to the request, on which others rely."),
        ),
        Kept(
            _("Ratings that you gave"),
            _("those around the request, with your name"),
            count=Rating.objects.filter(by=person).count(),
            why=_("Rating is up to you each time."),
        ),
        Kept(
            _("Words between you and somebody else"),
            _("the two of you alone; one that was said to a team, its members until somebody answers"),
            count=Word.objects.filter(Q(asker=person) | Q(helper=person)).count(),
            way=reverse("words"),
            act=_("Look at them"),
        ),
    ]
