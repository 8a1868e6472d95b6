"""What has a team learned, without anybody being looked at?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.conversations.models import Lesson
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people
from footpath.pure.name_linter import Concern, concerns
from footpath.surveys.behaviors import whole_library

K = 5  # people who have shared, and people behind each word that is counted


@dataclass(frozen=True)
class Counted:
    """How many people gave a word; of a behavior of the library also its theme."""

    word: str
    people: int
    theme: str = ""


def counted(team: Team) -> list[Counted]:
    """The words that people of a team gave to their lessons; nothing until five people have shared, and only words of
    at least five of them. A word of all but a few would tell of those few: it is left out, too.
    """
    return counted_of([team.pk]).get(team.pk, [])


def counted_of(teams: Collection[int]) -> dict[int, list[Counted]]:
    """The same of several teams, by their keys; one question, and one for how the words are called."""
    told: dict[int, list[tuple[int, list[Any]]]] = {}
    for team, author, tags in Lesson.objects.filter(team__in=teams).values_list("team_id", "author_id", "tags"):
        told.setdefault(team, []).append((author, tags))
    often = {team: words for team, lessons in told.items() if (words := _often(lessons))}
    known = {one.key: one for one in whole_library()} if often else {}
    return {
        team: [
            Counted(known[word].name, people, known[word].theme) if word in known else Counted(word, people)
            for word, people in words
        ]
        for team, words in often.items()
    }


def _often(told: Iterable[tuple[int, list[Any]]]) -> list[tuple[str, int]]:
    """Each word that may be told, with the number of people."""
    sharers = {author for author, _tags in told}
    by_word: dict[str, set[int]] = {}
    for author, tags in told:
        for tag in tags:
            by_word.setdefault(str(tag).casefold(), set()).add(author)
    return [
        (word, len(people))
        for word, people in sorted(by_word.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        if len(people) >= K and not 0 < len(sharers) - len(people) < K
    ]


def worth_a_look(text: str) -> list[str]:
    """What in a lesson could tell of whom it speaks, in sentences."""
    names = visible_people(Person()).values_list("name", flat=True)
    return [_sentence(one) for one in _once(concerns(text, names))]


def _once(found: Iterable[Concern]) -> list[Concern]:
    return list({(one.kind, one.words.casefold()): one for one in found}.values())


def _sentence(concern: Concern) -> str:
    sentences = {
        "mail": _("“%(words)s” is an address."),
        "phone": _("“%(words)s” looks like a phone number."),
        "number": _("“%(words)s” looks like the number of something that can be looked up."),
        "name": _("“%(words)s” is the name of somebody who works here."),
        "day": _("“%(words)s” says when it was, and who was there can be told from that."),
        "once": _("“%(words)s” happens rarely: people may remember who it was."),
    }
    return sentences[concern.kind] % {"words": concern.words}
