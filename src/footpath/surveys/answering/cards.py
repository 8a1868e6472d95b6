"""How do people without a desk get their link: on paper, as a card with a code to scan?

Everybody who is asked gets a card, whether they have answered or not: a pile of cards says nothing of anybody.
"""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Membership
from footpath.surveys.answering.doors import address_of
from footpath.surveys.answering.told import told
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Invitation, Wave, WaveState
from footpath.surveys.permissions import run_by
from footpath.ui.pdf import pdf_response
from footpath.ui.wording import day

GROUP = 4  # letters of a code that stand together, for whoever types them


@require_safe
def cards(request: HttpRequest, pk: int) -> HttpResponse:
    """The cards of a survey that is open, for whoever runs it."""
    wave = get_object_or_404(run_by(reader(request)).select_related("instrument", "version"), pk=pk)
    if wave.state != WaveState.OPEN:
        raise Http404
    asked = Invitation.objects.filter(wave=wave, waits=False, person__is_active=True)
    people = list(asked.select_related("person", "wave__instrument__owner").order_by("person__name", "pk"))
    title = _("Links to “%(survey)s”") % {"survey": wave.instrument.title}
    return pdf_response(request, title, "surveys/cards.typ", sheet_of_cards(wave, people), now=timezone.now())


def sheet_of_cards(wave: Wave, asked: list[Invitation]) -> dict[str, Any]:
    """What is printed: what to do with the cards, and one for each."""
    teams = _teams([one.person_id for one in asked])
    minutes = wave.version.minutes
    words = ngettext("about %(n)d minute", "about %(n)d minutes", minutes) % {"n": minutes}
    until = _("until %(day)s") % {"day": day(wave.closes_at)} if wave.closes_at else ""
    promise = told(asked[0]).heading if asked else ""
    return {
        "title": wave.instrument.title,
        "eyebrow": _("Cards for people without a desk"),
        "lead": _(
            "Cut them out, fold them, and hand each to the person whose name it bears, to nobody else. Whoever has a "
            "card can answer in this person's place. Destroy what is left over."
        ),
        "scan": _("Scan it with the camera of a phone, or type the address. Nobody has to sign in."),
        "facts": " · ".join(one for one in (words, until) if one),
        "promise": promise,
        "cards": [_card(one, teams.get(one.person_id, "")) for one in asked],
    }


def _card(invitation: Invitation, team: str) -> dict[str, str]:
    address, code = address_of(invitation), code_of(invitation)
    start = address.removesuffix(f"{code}/")
    groups = " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))
    return {
        "name": invitation.person.name,
        "team": team,
        "address": start.partition("://")[2],
        "code": groups,
        "qr": drawn(address),
        "alt": _("Code that leads to the survey of %(name)s") % {"name": invitation.person.name},
    }


def drawn(address: str) -> str:
    """An address as a QR code, in SVG."""
    import segno

    place = BytesIO()
    segno.make(address, error="m").save(place, kind="svg", border=2, xmldecl=False)
    return place.getvalue().decode()


def _teams(people: Iterable[int]) -> dict[int, str]:
    """By which team's tray a card finds its way."""
    found = Membership.objects.filter(person_id__in=people, until=None).select_related("team").order_by("-pk")
    return {one.person_id: one.team.name for one in found}
