"""What does the page of a recovery tell its reader: where it stands, and what they can do next?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.recovery import states
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import MAY, Part, parts
from footpath.recovery.touching import open_check
from footpath.ui.charts.path import Stone

_BEFORE_FIXED = (states.OWNED, states.ACKNOWLEDGED, states.PLANNED, states.PRESENTED)
_ANYWHERE = (*states.NOT_RIGHT_YET, states.FIXED, states.COMPENSATED, states.WAIVED)
_FROM: dict[str, tuple[str, ...]] = {  # where each verb is offered
    "own": (states.NOTICED,),
    "take_back": (states.NOTICED, states.OWNED),
    "enlarge": (states.OWNED,),
    "hand_over": _BEFORE_FIXED,
    "touch": _ANYWHERE,
    "plan": (states.ACKNOWLEDGED, states.PLANNED),
    "tick_step": (states.PLANNED, states.PRESENTED),
    "offer_time": (states.ACKNOWLEDGED, states.PLANNED, states.PRESENTED, states.FIXED),
}
_STEPS = {  # the verbs that lead to the next state
    "fix": states.FIXED, "acknowledge": states.ACKNOWLEDGED, "present": states.PRESENTED, "waive": states.WAIVED,
    "learn": states.LEARNED,
}  # fmt: skip
_ASIDE = {"take_back", "enlarge", "hand_over", "touch", "offer_time", "tick_step"}


@dataclass(frozen=True)
class About:
    """One recovery as its reader meets it."""

    it: Recovery
    may: frozenset[str]
    situation: str
    next_step: str
    seen_as: frozenset[Part]

    @property
    def is_yours(self) -> bool:
        """Whether the next step is the reader's."""
        return bool(self.may - _ASIDE)

    @property
    def is_ours(self) -> bool:
        """Whether the reader is on the side that puts it right."""
        return bool(self.seen_as & {Part.OWNER, Part.SERVES, Part.LEADS})

    @property
    def sees_plan(self) -> bool:
        """Those whom it touches read the plan once it is presented."""
        return self.is_ours or self.it.presented_at is not None

    @property
    def missing(self) -> str:
        """What was not right at the last try, until it is put right again."""
        if not self.it.doubled or self.it.state not in _BEFORE_FIXED:
            return ""
        said = self.it.checks.filter(is_right=False).order_by("-turn", "-id")
        return said.exclude(missing="").values_list("missing", flat=True).first() or ""


def about(it: Recovery, person: Person, now: datetime) -> About:
    """Where it stands, and what this person may do on it now."""
    seen_as = parts(it, person, now.date())
    may = offered(it, person, seen_as)
    return About(it, may, situation(it), next_step(it), seen_as)


def offered(it: Recovery, person: Person, seen_as: frozenset[Part]) -> frozenset[str]:
    """The verbs that make sense now and that this person may do."""
    right = {verb for verb, who in MAY.items() if who & seen_as}
    ahead = states.AHEAD[it.size].get(it.state, ())
    found = {verb for verb in right if it.state in _FROM.get(verb, ()) or _STEPS.get(verb) in ahead}
    if it.is_small:
        found -= {"plan", "tick_step", "offer_time"}
    else:
        found -= {"enlarge"}
    if "close" in right and it.state == states.LEARNED:
        found.add("close")
    if it.is_small and it.state == states.FIXED and "say_checked" in right:
        found.add("say_checked")
    if it.state in states.CHECKED_IN[it.size] and "check" in right and open_check(it, person):
        found.add("check")
    return frozenset(found)


def situation(it: Recovery) -> str:
    """Where it stands, in a sentence."""
    names = {"team": it.team.name, "owner": it.owner.name if it.owner else ""}
    if it.state == states.NOTICED:
        return _("%(team)s has not said yet who puts it right.") % names
    if it.state == states.OWNED and it.doubled:
        return _("It was not right yet. %(owner)s has it again.") % names
    return {
        states.OWNED: _("%(owner)s owns it, and puts it right."),
        states.ACKNOWLEDGED: _("%(owner)s has said sorry, and makes a plan."),
        states.PLANNED: _("The plan is made. %(owner)s tells those whom it touches."),
        states.PRESENTED: _("Those whom it touches know the plan. %(owner)s puts it right."),
        states.FIXED: _("%(owner)s has put it right.")
        if it.is_small
        else _("It is put right. %(owner)s makes it good."),
        states.COMPENSATED: _("It is put right and made good. Those whom it touched say whether it is."),
        states.WAIVED: _("It is put right. Those whom it touched say whether it is."),
        states.VERIFIED: _("It is right now."),
        states.LEARNED: _("It is right now, and learned from. %(owner)s sees to it that it does not come again."),
        states.CLOSED: _("It is right, and done."),
        states.TAKEN_BACK: _("Nothing went wrong after all."),
    }[it.state] % names


def next_step(it: Recovery) -> str:
    """What comes next, in a few words; nothing once it is over."""
    if it.is_small:
        words = {
            states.NOTICED: _("own it"),
            states.OWNED: _("put it right"),
            states.FIXED: _("check that it is right"),
        }
        return words.get(it.state, "")
    return {
        states.NOTICED: _("own it"),
        states.OWNED: _("say sorry"),
        states.ACKNOWLEDGED: _("make a plan"),
        states.PLANNED: _("present the plan"),
        states.PRESENTED: _("put it right"),
        states.FIXED: _("make it good"),
        states.COMPENSATED: _("check that it is right"),
        states.WAIVED: _("check that it is right"),
        states.VERIFIED: _("learn from it"),
        states.LEARNED: _("prevent it"),
    }.get(it.state, "")


_STONES = {
    "small": ((states.OWNED,), (states.FIXED,), (states.VERIFIED, states.CLOSED)),
    "large": (
        (states.OWNED,),
        (states.ACKNOWLEDGED,),
        (states.PLANNED,),
        (states.PRESENTED,),
        (states.FIXED,),
        (states.COMPENSATED, states.WAIVED),
        (states.VERIFIED,),
        (states.LEARNED, states.CLOSED),
    ),
}


def stones(it: Recovery) -> list[Stone]:
    """The stepping stones: three of a small one, eight of a larger one."""
    words = {
        states.OWNED: _("Owned"),
        states.ACKNOWLEDGED: _("Sorry said"),
        states.PLANNED: _("Planned"),
        states.PRESENTED: _("Presented"),
        states.FIXED: _("Put right"),
        states.COMPENSATED: _("Made good"),
        states.VERIFIED: _("Checked"),
        states.LEARNED: _("Learned"),
    }
    places = _STONES[it.size]
    here = next((at for at, group in enumerate(places) if it.state in group), -1)
    over = it.state == states.CLOSED
    return [Stone(words[group[0]], _side(at, here, over=over)) for at, group in enumerate(places)]


def _side(at: int, here: int, *, over: bool) -> Literal["behind", "here", "ahead"]:
    if at < here or over:
        return "behind"
    return "here" if at == here else "ahead"
