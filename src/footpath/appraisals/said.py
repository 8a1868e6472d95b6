"""In which words are groups, figures, gaps and changes said?"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from footpath.appraisals.models import Group, Outcome
from footpath.pure import rater_figures as figures
from footpath.surveys.answering.words import frequency_words

LETTERS = {"self": "Y", "supervisor": "L", "peer": "P", "report": "R", "customer": "C"}


def name_of(groups: Sequence[str]) -> str:
    """A group in words; of several together all of them."""
    return _(" and ").join(str(Group(one).label) for one in groups)


def letters_of(groups: Sequence[str]) -> str:
    """The letter in its dot; of several together all of theirs."""
    return "".join(LETTERS[one] for one in groups)


def outcome_words(outcome: str) -> str:
    """What was agreed, where it stands alone and not in a list to choose from."""
    alone = {
        Outcome.BOTH: _("A reward or words of thanks, and coaching or a plan"),
        Outcome.NEITHER: _("Neither a reward nor coaching for now"),
    }
    return alone.get(Outcome(outcome)) or str(Outcome(outcome).label)


def question_words(key: str) -> str:
    """A question in own words."""
    return {"keep_up": _("Please keep doing"), "help_more": _("What would help me more")}.get(key, key)


def words_of(found: Mapping[str, Any]) -> str:
    """What is told of a group, in words."""
    steps = frequency_words()
    if found.get("dist"):
        half, mean = figures.half_width(found), figures.place(found)
        low, high = max(1.0, mean - half), min(5.0, mean + half)
        said = _("%(mean).1f of 5 on average, likely between %(low).1f and %(high).1f")
        return said % {"mean": mean, "low": low, "high": high}
    middle = _("in the middle “%(step)s”") % {"step": steps[found["median"]]}
    if "band" not in found:
        return middle
    share = _("%(band)s%% say often or very often") % {"band": found["band"].replace("-", "–")}
    return f"{middle}; {share}"


def says(own: int | None, others: Mapping[str, Any] | None) -> str:
    """What is said of a behavior beside its dots: a gap, or that they differ."""
    if others is None:
        return _("Too few have seen it to say something.")
    said = []
    if own is not None and figures.is_gap(own, figures.place(others), figures.half_width(others)):
        higher = own > figures.place(others)
        said.append(
            _("You see it more often than others do.") if higher else _("Others see it more often than you do.")
        )
    if figures.they_differ(others):
        said.append(_("They differ: the average hides that some see it and some do not."))
    return " ".join(said)


def change_words(then: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> str:
    """What half a year has changed."""
    return {
        "": _("Not told on both sides, so it cannot be compared."),
        figures.UNCLEAR: _("No change that chance alone would not make."),
        figures.UP: _("Seen more often than half a year ago, beyond chance."),
        figures.DOWN: _("Seen less often than half a year ago, beyond chance."),
    }[figures.change(then, now)]
