"""What do thanks and credit say about somebody that is worth praise?"""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.praise import Fact
from footpath.recognition.models import Contribution, Part, Recipient
from footpath.recognition.permissions import visible_notes
from footpath.requests.permissions import seen_among, visible_to

MOST, SHORT = 20, 140  # facts of each kind; signs of a text


def facts(person: Person, reader: Person, since: datetime, until: datetime) -> list[Fact]:
    """The notes to them that the reader may read, and their parts in deliveries that the reader sees; what only
    somebody says who was not there is left out.
    """
    return [*_thanked(person, reader, since, until), *_credited(person, reader, since, until)]


def _thanked(person: Person, reader: Person, since: datetime, until: datetime) -> list[Fact]:
    to = Recipient.objects.filter(note=OuterRef("pk"), person=person)
    seen = visible_notes(reader, until.date()).filter(Exists(to), written_at__gte=since, written_at__lt=until)
    return [
        Fact(
            at=one.written_at,
            text=Truncator(" ".join(str(one.texts.get("did", "")).split())).chars(SHORT),
            href=one.get_absolute_url(),
            source=_("%(name)s thanked them") % {"name": one.written_by.name},
        )
        for one in seen[:MOST]
    ]


def _credited(person: Person, reader: Person, since: datetime, until: datetime) -> list[Fact]:
    seen = Contribution.objects.filter(person=person, holds=True, left_at=None, at__gte=since, at__lt=until)
    seen = seen.filter(request__in=seen_among(visible_to(reader, until.date()), seen)).select_related("request")
    words = _("%(number)s, %(title)s: %(part)s")
    return [
        Fact(
            at=one.at,
            text=words % {"number": one.request.number, "title": one.request.title, "part": said(one)},
            href=reverse("request", args=[one.request_id]),
            source=_("the delivery names them"),
        )
        for one in seen.order_by("-at", "-id")[:MOST]
    ]


def said(part: Contribution) -> str:
    """What somebody did for it, in a few words."""
    return part.words or str(Part(part.part).label)
