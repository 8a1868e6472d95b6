"""How are the behaviors, the ends and the temperature of a talk said?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.pure.role_play import BAD, COOLER, GOOD, HELPS, HOTTER, MIXED, SAME


@dataclass(frozen=True)
class Rule:
    """A behavior: what it is called, and in a sentence what it means."""

    code: str
    name: str | Promise
    tip: str | Promise

    @property
    def helps(self) -> bool:
        """Whether it helps, or tempts."""
        return self.code in HELPS


RULES: Mapping[str, Rule] = {
    one.code: one
    for one in (
        Rule("find_out", _("Find out first"), _("What for, by when, what is in the way? Ask before you answer.")),
        Rule("listen", _("Listen, and say what you heard"), _("Give back in your words what it is like for them.")),
        Rule("name_effect", _("Name the effect"), _("Say what it does at your end, in facts and without a reproach.")),
        Rule("own_part", _("Own your part"), _("Look for what your side did before you look for theirs.")),
        Rule("ways", _("Look for ways"), _("What can be done, instead of what cannot?")),
        Rule("agree", _("Agree on what will be done"), _("Who does what by when, and then: does that work?")),
        Rule("confirm", _("Confirm it in writing"), _("Three lines, so that two people remember the same.")),
        Rule("fact", _("Say what you saw"), _("A moment that a camera would have seen, not what somebody is like.")),
        Rule("thank", _("Thank"), _("For what exactly, and what it made possible.")),
        Rule("offer_help", _("Offer help"), _("Ask what is in the way, and which help is welcome.")),
        Rule("defend", _("Defend yourself"), _("Be right about the past, while the other waits for a way on.")),
        Rule("blame", _("Reproach"), _("Say whose fault it is.")),
        Rule("rule", _("Hide behind a rule"), _("True, and it leaves the other with nothing to do.")),
        Rule("promise", _("Promise too much"), _("Quiet now, and loud on the day.")),
        Rule("power", _("Use power"), _("A manager, a threat, a last word.")),
        Rule("put_off", _("Put off without a day"), _("I will see what I can do.")),
        Rule("soothe", _("Soothe"), _("Calm down, it is not so bad.")),
        Rule("judge", _("Judge"), _("Say what somebody is like.")),
        Rule("give_in", _("Give in"), _("Keep the peace, and let somebody else pay for it.")),
    )
}  # fmt: skip
KINDS: Mapping[str, tuple[str | Promise, str]] = {
    GOOD: (_("A good end"), "moss"),
    MIXED: (_("A mixed end"), "sun"),
    BAD: (_("A bad end"), "clay"),
}
TAKEN: Mapping[str, str | Promise] = {
    HOTTER: _("It makes me hotter"),
    SAME: _("It leaves me as I am"),
    COOLER: _("It reaches me: I cool down"),
}
HEAT = ((30, _("calm")), (55, _("tense")), (75, _("heated")), (101, _("boiling")))
TIMES = (_("within 10 seconds"), _("within half a minute"), _("within two minutes"), _("after more than two minutes"))
ICONS: Mapping[str, str] = {
    "mail": "mail", "phone": "phone", "calendar": "calendar-event", "clock": "clock", "coffee": "sparkles",
    "users": "users", "door": "external-link", "message": "message-circle",
}  # fmt: skip


def heat(degrees: int) -> str:
    """A temperature in a word."""
    return str(next(word for limit, word in HEAT if degrees < limit))


def rules(codes: list[str] | tuple[str, ...]) -> list[Rule]:
    """Those of these codes that we know."""
    return [RULES[code] for code in codes if code in RULES]
