"""How do we serve each other, asked both ways round?"""

from collections.abc import Sequence
from random import Random
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Answers, Kind, Part, Section
from footpath.growth.workshops.exercises.results import Group, drawn_by, scale_line
from footpath.growth.workshops.exercises.sheet import SheetForm
from footpath.pure import disclosure_figures
from footpath.pure.disclosure import K
from footpath.pure.disclosure_plan import plan
from footpath.pure.disclosure_release import Asked, Given, Rules, release
from footpath.surveys.building.questionnaire import Question
from footpath.surveys.models import ItemKind
from footpath.surveys.models.instruments import Voice
from footpath.surveys.ready import SURVEY, ready_instrument


def items() -> tuple[Question, ...]:
    """The paired questions of the ready survey, in the words that are used here."""
    return tuple(one for one in ready_instrument(SURVEY).questions if one.stem and one.kind == ItemKind.FREQUENCY)


def sections() -> tuple[Section, ...]:
    """Both voices, one after the other: never side by side."""
    found = []
    for part in ready_instrument(SURVEY).parts:
        asked = tuple(
            Part(one.key, one.text, Kind.OFTEN) for one in part.questions if one.stem and one.kind == ItemKind.FREQUENCY
        )
        if asked:
            found.append(Section(part.title, asked, lead=part.text))
    one_thing = Part("one-thing", _("Which one thing would change most, if we did it?"), told=True, space=2)
    return (*found, Section(_("One thing"), (one_thing,)))


def draw(people: Sequence[Answers], threshold: int) -> tuple[list[Group], list[str]]:
    """Both voices of each question as the release engine lets them out: one group, everybody in the room."""
    asked = items()
    question = disclosure_figures.Question("frequency")
    out = release(
        plan({()}, (), ()),
        [Asked(one.key, question, one.stem, one.voice, one.dimension) for one in asked],
        [Given(0, one) for one in people],
        Rules(k=max(threshold, K)),
        Random(0),  # nosec: it shuffles comments, of which there are none
    )
    if not out.blocks:
        return [], []
    block = out.blocks[0]
    voices = {
        Voice.ASKING.value: _t("When we ask coworkers, they …"),
        Voice.ASKED.value: _t("When coworkers ask us, we …"),
    }
    groups = []
    for voice, title in voices.items():
        lines = [_line(one, block["items"]) for one in asked if one.voice == voice and one.key in block["items"]]
        if lines:
            groups.append({"title": title, "lines": lines, "note": _t("Often or very often")})
    return groups, _gaps(block["pairs"], {one.stem: one.text for one in asked})


def _line(one: Question, found: dict[str, Any]) -> dict[str, Any]:
    return scale_line(one.text, Part(one.key, one.text, Kind.OFTEN), found[one.key])


def _gaps(pairs: dict[str, Any], texts: dict[str, str]) -> list[str]:
    """The widest gap, where enough people answered both to tell it."""
    known = [(pair["gap"], stem) for stem, pair in pairs.items() if pair["gap"] is not None]
    if not known:
        return []
    gap, stem = max(known, key=lambda one: (abs(one[0]), one[1]))
    words = _t(
        "The widest gap, %(gap)+.1f steps: “%(text)s”. We see ourselves above our coworkers where it is positive."
    )
    return [words % {"gap": gap, "text": texts[stem]}]


class OursForm(SheetForm):
    """Both voices."""

    asked = sections


EXERCISE = Exercise(
    key="ours",
    title=_("How we serve each other"),
    purpose=_(
        "The same acts from both sides: what coworkers do when you ask, and what you do when they ask. The room "
        "sees it together, and nobody in particular."
    ),
    minutes=15,
    form=OursForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, draw),
)
