"""What do thanks and credit show on the pages of others?"""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from footpath.people.models import Person, Team
from footpath.people.permissions import leads_person
from footpath.people.praise import Occasion
from footpath.recognition.models import Contribution, ThankNote
from footpath.recognition.shown import as_shown, named_in, notes_to
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import seen_among, visible_to
from footpath.ui.panels import Panel

SHOWN, PARTS = 3, 5
FRESH, SOON = timedelta(days=14), timedelta(days=7)


def request(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """Once it is delivered: who had a part in it, a way to add who is missing, and to say thank you."""
    if thing.delivered_at is None:
        return None
    named = named_in(thing, person, now)
    notes = as_shown(notes_to(thing, person, now)[:SHOWN], person, now)
    context = {
        "it": thing,
        "named": named,
        "mine": Contribution.objects.filter(request=thing, person=person, left_at=None).first(),
        "notes": notes,
        "can_thank": any(one.person.pk != person.pk for one in named) or thing.assignee_id not in (None, person.pk),
        "is_customer": person.pk in (thing.asker_id, thing.asked_for_id),
        "said": any(one.is_mine for one in notes),
    }
    return Panel("recognition/request_panel.html", context)


def thank_for(thing: Occasion, person: Person, _now: datetime) -> Panel | None:
    """A draft of a note to somebody who did something outside of requests; it goes to nobody before it is sent."""
    if thing.to.pk == person.pk or not thing.to.is_active:
        return None
    filled = {"to": thing.to.email, "did": thing.did, "effect": thing.effect}
    return Panel("recognition/thank_for_panel.html", {"to": thing.to, "filled": filled})


def word(thing: Word, person: Person, _now: datetime) -> Panel | None:
    """Once it has helped: say more than a line."""
    if thing.state not in (WordState.DONE, WordState.THANKED) or thing.helper_id in (None, person.pk):
        return None
    if person.pk != thing.asker_id:
        return None
    note = ThankNote.objects.filter(word=thing.pk, written_by=person, taken_back_at=None).first()
    return Panel("recognition/word_panel.html", {"it": thing, "note": note})


def person(thing: Person, person: Person, now: datetime) -> Panel | None:
    """What one may read of the thanks to somebody, and a way to thank them; their parts in deliveries for their own
    eyes, and for whoever leads them as far as they see these requests.
    """
    is_me = thing.pk == person.pk
    notes = as_shown(notes_to(thing, person, now)[:SHOWN], person, now)
    parts = []
    if is_me or leads_person(person, thing, now.date()):
        held = Contribution.objects.filter(person=thing, holds=True, left_at=None).select_related("request")
        parts = list(
            held.filter(request__in=seen_among(visible_to(person, now.date()), held)).order_by("-at", "-id")[:PARTS]
        )
    if not (notes or parts or (thing.is_active and not is_me)):
        return None
    context = {"who": thing, "notes": notes, "parts": parts, "is_me": is_me}
    return Panel("recognition/person_panel.html", context)


def team(thing: Team, person: Person, now: datetime) -> Panel:
    """What one may read of the thanks to a team, and a way to thank it."""
    notes = as_shown(notes_to(thing, person, now)[:SHOWN], person, now)
    return Panel("recognition/team_panel.html", {"team": thing, "notes": notes})


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """What somebody got lately; and what was delivered to them lately and is worth a word."""
    notes = as_shown(notes_to(person, person, now).filter(written_at__gt=now - FRESH)[:SHOWN], person, now)
    thanked = ThankNote.objects.filter(request=OuterRef("pk"), written_by=person, taken_back_at=None)
    done = ServiceRequest.objects.filter(asker=person, accepted_at__gt=now - SOON, assignee__isnull=False)
    done = done.exclude(assignee=person).filter(~Exists(thanked)).select_related("assignee").order_by("-accepted_at")
    worth = list(done[:2])
    context = {"notes": notes, "worth": worth}
    return Panel("recognition/home_panel.html", context, asks=False) if notes or worth else None
