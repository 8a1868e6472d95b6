"""For whom is a request in the end, as its page tells it?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.chain_words import drawn
from footpath.requests.chains import chain_of
from footpath.requests.commitment_words import stand_words
from footpath.requests.forms.commitments import ServeForm
from footpath.requests.links import links_of
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.states import State
from footpath.ui import wording
from footpath.ui.panels import Panel

_PARTIES = {Side.CUSTOMER, Side.PROVIDER, Side.LEAD}


def panel(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """Which outside customers wait for it, itself or by what needs it; a way to say so for either side."""
    if thing.state == State.DRAFT or not any(is_linked(thing)):
        return None
    may = _may_say(thing, person, now)
    chain = chain_of(thing, person, now)
    ends = [node.commitment for node in chain.nodes if node.commitment is not None]
    context = {
        "it": thing,
        "ends": [_end(one, (f"r{thing.pk}", f"c{one.pk}") in chain.edges, now) for one in ends],
        "chain": drawn(chain, now, here=f"r{thing.pk}") if len(chain.nodes) > len(ends) + 1 else None,
        "serve": ServeForm(prefix="serve") if may else None,
        "may": may,
    }
    return Panel("requests/served_panel.html", context)


def nothing_said(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """Where nobody outside is known to wait for it: a quiet way to say so, for either side."""
    if thing.state == State.DRAFT or any(is_linked(thing)) or not _may_say(thing, person, now):
        return None
    return Panel("requests/served_by_nobody.html", {"it": thing, "serve": ServeForm(prefix="serve")})


def _may_say(thing: ServiceRequest, person: Person, now: datetime) -> bool:
    party = sides(standing(person, now.date()), thing) & _PARTIES
    return bool(party) and thing.state not in (State.WITHDRAWN, State.DECLINED)


def _end(one: Commitment, direct: bool, now: datetime) -> dict[str, object]:
    words, tone = stand_words(one, now)
    text = _("%(who)s counts on it by %(when)s.") if not one.met_at else _("%(who)s has it.")
    sentence = text % {"who": one.customer, "when": wording.moment(one.due_at)}
    return {"one": one, "sentence": sentence, "words": words, "tone": tone, "direct": direct}


def is_linked(thing: ServiceRequest) -> tuple[bool, bool]:
    """Whether it serves something outside itself, and whether it is part of a chain."""
    links = links_of(thing)
    return bool(thing.servings.all()), bool(links.needs or links.needed_for or links.orders)
