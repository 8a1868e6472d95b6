"""How does an instrument stand in a file, and what does a file say?"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from footpath.surveys.behaviors import whole_library
from footpath.surveys.building.checks import NotUsable, checked
from footpath.surveys.building.questionnaire import Condition, Option, Part, Question, Questionnaire

FORMAT = 1
LARGEST = 512 * 1024  # bytes
_TOP = "footpath_instrument"
_WHOLE: dict[str, type] = {
    "key": str, "title": str, "about": str, "purpose": str, "mode": str, "minutes": int, "language": str,
    "blocks": list, "wordings": dict,
}  # fmt: skip
_PART: dict[str, type] = {"key": str, "title": str, "text": str, "private": bool, "shuffled": bool, "items": list}
_ITEM: dict[str, type] = {
    "key": str, "kind": str, "text": str, "help": str, "stem": str, "voice": str, "behavior": str, "dimension": str,
    "options": list, "required": bool, "does_not_apply": bool, "reversed": bool, "shown_if": dict,
}  # fmt: skip
_NAMES = {"required": "is_required", "does_not_apply": "may_not_apply", "reversed": "is_reversed"}


class BadInstrument(Exception):
    """A file that is no instrument we can use; the text names the place and says why."""

    def __init__(self, text: str) -> None:
        super().__init__(text.encode(errors="replace").decode())  # half a character of the file cannot be shown


def read_instrument(content: str | bytes) -> Questionnaire:
    """What a file asks. Raises BadInstrument with one sentence for whoever brought it."""
    facts = _object(_parsed(content), "")
    version = facts.pop(_TOP, None)
    if version is None:
        raise BadInstrument(_("This is not a file of a survey: it does not begin with “footpath_instrument”."))
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadInstrument(_place(_TOP, _("the version is a number.")))
    if version > FORMAT:
        text = _(
            "This file was made by a newer Footpath (format %(theirs)s; this one reads up to %(ours)s). Update first."
        )
        raise BadInstrument(text % {"theirs": min(version, 10**6), "ours": FORMAT})
    whole = _filled(_whole(facts))
    try:
        return checked(whole)
    except NotUsable as error:
        first = error.mistakes[0]
        raise BadInstrument(_place(_where(whole, first.part, first.question, first.field), first.text)) from error


def write_instrument(whole: Questionnaire) -> str:
    """The file of an instrument; reading it gives the same."""
    facts = {
        _TOP: FORMAT,
        **{name: getattr(whole, name) for name in _WHOLE if name not in ("blocks", "wordings")},
        "blocks": [_part_facts(part) for part in whole.parts],
        **({"wordings": whole.wordings} if whole.wordings else {}),
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _parsed(content: str | bytes) -> Any:
    size = len(content.encode(errors="surrogatepass")) if isinstance(content, str) else len(content)
    if size > LARGEST:
        raise BadInstrument(_("This file is too large: a survey has at most %(most)s KB.") % {"most": LARGEST // 1024})
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise BadInstrument(_("This file is not text in UTF-8 (at byte %(n)s).") % {"n": error.start}) from error
    except json.JSONDecodeError as error:
        text = _("This file is broken at line %(line)s, column %(column)s: it is not JSON.")
        raise BadInstrument(text % {"line": error.lineno, "column": error.colno}) from error
    except (RecursionError, ValueError) as error:  # nested without end; a number of a million digits
        raise BadInstrument(_("This file is not the file of a survey.")) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BadInstrument(_("“%(name)s” stands twice in one place.") % {"name": name[:60]})
        found[name] = value
    return found


def _no_number(name: str) -> None:
    raise BadInstrument(_("“%(name)s” is no number.") % {"name": name})


def _place(where: str, text: str) -> str:
    return _("%(where)s: %(text)s") % {"where": where, "text": text} if where else text


def _at(where: str, name: str) -> str:
    return f"{where}, {name}" if where else name


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadInstrument(_place(where, _("here stands an object with names and values.")))
    return dict(value)


def _known(value: Any, kinds: dict[str, type], where: str, needed: Iterable[str]) -> dict[str, Any]:
    """An object with these names and no others, each of its kind."""
    found = _object(value, where)
    for name, one in found.items():
        if name not in kinds:
            raise BadInstrument(_place(_at(where, f"“{name[:60]}”"), _("there is no such name here.")))
        if not isinstance(one, kinds[name]) or (kinds[name] is int and isinstance(one, bool)):
            raise BadInstrument(_place(_at(where, f"“{name}”"), _kind_words()[kinds[name]]))
    for name in needed:
        if name not in found:
            raise BadInstrument(_place(where, _("“%(name)s” is missing.") % {"name": name}))
    return found


def _kind_words() -> dict[type, str]:
    return {
        str: _("here stands a text."),
        int: _("here stands a whole number."),
        bool: _("here stands true or false."),
        list: _("here stands a list."),
        dict: _("here stands an object with names and values."),
    }


def _whole(value: Any) -> Questionnaire:
    facts = _known(value, _WHOLE, "", ("key", "title", "blocks"))
    parts = tuple(_part(one, _("block %(n)s") % {"n": n}) for n, one in enumerate(facts.pop("blocks"), start=1))
    wordings = {}
    for language, texts in facts.pop("wordings", {}).items():
        where = _at("“wordings”", f"“{language[:20]}”")
        wordings[language] = {
            place: text for place, text in _known(texts, dict.fromkeys(_object(texts, where), str), where, ()).items()
        }
    return Questionnaire(parts=parts, wordings=wordings, **facts)


def _part(value: Any, where: str) -> Part:
    facts = _known(value, _PART, where, ("key",))
    items = facts.pop("items", [])
    found = [_question(one, _at(where, _("question %(n)s") % {"n": n})) for n, one in enumerate(items, start=1)]
    return Part(questions=tuple(found), **facts)


def _question(value: Any, where: str) -> Question:
    facts = _known(value, _ITEM, where, ("key", "kind"))
    options, rule = facts.pop("options", []), facts.pop("shown_if", None)
    facts["options"] = tuple(_option(one, _at(where, _("answer %(n)s") % {"n": n})) for n, one in enumerate(options, 1))
    if rule is not None:
        facts["shown_if"] = _condition(rule, _at(where, "“shown_if”"))
    facts.setdefault("text", "")
    return Question(**{_NAMES.get(name, name): one for name, one in facts.items()})


def _filled(whole: Questionnaire) -> Questionnaire:
    """With the words of the library where a question only names its behavior and voice."""
    if not any(one.behavior and not one.text for one in whole.questions):
        return whole
    words = {one.key: {"asking": one.asking, "asked": one.asked} for one in whole_library()}
    parts = (
        replace(part, questions=tuple(
            one if one.text else replace(one, text=words.get(one.behavior, {}).get(one.voice, ""))
            for one in part.questions
        ))
        for part in whole.parts
    )  # fmt: skip
    return replace(whole, parts=tuple(parts))


def _option(value: Any, where: str) -> Option:
    return Option(**_known(value, {"key": str, "text": str}, where, ("key", "text")))


def _condition(value: Any, where: str) -> Condition:
    facts = _known(value, {"item": str, "is": list}, where, ("item", "is"))
    if not all(isinstance(one, str | int) and not isinstance(one, bool) for one in facts["is"]):
        raise BadInstrument(_place(where, _("the answers are texts or numbers.")))
    return Condition(facts["item"], tuple(str(one)[:80] for one in facts["is"]))


def _part_facts(part: Part) -> dict[str, Any]:
    facts = {name: getattr(part, name) for name in _PART if name != "items" and getattr(part, name)}
    return {**facts, "items": [_question_facts(one) for one in part.questions]}


def _question_facts(one: Question) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name in _ITEM:
        value = getattr(one, _NAMES.get(name, name))
        if name == "options" and value:
            facts[name] = [{"key": option.key, "text": option.text} for option in value]
        elif name == "shown_if" and value:
            facts[name] = {"item": value.item, "is": list(value.values)}
        elif value or name in ("text", "does_not_apply"):
            facts[name] = value
    return facts


def _where(whole: Questionnaire, part: str, question: str, field: str) -> str:
    """The place of a mistake as somebody finds it in the file."""
    where = ""
    for n, one in enumerate(whole.parts, start=1):
        if one.key == part:
            where = _("block %(n)s") % {"n": n}
            for m, item in enumerate(one.questions, start=1):
                if question and item.key == question:
                    where = _at(where, _("question %(n)s") % {"n": m})
    return _at(where, f"“{field}”")
