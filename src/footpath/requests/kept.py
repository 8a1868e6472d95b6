"""What do requests and words keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.models import (
    Attachment,
    Bulk,
    Commitment,
    Emergency,
    HeadsUp,
    Message,
    Nudge,
    Offer,
    OutsideAsk,
    Presence,
    Promise,
    Rating,
    Referral,
    SavedView,
    ServiceRequest,
    Word,
)
from footpath.requests.states import State
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What they asked, served, wrote, promised and rated; who reads it."""
    lines = [*_requests(person), *_between_teams(person), *_said(person), *_looked(person)]
    return kept_panel(_("Requests and words"), lines)


def _around() -> str:
    return _("those around the request: who asked, who serves, who was asked in, and those who lead either side")


def _requests(person: Person) -> list[Kept]:
    asked = ServiceRequest.objects.filter(Q(asker=person) | Q(asked_for=person))
    return [
        Kept(
            _("Drafts of requests"),
            _("you alone"),
            rows=asked.filter(state=State.DRAFT, asker=person),
            way=reverse("home"),
            act=_("Finish or discard them"),
        ),
        Kept(
            _("Requests that you asked, or that are for you"),
            _around(),
            rows=asked.exclude(state=State.DRAFT),
            why=_("They belong to both sides, who rely on them."),
        ),
        Kept(
            _("Requests that you served"),
            _around(),
            rows=ServiceRequest.objects.filter(assignee=person),
            why=_("Where the time went is told of the request and the team, not of you."),
        ),
        Kept(
            _("Offers that you made or answered, with your reasons"),
            _around(),
            rows=Offer.objects.filter(Q(made_by=person) | Q(answered_by=person)),
            why=_("Both sides rely on what was agreed, and on how."),
        ),
        Kept(
            _("Promises that you gave, and how they ended"),
            _around(),
            rows=Promise.objects.filter(made_by=person),
            why=_("A promise is never edited; nobody is ranked by them."),
        ),
    ]


def _between_teams(person: Person) -> list[Kept]:
    """What they asked, answered, announced and filed between departments."""
    overtaking = Emergency.objects.filter(Q(asked_by=person) | Q(decided_by=person) | Q(closed_by=person))
    given_on = Referral.objects.filter(Q(referred_by=person) | Q(to_person=person) | Q(answered_by=person))
    ahead = HeadsUp.objects.filter(Q(announced_by=person) | Q(seen_by=person))
    outside = Commitment.objects.filter(added_by=person), OutsideAsk.objects.filter(found_by=person)
    return [
        Kept(
            _("Emergencies that you asked for, decided or looked back at, with your words"),
            _("those around the request; who waits longer for it reads why it could not be foreseen, and the apology"),
            rows=overtaking,
            why=_("Others waited longer for it, and may know why."),
        ),
        Kept(
            _("Requests that you gave on, or were asked to take over, with your reasons"),
            _around(),
            rows=given_on,
            why=_("They tell where a request has been, and why."),
        ),
        Kept(
            _("Work to come that you announced, or saw"),
            _("the two teams, and those who lead them"),
            rows=ahead,
            way=reverse("heads-ups"),
            act=_("Look at it"),
        ),
        Kept(
            _("What you noted for outside customers"),
            _("everybody who works here; what they asked of you, those around the request"),
            rows=outside,
            way=reverse("commitments"),
            act=_("Look at it"),
        ),
    ]


def _said(person: Person) -> list[Kept]:
    written = Message.objects.filter(author=person), Attachment.objects.filter(added_by=person)
    return [
        Kept(
            _("What you wrote on requests, and files that you added"),
            _("those around the request; notes of the serving team never reach the customer"),
            rows=written,
            why=_("It belongs to the request, on which others rely."),
        ),
        Kept(
            _("Ratings that you gave"),
            _("those around the request, with your name"),
            rows=Rating.objects.filter(by=person),
            why=_("Rating is up to you each time."),
        ),
        Kept(
            _("Words between you and somebody else"),
            _("the two of you alone; one that was said to a team, its members until somebody answers"),
            rows=Word.objects.filter(Q(asker=person) | Q(helper=person)),
            way=reverse("words"),
            act=_("Look at them"),
        ),
        Kept(
            _("Views of boards that you keep, and with which one your board begins"),
            _("you alone; shared ones, those on the board"),
            rows=SavedView.objects.filter(owner=person),
            way=reverse("board"),
            act=_("Look at them"),
        ),
        Kept(
            _("What you did to many requests at once, for thirty days"),
            _("you alone"),
            rows=Bulk.objects.filter(by=person),
            why=_("So that you can read what became of each."),
        ),
    ]


def _looked(person: Person) -> list[Kept]:
    """Where they asked how something stands, and where they are right now."""
    return [
        Kept(
            _("Where you asked how a request stands"),
            _around(),
            rows=Nudge.objects.filter(by=person),
            why=_("The team learns from it what could not be seen. It is counted of the team, never of you."),
        ),
        Kept(
            _("Which request you have open right now, and whether you write"),
            _("that you write, those around it; that you read, coworkers who serve it with you"),
            rows=Presence.objects.filter(person=person),
            why=_("So that two people do not answer at once. It is thrown away within the hour."),
        ),
    ]
