"""How is it said how often a team asks to overtake, what that costs the others, and that it is a habit by now?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.habit import ABOVE_LIMIT, CLOSE, LONG_RUN
from footpath.ui import wording

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Names:
    """Who asks whom."""

    team: str
    customer: str


def how_often(facts: Facts, names: Names) -> str:
    """ "Sales asked Facilities 9 times in twelve months; 4 of them wanted to come first." """
    hits, asks = facts["year"]
    words = ngettext(
        "%(customer)s asked %(team)s for one thing in twelve months; %(hits)s of it wanted to come first.",
        "%(customer)s asked %(team)s for %(asks)s things in twelve months; %(hits)s of them wanted to come first.",
        asks,
    )
    return words % {"customer": names.customer, "team": names.team, "asks": asks, "hits": hits}


def beside_others(facts: Facts, names: Names) -> str:
    """What all who ask have in common."""
    hits, asks = facts["all"]
    words = _("Of all that %(team)s was asked, %(share)s did: %(hits)s of %(asks)s.")
    return words % {"team": names.team, "share": one_in(facts["usual"]), "hits": hits, "asks": asks}


def one_in(share: float) -> str:
    """ "1 in 60"; in percent from one in five on."""
    if share <= 0:
        return _("none")
    return wording.percent(share) if share >= 0.2 else _("1 in %(n)s") % {"n": round(1 / share)}


def let_in(facts: Facts) -> str:
    """What was decided."""
    if not facts["approved"]:
        return _("None was let in.")
    return ngettext("%(n)d was let in.", "%(n)d were let in.", facts["approved"]) % {"n": facts["approved"]}


def cost(facts: Facts) -> str:
    """What it cost the others, in working days of those who wait and in promises; empty where none was let in."""
    paid = facts["cost"]
    if not facts["approved"]:
        return ""
    if not paid["requests"]:
        return _("Nobody had to wait longer because of that.")
    waited = ngettext(
        "Because of that %(n)d request of others waited longer, %(days)s working days together",
        "Because of that %(n)d requests of others waited longer, %(days)s working days together",
        paid["requests"],
    ) % {"n": paid["requests"], "days": number(paid["days"])}
    broken = ngettext("%(n)d promise was broken by it", "%(n)d promises were broken by it", paid["broken"])
    none = _("no promise was broken by it")
    return f"{waited}; {broken % {'n': paid['broken']} if paid['broken'] else none}."


def number(days: float) -> str:
    """Working days to a tenth, without a tenth that is nothing."""
    return f"{days:.1f}".rstrip("0").rstrip(".")


def foreseen(facts: Facts) -> str:
    """How many could have been, by those who closed them; empty where none was let in."""
    could, answered = facts["foreseen"]
    if not facts["approved"]:
        return ""
    if not answered:
        return _("Whether it could have been foreseen, nobody has said yet.")
    words = ngettext(
        "Of the one that is closed, %(could)s could have been foreseen, at least in part.",
        "Of the %(n)s that are closed, %(could)s could have been foreseen, at least in part.",
        answered,
    )
    return words % {"n": answered, "could": could or _("none")}


def announced(facts: Facts) -> str:
    """How many a heads-up had told of before."""
    if not facts["announced"]:
        return _("No heads-up had told of it before.")
    n = facts["announced"]
    return ngettext("A heads-up had told of %(n)d before.", "Heads-ups had told of %(n)d before.", n) % {"n": n}


def ahead(facts: Facts, names: Names) -> str:
    """How much of all that it asked a team had announced, beside what all who ask announce; empty where nothing could
    be announced, and in facts that were kept before this was counted.
    """
    (told, asks), (all_told, all_asks) = facts.get("ahead", [0, 0]), facts.get("all_ahead", [0, 0])
    if not asks:
        return ""
    words = _("%(customer)s announced %(told)s of %(asks)s before it asked; all who ask %(team)s, %(all)s of %(n)s.")
    none = _("none")
    return words % {
        "customer": names.customer, "team": names.team, "told": told or none, "asks": asks, "all": all_told or none,
        "n": all_asks,
    }  # fmt: skip


def lately(facts: Facts) -> str:
    """The months on which the rule looks."""
    hits, asks = facts["lately"]
    return _("In the last three months it was %(hits)s of %(asks)s.") % {"hits": hits, "asks": asks}


def why(facts: Facts) -> str:
    """What the rule has seen; empty where it is no habit."""
    return {
        ABOVE_LIMIT: _("A month of the last three lies above the limit of what chance alone makes of the usual share."),
        LONG_RUN: _("Eight months in a row lie above what is usual here; chance alone hardly makes such a run."),
        CLOSE: _("The last three came closer together than chance alone would put them once in 740 times."),
        "": "",
    }[facts["why"]]


def rule() -> str:
    """When a talk is opened."""
    return _(
        "A talk is due when emergencies have become usual: at least three in three months, and either a month above "
        "the upper limit, or eight months in a row above the middle, or, where they are rare, the last three closer "
        "together than chance would put them once in 740 times. What is usual is the share among all who ask the same "
        "team."
    )


def own_side(facts: Facts, names: Names) -> list[str]:
    """All that is known of the team that asks, sentence by sentence."""
    often = [how_often(facts, names), lately(facts), beside_others(facts, names)]
    became = [let_in(facts), cost(facts), foreseen(facts), announced(facts), ahead(facts, names)]
    return [one for one in (*often, *became) if one]


def other_side(facts: Facts, names: Names) -> list[str]:
    """How the team that is asked has served the one that asks in the same months."""
    who = {"team": names.team, "customer": names.customer}
    said = {
        "kept": _("%(team)s kept %(k)s of %(n)s promises to %(customer)s."),
        "responded": _("%(team)s gave the first answer in time in %(k)s of %(n)s requests."),
        "complete_first": _("%(customer)s had everything there in %(k)s of %(n)s requests when it asked."),
        "lead_honored": _("%(customer)s asked early enough in %(k)s of %(n)s requests for a certain day."),
    }
    lines = [
        words % {**who, "k": facts[key][0], "n": facts[key][1]}
        for key, words in said.items()
        if facts.get(key, [0, 0])[1]
    ]
    waited = facts.get("overtaken", 0)
    if waited:
        words = ngettext(
            "%(customer)s itself waited longer once at %(team)s, because others came first.",
            "%(customer)s itself waited longer %(n)d times at %(team)s, because others came first.",
            waited,
        )
        lines.append(words % {**who, "n": waited})
    return lines


def questions(facts: Facts, names: Names) -> list[str]:
    """What the talk may begin with: on both sides, and nobody is to blame."""
    who = {"team": names.team, "customer": names.customer}
    found = [_("What happens at %(customer)s in the days before such an ask, and who knows of it first?") % who]
    could, _answered = facts["foreseen"]
    if could:
        found.append(
            _("What could %(customer)s have told %(team)s earlier, even roughly? A heads-up takes a minute.") % who
        )
    kept, promised = facts.get("kept", [0, 0])
    if promised and kept < promised * 0.8:
        found.append(_("Would fewer things be urgent if %(customer)s could count on the usual dates?") % who)
    in_time, asked = facts.get("lead_honored", [0, 0])
    if asked and in_time < asked * 0.8:
        found.append(
            _("Does %(customer)s know how early %(team)s needs to be asked, and is that as short as it can be?") % who
        )
    found.append(_("Is there a small part that could come at once, so that the rest can wait its turn?"))
    found.append(_("Who waited, and what would they say if they sat here?"))
    return found
