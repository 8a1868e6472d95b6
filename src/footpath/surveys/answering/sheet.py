"""What stands on the form of a survey, question by question, for one respondent?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf.locale import LANG_INFO
from django.http import QueryDict
from django.utils.translation import gettext as _

from footpath.surveys.answering.order import parts_of
from footpath.surveys.answering.typed import Sent, field_of, places_of
from footpath.surveys.answering.words import frequency_words, languages_of, text_in
from footpath.surveys.checking import NA
from footpath.surveys.models import Item, ItemKind, Version

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


@dataclass(frozen=True)
class Mark:
    """One answer that can be marked."""

    value: str
    label: str
    marked: bool = False
    place: str = ""  # of a ranking: what was typed


@dataclass(frozen=True)
class Question:
    """A question as it is shown, with what was typed and what is wrong with it."""

    name: str
    key: str
    kind: str
    text: str
    help: str
    marks: list[Mark]
    typed: str
    is_required: bool
    may_not_apply: bool
    not_applying: bool
    error: str
    only_if: str  # the condition in words, for whoever has no scripts
    depends_on: str  # the name of the question on which it depends, and the values with which it is asked
    values: str

    @property
    def places(self) -> list[int]:
        """The places of a ranking."""
        return list(range(1, len(self.marks) + 1))


@dataclass(frozen=True)
class Screen:
    """Questions that stand together."""

    key: str
    title: str
    text: str
    questions: list[Question]


@dataclass(frozen=True)
class Language:
    """A language in which the form can be read, by its own name."""

    code: str
    name: str
    here: bool


@dataclass(frozen=True)
class Sheet:
    """The whole form in one language."""

    title: str
    about: str
    minutes: int
    language: str
    direction: str
    languages: list[Language]
    screens: list[Screen]
    seed: str
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def wrong(self) -> list[Question]:
        """The questions whose answers cannot be taken as they are."""
        return [one for screen in self.screens for one in screen.questions if one.error]

    @property
    def count(self) -> int:
        """How many questions there are."""
        return sum(len(screen.questions) for screen in self.screens)


def sheet_of(
    version: Version,
    *,
    seed: str,
    language: str = "",
    sent: Sent | None = None,
    errors: Mapping[str, str] | None = None,
) -> Sheet:
    """The form of a version, in the order of this seed; with what was sent and what is wrong with it."""
    language = language if language in languages_of(version) else version.language
    wordings = version.wordings.get(language, {})
    items = list(version.items.select_related("block"))
    writer = _Writer(wordings, {item.key: item for item in items}, sent or QueryDict(), errors or {})
    screens = [
        Screen(
            key=part.block.key,
            title=text_in(wordings, f"block:{part.block.key}", part.block.title),
            text=text_in(wordings, f"block:{part.block.key}:text", part.block.text),
            questions=[writer.question(item) for item in part.items],
        )
        for part in parts_of(list(version.blocks.all()), items, seed)
    ]
    return Sheet(
        title=text_in(wordings, "title", version.instrument.title),
        about=text_in(wordings, "about", version.instrument.about),
        minutes=version.minutes,
        language=language,
        direction="rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        languages=[Language(one, name_of(one), one == language) for one in languages_of(version)],
        screens=screens,
        seed=seed,
        errors=errors or {},
    )


def name_of(language: str) -> str:
    """A language by its own name, as those who speak it look for it."""
    info = LANG_INFO.get(language) or LANG_INFO.get(language.partition("-")[0]) or {}
    return str(info.get("name_local", language)).capitalize()


@dataclass(frozen=True)
class _Writer:
    """Turns items into questions, in one language, with what was typed."""

    wordings: Mapping[str, str]
    items: Mapping[str, Item]
    sent: Sent
    errors: Mapping[str, str]

    def question(self, item: Item) -> Question:
        name = field_of(item)
        typed = self.sent.getlist(name)
        only_if, values = self._condition(item)
        leader = self.items.get(item.shown_if.get("item", ""))
        return Question(
            name=name,
            key=item.key,
            kind=item.kind,
            text=text_in(self.wordings, f"item:{item.key}", item.text),
            help=text_in(self.wordings, f"item:{item.key}:help", item.help),
            marks=self._marks(item, typed),
            typed=typed[-1] if typed and item.kind == ItemKind.OPEN else "",
            is_required=item.is_required,
            may_not_apply=item.may_not_apply and item.kind != ItemKind.OPEN,
            not_applying=NA in typed,
            error=self.errors.get(item.key, ""),
            only_if=only_if,
            depends_on=field_of(leader) if leader and values else "",
            values=json.dumps(values),
        )

    def _marks(self, item: Item, typed: list[str]) -> list[Mark]:
        if item.kind == ItemKind.FREQUENCY:
            return [Mark(str(step), word, str(step) in typed) for step, word in frequency_words().items()]
        if item.kind == ItemKind.TEN:
            return [Mark(str(step), str(step), str(step) in typed) for step in range(1, 11)]
        places = places_of(item, self.sent) if item.kind == ItemKind.RANKING else {}
        return [
            Mark(one["key"], self._option(item, one), one["key"] in typed, places.get(one["key"], ""))
            for one in item.options
        ]

    def _option(self, item: Item, option: Mapping[str, str]) -> str:
        return text_in(self.wordings, f"option:{item.key}:{option['key']}", option["text"])

    def _condition(self, item: Item) -> tuple[str, list[str]]:
        """When it is asked: in words, and as values; nothing where it is always asked."""
        leader = self.items.get(item.shown_if.get("item", ""))
        values = [str(value) for value in item.shown_if.get("is", [])]
        if leader is None or leader.block.private or not values:
            return "", []
        labels = {mark.value: mark.label for mark in self._marks(leader, [])}
        said = [labels.get(value, value) for value in values]
        question = text_in(self.wordings, f"item:{leader.key}", leader.text)
        words = _("Only if you chose %(answers)s at “%(question)s”.")
        return words % {"answers": _(" or ").join(f"“{one}”" for one in said), "question": question}, values
