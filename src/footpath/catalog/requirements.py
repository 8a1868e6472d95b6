"""What does a service need to know before work can start, and is it there?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from footpath.ui import wording

KINDS = ("text", "long_text", "number", "date", "choice", "choices", "yes_no", "person", "file")
MAX_LENGTH = {"text": 200, "long_text": 4000}
DECIDING = ("choice", "choices", "yes_no")  # others may depend on the answers to these
MOST_QUESTIONS, MOST_CHOICES, MOST_CHOICE, MOST_WHY = 40, 30, 100, 300
KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
BROKEN = re.compile("[\x00\ud800-\udfff]")  # NUL and halves of signs: no database keeps them
FIRST_YEAR, LAST_YEAR = 1900, 2199  # beyond them a year is a slip of the finger


@dataclass(frozen=True)
class Requirement:
    """One question of a service's intake form."""

    key: str
    label: str
    kind: str = "text"
    why: str = ""  # why it is needed, in the team's own words
    required: bool = True
    choices: tuple[str, ...] = ()
    when: tuple[str, str] | None = None  # asked only if the answer to that earlier key is this


class NotUsable(ValueError):
    """An answer or a form that cannot be used; the text says why, `key` which line of a list and `part` what of it."""

    def __init__(self, text: str, key: str = "", part: str = "") -> None:
        super().__init__(text)
        self.key, self.part = key, part


def requirements_from(stored: list[Mapping[str, Any]]) -> list[Requirement]:
    """The form of a service from its stored JSON; NotUsable says which line is wrong and why."""
    form: list[Requirement] = []
    for line in stored:
        when = line.get("when")
        item = Requirement(
            key=str(line["key"]),
            label=str(line["label"]),
            kind=str(line.get("kind", "text")),
            why=str(line.get("why", "")),
            required=bool(line.get("required", True)),
            choices=tuple(str(choice) for choice in line.get("choices", ())),
            when=(str(when[0]), str(when[1])) if when else None,
        )
        _check(item, form)
        form.append(item)
    return form


def _check(item: Requirement, before: list[Requirement]) -> None:
    named = {"label": item.label}
    if len(before) >= MOST_QUESTIONS:
        most = {"most": MOST_QUESTIONS}
        raise NotUsable(_("These are more than %(most)d questions. Nobody likes to fill that in.") % most, item.key)
    if not KEY.fullmatch(item.key):
        raise NotUsable(_("“%(label)s” has a key that cannot be used.") % named, item.key)
    if not item.label.strip() or len(item.label) > MAX_LENGTH["text"] or len(item.why) > MOST_WHY:
        raise NotUsable(
            _("A question needs words: at most 200 characters, and 300 for why it is asked."), item.key, "label"
        )
    if item.kind not in KINDS:
        raise NotUsable(_("“%(label)s” has an unknown kind of answer.") % named, item.key, "kind")
    if item.key in {other.key for other in before}:
        raise NotUsable(_("“%(label)s” is asked twice.") % named, item.key, "label")
    if item.label.strip().casefold() in {other.label.strip().casefold() for other in before if not apart(item, other)}:
        raise NotUsable(_("“%(label)s” is asked twice.") % named, item.key, "label")
    _check_choices(item)
    if item.when:
        _check_condition(item, item.when, before)


def apart(one: Requirement, other: Requirement) -> bool:
    """Whether two questions never stand on the same form, because they hang on different answers to one question."""
    return bool(one.when and other.when and one.when[0] == other.when[0] and one.when[1] != other.when[1])


def _check_choices(item: Requirement) -> None:
    if item.kind not in ("choice", "choices"):
        return
    if not item.choices:
        raise NotUsable(_("“%(label)s” offers nothing to choose from.") % {"label": item.label}, item.key, "choices")
    if len(item.choices) > MOST_CHOICES or any(not one.strip() or len(one) > MOST_CHOICE for one in item.choices):
        text = _("“%(label)s”: at most 30 choices of at most 100 characters.") % {"label": item.label}
        raise NotUsable(text, item.key, "choices")
    if len({one.strip().casefold() for one in item.choices}) < len(item.choices):
        raise NotUsable(_("“%(label)s” offers the same choice twice.") % {"label": item.label}, item.key, "choices")


def _check_condition(item: Requirement, when: tuple[str, str], before: list[Requirement]) -> None:
    named = {"label": item.label, "choice": when[1]}
    if when[0] == item.key:
        raise NotUsable(_("“%(label)s” depends on its own answer.") % named, item.key, "when")
    reason = next((other for other in before if other.key == when[0]), None)
    if reason is None:
        text = _("“%(label)s” depends on a question that does not come before it.") % named
        raise NotUsable(text, item.key, "when")
    if reason.kind in DECIDING and when[1] not in options_of(reason):
        text = _("“%(label)s” waits for the answer “%(choice)s”, which cannot be given.") % named
        raise NotUsable(text, item.key, "when")


def options_of(item: Requirement) -> tuple[str, ...]:
    """The answers that can be given to a question on which others may depend."""
    return ("yes", "no") if item.kind == "yes_no" else item.choices if item.kind in DECIDING else ()


def asked(form: list[Requirement], answers: Mapping[str, Any]) -> list[Requirement]:
    """The questions that apply, given the answers so far; one that hangs on a question not asked is not asked."""
    found: dict[str, Requirement] = {}
    for item in form:
        if item.when is None or (item.when[0] in found and _is(answers.get(item.when[0]), item.when[1])):
            found[item.key] = item
    return list(found.values())


def _is(answer: Any, wanted: str) -> bool:
    return wanted in answer if isinstance(answer, list) else answer == wanted


def missing(form: list[Requirement], answers: Mapping[str, Any]) -> list[Requirement]:
    """The required questions that apply and have no answer."""
    return [item for item in asked(form, answers) if item.required and answers.get(item.key) in (None, "", [])]


def understood(item: Requirement, given: Any) -> Any:
    """The answer as it is kept (text, number as text, ISO date, list of texts, "yes"/"no", for somebody who works
    here {"id", "name"}); NotUsable says why not.

    Nothing given is kept as "", so that a half-filled form can be saved at any time.
    """
    if given in (None, "", []):
        return [] if item.kind == "choices" else ""
    if item.kind == "choices":
        return _chosen(item, given if isinstance(given, list) else _parts(item, str(given)))
    if item.kind == "person" and isinstance(given, Mapping):
        return {"id": int(given["id"]), "name": _text(item, str(given["name"]))}
    text = str(given).strip()
    if BROKEN.search(text):
        raise NotUsable(_("There is a character in it that cannot be kept."))
    if not text:
        return ""
    return _READ.get(item.kind, _text)(item, text)


def in_words(item: Requirement, answer: Any) -> str:
    """An answer as people read it, on one line; "" when there is none."""
    if not answer:
        return ""
    if isinstance(answer, Mapping):
        return str(answer["name"])
    if isinstance(answer, list):
        return ", ".join(answer)
    if item.kind == "date":
        return wording.day(date.fromisoformat(answer))
    return {"yes": _("yes"), "no": _("no")}[answer] if item.kind == "yes_no" else str(answer)


def _parts(item: Requirement, text: str) -> list[str]:
    """The choices that somebody has typed, on lines or between commas."""
    text = text.strip()
    return [text] if text in item.choices else [part.strip() for part in re.split(r"[,\n]", text)]


def _chosen(item: Requirement, given: list[Any]) -> list[str]:
    if any(str(one) not in item.choices for one in given if one != ""):
        raise NotUsable(_("Choose from the list."))
    return [choice for choice in item.choices if choice in {str(one) for one in given}]


def _text(item: Requirement, text: str) -> str:
    most = MAX_LENGTH.get(item.kind, MAX_LENGTH["text"])
    if len(text) > most:
        raise NotUsable(_("This is %(n)d characters long; at most %(most)d fit.") % {"n": len(text), "most": most})
    return text


def _number(_item: Requirement, text: str) -> str:
    try:
        value = Decimal(text) if text.isascii() and len(text) <= 30 else None
    except InvalidOperation:
        value = None
    if value is None or not value.is_finite() or (value and value.adjusted() >= 15):
        raise NotUsable(_("Write a number, such as 6 or 2.5."))
    return text


def _date(_item: Requirement, text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NotUsable(_("There is no such day. Write it as year-month-day, such as 2027-02-28.")) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = {"first": FIRST_YEAR, "last": LAST_YEAR}
        raise NotUsable(_("Choose a day between the years %(first)d and %(last)d.") % years)
    return day.isoformat()


def _choice(item: Requirement, text: str) -> str:
    alike = [choice for choice in item.choices if choice.casefold() == text.casefold()]
    if not alike:
        raise NotUsable(_("Choose from the list."))
    return text if text in alike else alike[0]


def _yes_no(_item: Requirement, text: str) -> str:
    typed = text.rstrip(".!").casefold()
    word = {_("yes").casefold(): "yes", _("no").casefold(): "no"}.get(typed, typed)
    if word not in ("yes", "no"):
        raise NotUsable(_("Answer yes or no."))
    return word


_READ = {"number": _number, "date": _date, "choice": _choice, "yes_no": _yes_no}
