"""Can these answers be taken? If not, what is wrong with which of them?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import BROKEN
from footpath.surveys.models import Item, ItemKind, Version

NA = "na"
LONGEST = 4000  # characters of an open answer
BUCKETS = {  # what a browser may say of how somebody answered; never kept with the answer for longer than its move
    "seconds": ("under_2", "2_to_4", "4_to_8", "8_to_15", "over_15"),  # for each question, on average
    "straight": ("no", "mostly", "all"),  # the same answer down the whole page
    "skipped": ("none", "some", "many"),
}
Answers = dict[str, Any]


@dataclass(frozen=True)
class Checked:
    """The answers as they are kept, and what is wrong, by the keys of the questions."""

    answers: Answers
    errors: dict[str, str]


class _Wrong(Exception):
    """What somebody has to mend; the text says how."""


def asked_items(version: Version) -> list[Item]:
    """The questions of a version in their order, without those for the person alone."""
    return list(_fixed_items(version.pk) if version.fixed_at is not None else _items(version.pk))


def _items(version: int) -> list[Item]:
    return list(Item.objects.filter(version=version, block__private=False).select_related("block"))


@lru_cache(maxsize=64)
def _fixed_items(version: int) -> list[Item]:
    """Those of a version that was asked: nothing of it changes any more, and every answer needs them."""
    return _items(version)


def fixed_version(pk: int) -> Version:
    """A version that was asked, read once; one that can still change is read each time."""
    found = _version(pk)
    if found.fixed_at is None:
        _version.cache_clear()
    return found


@lru_cache(maxsize=64)
def _version(pk: int) -> Version:
    return Version.objects.select_related("instrument").get(pk=pk)


def shown(items: Iterable[Item], answers: Mapping[str, Any]) -> set[str]:
    """The keys of the questions that are asked at all, given these answers. What hangs on a question that is not shown
    is not shown either; a condition on itself, in a circle, or on a question that is not there hides it.
    """
    by_key = {item.key: item for item in items}
    found = {key for key, item in by_key.items() if not item.shown_if}
    waiting = set(by_key) - found
    grown = True
    while grown:
        more = {key for key in waiting if _holds(by_key[key].shown_if, found, answers)}
        found |= more
        waiting -= more
        grown = bool(more)
    return found


def _holds(condition: Mapping[str, Any], found: set[str], answers: Mapping[str, Any]) -> bool:
    if condition.get("item") not in found:
        return False
    value = answers.get(condition["item"])
    given = {str(one) for one in (value if isinstance(value, list) else [value])}
    return bool(given & {str(one) for one in condition.get("is", [])})


def check(items: Iterable[Item], answers: Mapping[str, Any]) -> Checked:
    """Check answers by the keys of their questions: frequency 1 to 5, ten 1 to 10, choice a key, several a list of
    keys, ranking the list of all keys in an order, open a text; "na" where it does not apply; left out is absent.

    Answers to questions that are not shown are left out: without scripts all of them stand on the page.
    """
    items = list(items)
    errors = {
        str(key): _("This is not a question of this survey.") for key in set(answers) - {one.key for one in items}
    }
    seen = shown(items, answers)
    kept: Answers = {}
    for item in items:
        if item.key not in seen:
            continue
        value = answers.get(item.key)
        if value is None or value == [] or (isinstance(value, str) and not value.strip()):
            if item.is_required:
                errors[item.key] = _("Please answer this one, the others may be left out.")
            continue
        try:
            kept[item.key] = _value(item, value)
        except _Wrong as wrong:
            errors[item.key] = str(wrong)
    return Checked({} if errors else kept, errors)


def clean_quality(quality: Mapping[str, Any]) -> dict[str, str]:
    """What a browser said of how somebody answered, as far as it is one of BUCKETS; nothing else is believed."""
    return {key: quality[key] for key, known in BUCKETS.items() if quality.get(key) in known}


def _value(item: Item, value: Any) -> Any:
    if value == NA and item.kind != ItemKind.OPEN:
        if not item.may_not_apply:
            raise _Wrong(_("“Does not apply” is not offered here."))
        return NA
    return _KINDS[ItemKind(item.kind)](item, value)


def _number(most: int) -> Callable[[Item, Any], int]:
    def check_number(_item: Item, value: Any) -> int:
        if type(value) is not int or not 1 <= value <= most:
            raise _Wrong(_("Choose one from 1 to %(most)d.") % {"most": most})
        return value

    return check_number


def _options(item: Item) -> list[str]:
    return [option["key"] for option in item.options]


def _choice(item: Item, value: Any) -> str:
    if not isinstance(value, str) or value not in _options(item):
        raise _Wrong(_("Choose one of those that are offered."))
    return value


def _several(item: Item, value: Any) -> list[str]:
    if not _is_list(value) or set(value) - set(_options(item)):
        raise _Wrong(_("Choose among those that are offered."))
    return [key for key in _options(item) if key in value]


def _ranking(item: Item, value: Any) -> list[str]:
    if not _is_list(value) or sorted(value) != sorted(_options(item)):
        raise _Wrong(_("Give each of them a place of its own."))
    return list(value)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _open(_item: Item, value: Any) -> str:
    if not isinstance(value, str):
        raise _Wrong(_("Write a text here."))
    if BROKEN.search(value):
        raise _Wrong(_("There is a character in it that cannot be kept."))
    if len(value) > LONGEST:
        words = _("This is %(n)d characters long; at most %(most)d fit. It is still here: shorten it.")
        raise _Wrong(words % {"n": len(value), "most": LONGEST})
    return value.strip()


_KINDS: dict[ItemKind, Callable[[Item, Any], Any]] = {
    ItemKind.FREQUENCY: _number(5),
    ItemKind.TEN: _number(10),
    ItemKind.CHOICE: _choice,
    ItemKind.SEVERAL: _several,
    ItemKind.RANKING: _ranking,
    ItemKind.OPEN: _open,
}
