"""Can what was typed become a standard, and if not, how is that said?"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations.standards.figures import figures
from footpath.conversations.standards.judged import judging_in
from footpath.conversations.standards.wording import Observed, Wording
from footpath.people import typed
from footpath.ui.measures import Kind, Measure

LONGEST = 300
EVERY = (1, 2, 4, 13)  # weeks between two checks
FOUR_WEEKS = 4
AHEAD = timedelta(days=366)
MOST = Decimal(10**9)
SIDES = ("provider", "customer")


def standard_from(today: date, said: Mapping[str, Any], starts: date | None = None) -> Wording:
    """The wording of a standard from what was typed: the fields of Wording, with `since` a date or nothing, `measure`
    in words or the key of a figure, `current` and `target` numbers or texts.

    Where it is said in other words, it may go on from when it `starts`. Raises ValidationError naming the field; a
    conclusion without one observed behavior is one on `observed`.
    """
    figure = figures().get(said.get("measure_key") or said.get("measure") or "")
    checker = said.get("checker") or "customer"
    if checker not in SIDES:
        raise ValidationError({"checker": _("One of you two checks.")})
    every = said.get("every_weeks") or FOUR_WEEKS
    if every not in EVERY:
        raise ValidationError({"every_weeks": _("Choose one of the stretches.")})
    observed = observed_from(said.get("observed") or ())
    behavior = typed.many_lines("behavior", said.get("behavior") or "", longest=LONGEST, needed=True)
    conclusion = typed.many_lines("conclusion", said.get("conclusion") or "", longest=LONGEST)
    _refuse_conclusions(behavior, conclusion, observed)
    current = _number("current", said.get("current"), figure, needed=False)
    return Wording(
        behavior=behavior,
        measure=figure.label() if figure else _line("measure", said, needed=True),
        measure_key=figure.key if figure else "",
        unit=_unit(figure) if figure else _line("unit", said, needed=True, longest=40),
        at_most=not figure.more_is_better if figure else bool(said.get("at_most")),
        since=_day("since", said.get("since"), today, starts).isoformat(),
        checker=checker,
        noticed=_line("noticed", said, needed=True),
        every_weeks=every,
        in_register=bool(said.get("in_register", True)),
        conclusion=conclusion,
        observed=observed,
        current=current,
        target=_number("target", said.get("target"), figure, needed=True),
    )


def rules_from(today: date, said: Mapping[str, Any], starts: date | None = None) -> Wording:
    """The wording of partnering rules: provider_will, customer_will, when_wrong, and review_on, a date.

    Raises ValidationError naming the field.
    """
    provider_will, customer_will, when_wrong = (
        typed.many_lines(name, said.get(name) or "", longest=1000, needed=True)
        for name in ("provider_will", "customer_will", "when_wrong")
    )
    review_on = _day("review_on", said.get("review_on"), today)
    if review_on <= today:
        raise ValidationError({"review_on": _("Choose a day after today, on which you look at it together again.")})
    return Wording(
        provider_will=provider_will,
        customer_will=customer_will,
        when_wrong=when_wrong,
        since=(starts or today).isoformat(),
        review_on=review_on.isoformat(),
        in_register=False,
    )


def observed_from(lines: Sequence[Observed | Mapping[str, str]]) -> tuple[Observed, ...]:
    """What was seen, each with who, what and when or how often; lines without a word are left out."""
    found = []
    for line in lines:
        parts = vars(line) if isinstance(line, Observed) else line
        kept = {name: typed.one_line("observed", parts.get(name, ""), longest=200) for name in ("who", "did", "often")}
        if not any(kept.values()):
            continue
        if not all(kept.values()):
            text = _("Say of each: who, what they did or said, and when or how often.")
            raise ValidationError({"observed": text})
        found.append(Observed(**kept))
    if len(found) > 5:
        raise ValidationError({"observed": _("Five of them say enough.")})
    return tuple(found)


def _refuse_conclusions(behavior: str, conclusion: str, observed: tuple[Observed, ...]) -> None:
    """A conclusion becomes a standard once somebody has said what a camera would have seen."""
    judged = judging_in(behavior)
    if judged and not observed:
        text = _("“%(word)s” is a conclusion, and nobody can do it on Monday. %(question)s")
        raise ValidationError({"behavior": text % {"word": judged[0].word, "question": judged[0].question}})
    if conclusion and not observed:
        raise ValidationError({"observed": _("What would a camera have seen? Say at least one thing.")})
    for one in observed:
        for word in judging_in(one.did):
            raise ValidationError({"observed": word.question})


def _line(name: str, said: Mapping[str, Any], *, needed: bool, longest: int = LONGEST) -> str:
    return typed.one_line(name, said.get(name) or "", longest=longest, needed=needed)


def _unit(figure: Measure) -> str:
    return _("stars") if figure.kind == Kind.STARS else "%"


def _number(name: str, value: Any, figure: Measure | None, *, needed: bool) -> str:
    """A number as it is kept; "" for none."""
    if value is None or value == "":
        if needed:
            raise ValidationError({name: _("A standard needs a number, so that both know when it is kept.")})
        return ""
    stars = figure is not None and figure.kind == Kind.STARS
    low, high = (Decimal(1), Decimal(5)) if stars else (Decimal(0), MOST if figure is None else Decimal(100))
    return number_from(name, value, low, high)


def number_from(name: str, value: str | float, low: Decimal = Decimal(0), high: Decimal = MOST) -> str:
    """A number as it is kept: without idle zeros. Raises ValidationError naming the field."""
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        raise ValidationError({name: _("Type a number.")}) from None
    if not number.is_finite() or not low <= number <= high or number != round(number, 2):
        text = _("Type a number from %(low)s to %(high)s, with two decimals at most.")
        raise ValidationError({name: text % {"low": low, "high": high}})
    return f"{number.normalize():f}"


def _day(name: str, value: date | str | None, today: date, starts: date | None = None) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and value else value or today
    except ValueError:
        raise ValidationError({name: _("Type a day, such as 2026-12-01.")}) from None
    if not isinstance(day, date) or (day != starts and not today <= day <= today + AHEAD):
        raise ValidationError({name: _("Choose a day from today to a year from now.")})
    return day
