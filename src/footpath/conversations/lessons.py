"""What has a team learned, without anybody being looked at?"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.conversations.models import Lesson
from footpath.conversations.shown import theme_word
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people
from footpath.pure.name_linter import Concern, concerns

K = 5  # people who have shared, and people behind each word that is counted


@dataclass(frozen=True)
class Counted:
    """How many people gave a word."""

    word: str
    people: int


def counted(team: Team) -> list[Counted]:
    """The words that people of a team gave to their lessons; nothing until five people have shared, and only words of
    at least five of them. A word of all but a few would tell of those few: it is left out, too.
    """
    told = list(Lesson.objects.filter(team=team).values_list("author", "tags"))
    sharers = {author for author, _tags in told}
    by_word: dict[str, set[int]] = {}
    for author, tags in told:
        for tag in tags:
            by_word.setdefault(str(tag).casefold(), set()).add(author)
    return [
        Counted(theme_word(word), len(people))
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
