"""How is it said what the coach has read?"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.growth.practice.coach import heard as read_by_coach
from footpath.growth.practice.coach import rules_for

HINTS = 2  # below a reply, no more than so many


@dataclass(frozen=True)
class Hint:
    """One closed phrase: its words, what it is called, why that closes, and what to say instead."""

    words: str
    name: str
    why: str
    ask: str


@dataclass(frozen=True)
class Heard:
    """All that is said of a text; `praise` and `next` are sentences, empty where there is nothing to say."""

    hints: tuple[Hint, ...] = ()
    praise: str = ""
    next: str = ""


def heard_in(text: str) -> Heard:
    """What the coach says in the practice room: each closed phrase explained, and what is good is said as well."""
    if not text.strip():
        return Heard()
    reading = read_by_coach(text)
    hints = hints_in(text)
    if hints:
        return Heard(hints)
    if reading.is_honest_limit:
        return Heard(praise=_("An honest limit, with a way on and a time. One can plan with that."))
    if reading.what and reading.when:
        return Heard(praise=_("A way on and a time: they know what happens next."))
    if reading.what:
        return Heard(praise=_("There is a way on."), next=_("Say by when, so that they can plan with it."))
    return Heard(next=_("Nothing closes here. Say what they can count on: what, by when, and by whom."))


def hints_in(text: str, most: int | None = None) -> tuple[Hint, ...]:
    """The closed phrases of a text in their order, each once."""
    rules = rules_for()
    found: dict[tuple[str, str], Hint] = {}
    for flag in read_by_coach(text).flags:
        rule = rules.rule(flag.rule) if rules else None
        if rule is not None:
            words = " ".join(flag.phrase.split())
            found.setdefault((words.casefold(), flag.rule), Hint(words, rule.name, rule.why, flag.ask))
    return tuple(found.values())[:most]
