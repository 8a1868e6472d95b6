"""What is somebody about to say thank you for: a request, a word between two, or neither?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.people.models import Person
from footpath.recognition.shown import named_in
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.permissions import visible_to, visible_words
from footpath.requests.states import State


@dataclass(frozen=True)
class About:
    """What a note is tied to, and who is likely meant."""

    request: ServiceRequest | None = None
    word: Word | None = None
    people: Sequence[Person] = ()  # who had a part in the request
    to: str = ""


def about(given: Any, me: Person, now: datetime) -> About:
    """By the numbers that an address or a form has, as far as the reader may see what they name."""
    request, word = _number(given.get("request", "")), _number(given.get("word", ""))
    if request:
        its = visible_to(me, now.date()).exclude(state=State.DRAFT).select_related("service", "version", "assignee")
        found = its.filter(pk=request).first()
        return _of_request(found, me, now) if found else About()
    if word:
        said = visible_words(me, now.date()).select_related("asker", "helper").filter(pk=word).first()
        return _of_word(said, me) if said else About()
    return About()


def _of_request(found: ServiceRequest, me: Person, now: datetime) -> About:
    people = [one.person for one in named_in(found, me, now) if one.holds and one.person.is_active]
    if not people and found.assignee is not None:
        people = [found.assignee]
    return About(request=found, people=[one for one in people if one.pk != me.pk])


def _of_word(word: Word, me: Person) -> About:
    other = word.asker if word.helper_id == me.pk else word.helper
    return About(word=word, to=other.email if other is not None and other.pk != me.pk else "")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
