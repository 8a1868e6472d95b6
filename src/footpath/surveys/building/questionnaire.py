"""What does an instrument ask, as plain values that a file, an editor and two versions can share?"""

from dataclasses import dataclass, field

from footpath.surveys.models import ItemKind

WITH_OPTIONS = frozenset({ItemKind.CHOICE, ItemKind.SEVERAL, ItemKind.RANKING})
MOST_BLOCKS, MOST_QUESTIONS, MOST_OPTIONS = 20, 80, 30


@dataclass(frozen=True)
class Option:
    """One of the answers of a choice or a ranking."""

    key: str
    text: str


@dataclass(frozen=True)
class Condition:
    """A question is asked only if another one, before it, was answered with one of these."""

    item: str
    values: tuple[str, ...]  # numbers as they are written: "4"


@dataclass(frozen=True)
class Question:
    """One question; the fields are those of models.Item."""

    key: str
    kind: str
    text: str
    help: str = ""
    stem: str = ""
    voice: str = ""
    behavior: str = ""
    dimension: str = ""
    options: tuple[Option, ...] = ()
    is_required: bool = False
    may_not_apply: bool = True
    is_reversed: bool = False
    shown_if: Condition | None = None


@dataclass(frozen=True)
class Part:
    """Questions that stand together on one screen; the fields are those of models.Block."""

    key: str
    title: str = ""
    text: str = ""
    private: bool = False
    shuffled: bool = False
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Questionnaire:
    """All that an instrument says and asks in one version."""

    key: str
    title: str
    about: str = ""
    purpose: str = "survey"
    mode: str = "anonymous"
    minutes: int = 4
    language: str = "en"
    parts: tuple[Part, ...] = ()
    wordings: dict[str, dict[str, str]] = field(default_factory=dict)  # language -> place -> text, see `texts_of`

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them, in their order."""
        return tuple(one for part in self.parts for one in part.questions)


def texts_of(whole: Questionnaire) -> dict[str, str]:
    """Every text that can be translated, by its place: "title", "about", "block:KEY", "block:KEY:text", "item:KEY",
    "item:KEY:help", "option:KEY:OPTION". Empty ones are left out.
    """
    found = {"title": whole.title, "about": whole.about}
    for part in whole.parts:
        found |= {f"block:{part.key}": part.title, f"block:{part.key}:text": part.text}
        for one in part.questions:
            found |= {f"item:{one.key}": one.text, f"item:{one.key}:help": one.help}
            found |= {f"option:{one.key}:{option.key}": option.text for option in one.options}
    return {place: text for place, text in found.items() if text}
