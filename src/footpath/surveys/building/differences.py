"""What differs between two versions of an instrument, in words?"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.surveys.building.checks import answers_of
from footpath.surveys.building.questionnaire import Part, Question, Questionnaire, texts_of
from footpath.surveys.building.stored import print_of
from footpath.surveys.models import ItemKind, Mode, Purpose


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same; "" stands where it was not, or is not any more."""

    label: str
    before: str
    after: str
    breaks_trend: bool = False  # figures of the two cannot be compared


def differences(before: Questionnaire, after: Questionnaire) -> list[Difference]:
    """What differs, in the order of the page."""
    found = [*_pairs(_about(before), _about(after)), *_pairs(_parts(before), _parts(after))]
    found += _questions(before, after)
    if _order(before, after) != _order(after, before):
        was, now = (" · ".join(_short(one) for one in whole.questions) for whole in (before, after))
        found.append(Difference(_("Order of the questions"), was, now))
    return found + _languages(before, after)


def _pairs(old: dict[str, str], new: dict[str, str]) -> list[Difference]:
    keys = [*new, *(key for key in old if key not in new)]
    return [Difference(key, old.get(key, ""), new.get(key, "")) for key in keys if old.get(key) != new.get(key)]


def _about(whole: Questionnaire) -> dict[str, str]:
    return {
        _("Title"): whole.title,
        _("What it is for"): whole.about,
        _("Purpose"): str(Purpose(whole.purpose).label),
        _("Who can know who said what"): str(Mode(whole.mode).label),
        _("Minutes"): str(whole.minutes),
        _("Language"): whole.language,
    }


def _parts(whole: Questionnaire) -> dict[str, str]:
    return {_("Block “%(name)s”") % {"name": part.title or part.key}: _part(part) for part in whole.parts}


def _part(part: Part) -> str:
    marks = [part.text or _("no text above its questions")]
    marks += [_("for the person alone")] if part.private else []
    marks += [_("in a different order for everybody")] if part.shuffled else []
    return " · ".join(marks)


def _questions(before: Questionnaire, after: Questionnaire) -> list[Difference]:
    old, new = _placed(before), _placed(after)
    found = []
    for key in [*new, *(key for key in old if key not in new)]:
        was = in_words(old[key][0], before) if key in old else ""
        now = in_words(new[key][0], after) if key in new else ""
        broken = key in old and key in new and print_of(*old[key]) != print_of(*new[key])
        if was != now or broken:
            name = _short((new.get(key) or old[key])[0])
            found.append(Difference(_("Question “%(name)s”") % {"name": name}, was, now, broken))
    return found


def _placed(whole: Questionnaire) -> dict[str, tuple[Question, Part]]:
    return {one.key: (one, part) for part in whole.parts for one in part.questions}


def in_words(one: Question, whole: Questionnaire) -> str:
    """A question with everything that is set for it, in one line."""
    marks = [one.text, str(ItemKind(one.kind).label)]
    marks += [", ".join(option.text for option in one.options)] if one.options else []
    marks += [one.help] if one.help else []
    marks += [_("has to be answered")] if one.is_required else []
    marks += [_("“does not apply” is offered")] if one.may_not_apply else []
    marks += [_("“never” is the good end")] if one.is_reversed else []
    return " · ".join([*marks, *filter(None, [rule_in_words(one, whole.questions)])])


def rule_in_words(one: Question, others: Iterable[Question]) -> str:
    """When a question is asked; "" where it always is."""
    if one.shown_if is None:
        return ""
    leader = next((other for other in others if other.key == one.shown_if.item), None)
    if leader is None:
        return ""
    answers = answers_of(leader)
    said = _(" or ").join(f"“{answers.get(value, value)}”" for value in one.shown_if.values)
    return _("only if “%(question)s” is %(answers)s") % {"question": _short(leader), "answers": said}


def _short(one: Question) -> str:
    return one.text if len(one.text) <= 60 else f"{one.text[:59]}…"


def _order(whole: Questionnaire, other: Questionnaire) -> list[str]:
    """The keys in order that both have; one that came or went says so itself."""
    keys = {one.key for one in other.questions}
    return [one.key for one in whole.questions if one.key in keys]


def _languages(before: Questionnaire, after: Questionnaire) -> list[Difference]:
    found = []
    for code in sorted({*before.wordings, *after.wordings}):
        was, now = before.wordings.get(code, {}), after.wordings.get(code, {})
        if was != now:
            old, new = _translated(was, before), _translated(now, after)
            found.append(Difference(_("Translation “%(code)s”") % {"code": code}, old, new))
    return found


def _translated(texts: dict[str, str], whole: Questionnaire) -> str:
    places = texts_of(whole)
    named = {"n": sum(bool(texts.get(place)) for place in places), "all": len(places)}
    return _("%(n)s of %(all)s texts") % named
