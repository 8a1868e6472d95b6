"""Which instrument is a page about, and is what it showed still so?"""

from hashlib import sha256

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.middleware import reader
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.surveys import actions
from footpath.surveys.building.questionnaire import Part, Question, Questionnaire
from footpath.surveys.building.stored import draft_of
from footpath.surveys.models import Instrument, Version
from footpath.surveys.permissions import visible_instruments
from footpath.surveys.refusals import Refused as Declined

NO = (Refused, Declined)  # what is said to whoever cannot do it now, below a room and in it


def instrument_of(request: HttpRequest, key: str) -> Instrument:
    """The instrument at this address, for whoever may build it; else 404."""
    return get_object_or_404(visible_instruments(reader(request)).select_related("owner"), key=key)


def shown_version(instrument: Instrument) -> Version | None:
    """The draft, or else the newest one that was asked."""
    return draft_of(instrument) or instrument.versions.order_by("-number").first()


def mark_of(thing: Part | Question | Questionnaire | None) -> str:
    """What tells one state of a thing from another, as a page remembers it; of a block without its questions."""
    if isinstance(thing, Part):
        thing = Part(thing.key, thing.title, thing.text, thing.private, thing.shuffled)
    if isinstance(thing, Questionnaire):
        thing = Questionnaire(
            thing.key, thing.title, thing.about, thing.purpose, thing.mode, thing.minutes, thing.language
        )
    return sha256(repr(thing).encode()).hexdigest()[:16] if thing is not None else ""


def require_same(sent: str, thing: Part | Question | Questionnaire | None) -> None:
    """SomebodyWasFaster where the thing is not as the page showed it: only whoever changes the same thing is told."""
    if sent != mark_of(thing):
        raise SomebodyWasFaster(
            _("Somebody else changed this meanwhile. Nothing you typed is lost; look at both and save once more.")
        )


def save(request: HttpRequest, version: Version, whole: Questionnaire) -> None:
    """Keep the whole draft, as it was when this page began to answer. Raises what save_draft raises."""
    actions.save_draft(version, whole, edits=version.edits, by=reader(request), now=timezone.now())


def back(request: HttpRequest, key: str, said: str = "", anchor: str = "") -> HttpResponse:
    """To the editor, with what is to be said."""
    if said:
        messages.success(request, said)
    response = redirect("survey-build", key=key)
    if anchor:
        response["Location"] += f"#{anchor}"
    return response
