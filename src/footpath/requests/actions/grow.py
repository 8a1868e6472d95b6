"""How does a word become a request?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.catalog.models import Service
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word
from footpath.requests.actions._word_promise import judge_word
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.events import Grown
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part, require_part

TITLE = 200


@transaction.atomic
def grow(word: Word, *, service: Service, by: Person, now: datetime) -> ServiceRequest:
    """Make the word a draft for a service, with its text and its day; the asker fills in the rest and asks. A promise
    that was given counts neither way: the job has changed.

    Raises PermissionDenied, SomebodyWasFaster, Refused where the service is not offered or the word has ended.
    """
    require_part(Part.ASKER, by, word, now)
    yesterday = now.date() - timedelta(days=1)  # it may still be yesterday where they are
    wanted_by = word.wanted_by if word.wanted_by and word.wanted_by >= yesterday else None
    draft = save_draft(
        None,
        service=service,
        by=by,
        now=now,
        title=_in_short(word.text),
        details=word.text if len(word.text) > TITLE else "",
        needed_by=wanted_by,
    )
    move_word(word, WordState.GROWN, among=(*UNDER_WAY, WordState.DONE), by=by, grown_into=draft)
    judge_word(word, now=now)
    record(Grown(request_id=draft.pk), subject=word, by=by, now=now)
    return draft


def _in_short(text: str) -> str:
    """The text, or as many of its words as a title takes."""
    return text if len(text) <= TITLE else text[: TITLE - 1].rsplit(" ", 1)[0] + "…"
