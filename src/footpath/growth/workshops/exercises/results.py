"""What may the big screen say of an exercise, so that nobody in the room can be made out?

Of fewer people than the threshold of the room nothing is said; of more than that, what the release of surveys says
(ANONYMITY: bands and medians, whole distributions from ten people on). A choice that fewer people made than the
threshold stands with the others that are hidden. A text stands there if its writer has ticked that, without a name, in
the order of the alphabet: nobody sees who wrote first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.growth.workshops.exercises.exercise import Result
from footpath.growth.workshops.exercises.parts import NOTES, TOLD, Answers, Kind, Part, Section, Words, parts_of
from footpath.growth.workshops.states import ROOM
from footpath.pure.disclosure import K_DETAIL, siblings
from footpath.pure.disclosure_figures import Question, figure

TEMPLATE = "growth/workshops/result.html"
KINDS = {Kind.TEN: "ten", Kind.OFTEN: "frequency", Kind.SURE: "frequency"}
MOST_TEXTS, LONGEST = 40, 400  # what a screen can hold
Group = dict[str, Any]  # a heading with its lines
Draws = Callable[[Sequence[Answers], int], tuple[list[Group], list[str]]]


def drawn_by(sections: Callable[[], tuple[Section, ...]], draw: Draws) -> Callable[..., Result | None]:
    """A result for an exercise: groups of lines and sentences as `draw` has them, then texts that may be told."""

    def result(given: Sequence[Answers], threshold: int = ROOM) -> Result | None:
        people = [one for one in given if one.keys() - {NOTES}]  # who wrote more than their own notes
        if len(people) < threshold:
            return None
        groups, said = draw(people, threshold)
        texts = told(sections(), people)
        return Result(TEMPLATE, {"groups": groups, "said": said, "texts": texts, "threshold": threshold})

    return result


def nothing(_given: Sequence[Answers], _threshold: int) -> tuple[list[Group], list[str]]:
    """For exercises of which texts alone are told."""
    return [], []


def told(sections: tuple[Section, ...], people: Sequence[Answers]) -> list[dict[str, Any]]:
    """What may be shown of each question, as its writers ticked it."""
    found = []
    for part in parts_of(sections):
        if part.told:
            texts = {
                str(one[part.key])[:LONGEST] for one in people if one.get(part.key) and one.get(f"{part.key}-{TOLD}")
            }
            if texts:
                ordered = sorted(texts, key=lambda text: (text.casefold(), text))[:MOST_TEXTS]
                found.append({"title": str(part.label), "texts": ordered})
    return found


def scale(part: Part, people: Sequence[Answers], threshold: int, label: Words = "") -> dict[str, Any] | None:
    """A line of one question that is answered on a scale; None where fewer than the threshold answered it."""
    question = Question(KINDS[part.kind])
    said = [one[part.key] for one in people if question.answered(one.get(part.key))]
    if len(said) < threshold:
        return None
    return scale_line(str(label or part.label), part, figure(question, said, detailed=len(said) >= K_DETAIL))


def scale_line(label: str, part: Part, found: Mapping[str, Any]) -> dict[str, Any]:
    """The same of a figure as the release has it."""
    word = dict(part.steps).get(str(found["median"]), "")
    middle = _("half say %(word)s or more") % {"word": str(word).lower()} if word and part.kind == Kind.OFTEN else ""
    if found["mean"] is not None and part.kind == Kind.TEN:
        middle = _("%(mean).1f on average") % {"mean": found["mean"]}
    if found["favorable"]:
        share, value = 100 * found["favorable"][0], f"{100 * found['favorable'][0]:.0f} %"
    else:
        low, high = (int(one) for one in found["band"].split("-"))
        share, value = (low + high) / 2, _("%(low)d to %(high)d %%") % {"low": low, "high": high}
    return {"label": label, "share": round(share, 1), "value": value, "note": middle, "n": found["n"]}


def share_line(label: str, good: int, n: int, people: int) -> dict[str, Any]:
    """A line of how many of some things went well: exact where enough people stand behind it, else the band."""
    found = figure(Question("frequency"), [5] * good + [1] * (n - good), detailed=people >= K_DETAIL and 0 < good < n)
    line = scale_line(label, Part("", "", Kind.OFTEN), found)
    return line | {"note": "", "n": people}


def counted(
    choices: Sequence[tuple[str, Words]], named: Iterable[Iterable[str]], threshold: int
) -> tuple[list[dict[str, Any]], str]:
    """How many people named each choice (`named`: what each of them did), the most often named first; what fewer than
    the threshold named is not there, and a sentence says so.
    """
    counts = Counter(key for one in named for key in set(one))
    words = {key: str(text) for key, text in choices}
    kept = siblings({key: counts[key] for key in words if counts[key]}, threshold)
    most = max((counts[key] for key in kept.shown), default=1)
    lines = [
        {
            "label": words[key],
            "share": round(100 * counts[key] / most, 1),
            "value": people_word(counts[key]),
            "note": "",
        }
        for key in sorted(kept.shown, key=lambda key: (-counts[key], words[key]))
    ]
    hidden = _("What fewer than %(k)d people named is not shown.") % {"k": threshold}
    return lines, hidden


def people_word(n: int) -> str:
    """How many people, in words."""
    return ngettext("%(n)d person", "%(n)d people", n) % {"n": n}
