"""How is a wording read, line by line, and what differs between two of them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Standard, StandardVersion, WordingState
from footpath.conversations.standards.figures import figures
from footpath.conversations.standards.wording import Wording
from footpath.people.refusals import SomebodyWasFaster, faster
from footpath.ui import wording as words


@dataclass(frozen=True)
class Line:
    """One line of a wording: what it is, and what it says."""

    key: str
    label: str
    text: str


@dataclass(frozen=True)
class Difference:
    """A line that is not the same; "" where it was not, or is not any more."""

    label: str
    before: str
    after: str


def lines_of(wording: Wording, standard: Standard) -> list[Line]:
    """What a wording says, in the order of the page; what is empty is left out."""
    found = _rules(wording, standard) if wording.provider_will else _standard(wording, standard)
    return [Line(key, label, text) for key, label, text in found if text]


def _standard(wording: Wording, standard: Standard) -> list[tuple[str, str, str]]:
    checker = standard.provider if wording.checker == "provider" else standard.customer
    checks = _("Footpath counts it; %(name)s looks at it") if wording.is_counted else _("%(name)s says how it went")
    seen = "\n".join(f"{one.who}: {one.did} ({one.often})" for one in wording.observed)
    return [
        ("conclusion", _("What was said first"), wording.conclusion),
        ("observed", _("What a camera would have seen"), seen),
        ("behavior", _("What is to be seen"), wording.behavior),
        ("measure", _("By what"), measure_words(wording)),
        ("current", _("Now"), amount(wording.current, wording.unit)),
        ("target", _("Target"), target_words(wording)),
        ("since", _("From"), words.day(date.fromisoformat(wording.since))),
        ("checker", _("Who checks"), checks % {"name": checker.name}),
        ("every_weeks", _("How often"), every_words(wording.every_weeks)),
        ("noticed", _("How %(name)s will notice") % {"name": standard.customer.first_name}, wording.noticed),
        ("in_register", _("Who reads it"), reads_words(in_register=wording.in_register)),
    ]


def _rules(wording: Wording, standard: Standard) -> list[tuple[str, str, str]]:
    will = _("%(name)s will")
    return [
        ("provider_will", will % {"name": standard.provider.name}, wording.provider_will),
        ("customer_will", will % {"name": standard.customer.name}, wording.customer_will),
        ("when_wrong", _("When it goes wrong, we"), wording.when_wrong),
        ("review_on", _("We look at it again on"), words.day(date.fromisoformat(wording.review_on))),
    ]


def reads_words(*, in_register: bool) -> str:
    """Who reads a standard, in words."""
    return _("You two, and without names both teams") if in_register else _("You two alone")


def measure_words(wording: Wording) -> str:
    """By what it is seen, in the words of the reader where a figure is counted."""
    figure = figures().get(wording.measure_key)
    return figure.label() if figure else wording.measure


def amount(number: str, unit: str) -> str:
    """A number with its unit; nothing for nothing."""
    if not number:
        return ""
    return f"{number}%" if unit == "%" else f"{number} {unit}".strip()


def target_words(wording: Wording) -> str:
    """What is to be reached."""
    text = _("%(amount)s at most") if wording.at_most else _("%(amount)s or more")
    return text % {"amount": amount(wording.target, wording.unit)}


def every_words(weeks: int) -> str:
    """How often it is checked, in words."""
    if weeks == 13:
        return _("Every quarter")
    return ngettext("Every week", "Every %(n)d weeks", weeks) % {"n": weeks}


def differences(before: Wording, after: Wording, standard: Standard) -> list[Difference]:
    """What differs between two wordings, in the order of the page."""
    was = {one.key: one for one in lines_of(before, standard)}
    now = {one.key: one for one in lines_of(after, standard)}
    keys = [*now, *(key for key in was if key not in now)]
    pairs = [(was.get(key), now.get(key)) for key in keys]
    return [
        Difference((old or new or Line("", "", "")).label, old.text if old else "", new.text if new else "")
        for old, new in pairs
        if (old.text if old else "") != (new.text if new else "")
    ]


class OtherWording(SomebodyWasFaster):
    """What somebody wants to agree to is not what stands now; `found` says what has changed."""

    def __init__(self, text: str, found: Sequence[Difference] = ()) -> None:
        super().__init__(text)
        self.found = list(found)


def other_wording(standard: Standard, hash: str) -> OtherWording:
    """Say what became of the wording that somebody has read, and what the one that stands now says differently."""
    versions = StandardVersion.objects.filter(standard=standard)
    standing = versions.filter(state__in=(WordingState.WAITS, WordingState.AGREED)).order_by("-number").first()
    read = versions.filter(hash=hash).first() if hash else None
    if standing is None or standing.hash == hash:
        return OtherWording(str(faster(Standard.subject_kind, standard.pk)))
    text = _("The wording has changed since you read it, so nothing was agreed. Read what is new, then decide.")
    return OtherWording(text, differences(read.wording, standing.wording, standard) if read else ())
