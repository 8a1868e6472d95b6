"""What have people answered in the surveys of two years?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, told
from footpath.surveys import actions
from footpath.surveys.checking import asked_items
from footpath.surveys.models import Invitation, Item, ItemKind, Voice, Wave
from footpath.surveys.ready import ready_instrument
from footpath.surveys.taking_in import spool

MONTH, DAY, PREPARED = timedelta(days=30.4), timedelta(days=1), timedelta(days=20)
WAIT = ("ana@demo.example",)  # who have not answered yet, so that there is something to answer
HOUSE, KINDER = 3.25, 0.55  # steps: how often others do it, and by how much more often one does it oneself
PEOPLE, ACTS, CHANCE = 0.55, 0.35, 0.75  # spread between people, within what one person says, and without a reason
NOT_MINE, LEFT_OUT, WRITES = 0.04, 0.03, 0.3  # shares of answers
OPTIONS = ("surely-another", "probably-another", "unsure", "probably-us", "surely-us")
# How people answer, of a hundred: most take their time, a few hurry.
QUALITY = {
    "seconds": {"under_2": 4, "2_to_4": 21, "4_to_8": 52, "8_to_15": 18, "over_15": 5},
    "straight": {"no": 90, "mostly": 8, "all": 2},
    "skipped": {"none": 68, "some": 26, "many": 6},
}


def survey_two_years(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """The ready survey was asked every half year and the ready pulse every month, closed, and the results let out, by
    the verbs; the newest pulse can still be answered. What was done stands beside what was said.
    """
    described = told("answers")
    for line in described["asked"]:
        by, begun = northfield.people[line["by"]], [now - months * MONTH for months in line["months_ago"]]
        instrument = actions.take_instrument(ready_instrument(line["instrument"]), by=by, now=begun[0] - PREPARED)
        teams = [northfield.teams[name].pk for name in line["audience"]]
        for at, months, response in zip(begun, line["months_ago"], line["response"], strict=True):
            until = at + timedelta(days=line["days"])
            wave = actions.plan_wave(
                instrument, opens_at=at, closes_at=until, audience={"teams": teams}, cuts=line["cuts"], by=by,
                now=at - timedelta(days=5),
            )  # fmt: skip
            wave = actions.open_wave(wave, by=by, now=at)
            _answer(wave, northfield, Views(described, months, lots), response)
            if until + DAY < now:
                wave = actions.close_wave(wave, by=by, now=until)
                wave = actions.release(wave, by=by, now=until + DAY)
            if words := line.get("acted", {}).get(str(wave.number)):
                actions.mark_acted(wave, text=words, by=by, now=until + timedelta(days=45))


@dataclass(frozen=True)
class Views:
    """What people think so many months ago, by their team."""

    described: Mapping[str, Any]
    months_ago: float
    lots: Lots

    def of(self, team: str) -> float:
        """By how many steps a team sees its coworkers better than the house does."""
        course = self.described["they"].get(team)
        return float(np.interp(-self.months_ago, [-20, -14, -8, -2], course)) if course else 0.0

    def told_by(self, key: str, wave: Wave) -> list[str]:
        """What people write in a wave, each once."""
        words = list(self.described["words"][key])
        self.lots.many("words", wave.instrument.key, wave.number, key).shuffle(words)
        return words


def how_answered(lots: Lots, email: str, wave: str) -> dict[str, str]:
    """What a browser would say of how somebody answered, in rough steps."""
    return {name: lots.weighed(steps, name, email, wave) for name, steps in QUALITY.items()}


def _answer(wave: Wave, northfield: Northfield, views: Views, response: float) -> None:
    """As `actions.answer` takes it in, for all who answer at once."""
    homes, items = northfield.homes(), asked_items(wave.version)
    words = {key: views.told_by(key, wave) for key in views.described["words"]}
    asked = Invitation.objects.filter(wave=wave, is_open=True).select_related("person").order_by("person__email")
    answered = []
    for one in asked:
        email = one.person.email
        if views.lots.share("answers", wave.instrument.key, wave.number, email) < response and email not in WAIT:
            team = homes[one.person_id].name if one.person_id in homes else ""
            answers = Voter(email, team, f"{wave}", views).says(items, words)
            quality = how_answered(views.lots, email, f"{wave}")
            spool(wave.pk, cells=one.cells, answers=answers, quality=quality, of=None)
            answered.append(one.pk)
    Invitation.objects.filter(pk__in=answered).update(done=True)


@dataclass(frozen=True)
class Voter:
    """Somebody of a team who answers a wave: everybody sees it in their own way, and a little of it is chance."""

    email: str
    team: str
    wave: str
    views: Views

    def says(self, items: Sequence[Item], words: Mapping[str, list[str]]) -> dict[str, Any]:
        """An answer to most of what is asked, by the keys of the questions; of the words those that are left."""
        lots, described = self.views.lots, self.views.described
        luck = lots.many("answers", self.email, self.wave)
        level = HOUSE + self.views.of(self.team) + ACTS * luck.gauss(0, 1)
        level += PEOPLE * lots.many("sees", self.email).gauss(0, 1)
        found: dict[str, Any] = {}
        for item in items:
            chance, writes = luck.random(), luck.random() < WRITES
            step = level + described["acts"].get(item.stem, 0.0) + CHANCE * luck.gauss(0, 1)
            step += KINDER if item.voice == Voice.ASKED else 0.0
            if item.kind == ItemKind.OPEN:
                left = words.get(item.key) if writes else None
                answer: int | str | None = left.pop() if left else None
            else:
                answer = None if chance < LEFT_OUT else "na" if _is_not_theirs(item, chance) else _value(item, step)
            if answer is not None:
                found[item.key] = answer
        return found


def _is_not_theirs(item: Item, chance: float) -> bool:
    return item.may_not_apply and item.kind == ItemKind.FREQUENCY and chance < LEFT_OUT + NOT_MINE


def _value(item: Item, step: float) -> int | str | None:
    """What somebody who thinks `step`, from 1 to 5, answers."""
    if item.kind == ItemKind.FREQUENCY:
        return min(5, max(1, round(6 - step if item.is_reversed else step)))
    if item.kind == ItemKind.TEN:
        return min(10, max(1, round(2 * step)))
    return OPTIONS[min(4, max(0, round(step + 0.3) - 1))] if item.kind == ItemKind.CHOICE else None
