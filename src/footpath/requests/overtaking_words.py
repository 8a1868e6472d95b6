"""How is it said what an emergency would cost, and what can be decided?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person
from footpath.requests.models import Emergency
from footpath.requests.numbers import number_of
from footpath.requests.overtaking import Deciders
from footpath.requests.price_of_overtaking import IN_WORK, Choice, Option, Price, Slip
from footpath.requests.what_if_words import cannot_say_words
from footpath.ui import wording


@dataclass(frozen=True)
class Way:
    """One choice as it is shown: its name, a word on what it breaks, when it is ready then, and who is told of it."""

    option: Option
    label: str
    chip: str
    tone: str
    lines: Sequence[str]
    follows: str = ""  # for whoever decides

    @property
    def value(self) -> str:
        """What the form sends."""
        return self.option.choice


def rest_words(unseen: int, rest: int, seconds: float, day_seconds: int) -> str:
    """Everybody who is not named, in one line: "and 9 more by less than half a day · together 11 customer-days"."""
    parts = []
    if unseen:
        text = ngettext("one that you do not see", "%(n)d that you do not see", unseen)
        parts.append(text % {"n": unseen})
    if rest:
        text = ngettext("one more by less than half a day", "%(n)d more by less than half a day", rest)
        parts.append(text % {"n": rest})
    words = _("and %(others)s") % {"others": _(" and ").join(parts)} if parts else ""
    return " · ".join(part for part in (words, together_words(seconds, day_seconds)) if part)


def together_words(seconds: float, day_seconds: int) -> str:
    """All waiting together, in days of a customer; empty where it is nothing."""
    days = seconds / day_seconds
    if days < 0.05:
        return ""
    number = formats.number_format(round(days) if days >= 10 else round(days, 1), use_l10n=True)
    return _("together %(n)s customer-days") % {"n": number}


def broken_words(option: Option) -> str:
    """What becomes of promises: "1.4 promises likely broken"."""
    if not option.breaks:
        return _("no promise likely breaks")
    number = formats.number_format(max(round(option.broken, 1), 0.1), use_l10n=True)
    return _("1 promise likely broken") if number == "1" else _("%(n)s promises likely broken") % {"n": number}


def ways(price: Price, *, alone: bool = False) -> list[Way]:
    """The choices as they are shown; `alone`: to the lead of the serving team, who can let it into the fast lane."""
    options = [price.option(Choice.FAST)] if alone else price.shown
    return [_way(one, price) for one in options if one is not None]


def no_fast_lane(price: Price) -> str:
    """Why no fast lane is among the choices; empty where one is, or where nothing can be said."""
    fast, stay = price.option(Choice.FAST), price.option(Choice.STAY)
    if price.cannot_say or stay is None or len(price.options) < 2 or fast in price.shown:
        return ""
    if fast is None:
        return _("There is no fast lane for it: at every place before its turn a promise likely breaks.")
    return _(
        "There is no fast lane for it: where no promise likely breaks, after %(number)s, it is ready no day earlier "
        "than at its turn."
    ) % {"number": number_of(fast.after) if fast.after else _("what is in work")}


def _way(option: Option, price: Price) -> Way:
    tone = "clay" if option.breaks else "moss"
    if price.cannot_say:
        follows = _follows(option) if option.choice == Choice.OVERTAKE else ""
        return Way(option, label(option), "", tone, (), follows)
    lines, stay = [ready_words(option)], price.option(Choice.STAY)
    if option.choice == Choice.STAY:
        return Way(option, label(option), broken_words(option), tone, lines)
    if stay is not None and option.most is not None and option.most == stay.most:
        lines.append(_("Not a day earlier than at its turn: what takes time is the work itself"))
    return Way(option, label(option), broken_words(option), tone, lines, _follows(option))


def label(option: Option) -> str:
    """What a choice is called."""
    if option.choice == Choice.FAST:
        after = option.after
        return _("Fast lane, after %(number)s") % {"number": number_of(after)} if after else _("Fast lane, as the next")
    return str(Choice(option.choice).label)


def ready_words(option: Option) -> str:
    """When it is ready itself."""
    if option.most is None:
        return _("When it would be ready, nobody can say yet")
    return _("Ready by %(day)s, 17 chances in 20") % {"day": wording.day(option.most)}


def _follows(option: Option) -> str:
    told = len(option.told)
    if not told:
        return _("Nobody has to be told: it is hardly felt") if option.rest else ""
    text = ngettext(
        "One customer is told at once, with a new date and an apology that you read first",
        "%(n)d customers are told at once, with new dates and an apology that you read first",
        told,
    )
    return text % {"n": told}


def cannot_words(price: Price) -> tuple[str, str] | None:
    """Why there are no figures, and what that means; None where there are."""
    if not price.cannot_say:
        return None
    if price.cannot_say == IN_WORK:
        return _("It is in work by now."), _("It had its turn, so nobody has to wait for it any longer than before.")
    why, _help = cannot_say_words(price.cannot_say)
    return why, _("Who would wait longer, and by how much, cannot be said. You can decide all the same.")


def apology_for(emergency: Emergency) -> str:
    """A word to those who wait longer, to begin with."""
    it = emergency.request
    if emergency.customer_team is None or it.confidential:
        first = _("I am sorry that you have to wait longer: an emergency had to go first, and I decided so.")
    else:
        first = _(
            "I am sorry that you have to wait longer: %(team)s had an emergency, and I decided to let it go first."
        )
    last = _("%(provider)s tells you the new day, and I will see to it that it holds.")
    return f"{first} {last}" % {"team": emergency.customer_team, "provider": it.team}


def price_words(emergency: Emergency) -> str:
    """What it would cost to let it overtake, in a few lines, for a mail: who slips, without their names."""
    price, day_seconds = Price.from_json(emergency.price), emergency.team.hours.day_seconds
    if price.cannot_say or price.option(Choice.OVERTAKE) is None:
        return ""
    lines = [
        f"{_('Why it could not be foreseen')}: {emergency.unforeseen}",
        f"{_('What it protects')}: {emergency.protects}",
        "",
    ]
    for way in ways(price):
        lines.append(f"{way.label}: {way.chip}. {way.lines[0] if way.lines else ''}.")
    slips = price.option(Choice.OVERTAKE)
    assert slips is not None
    lines += ["", *(_slip_line(one) for one in slips.told[:8])]
    lines.append(rest_words(max(len(slips.told) - 8, 0), slips.rest, slips.seconds, day_seconds))
    return "\n".join(lines).strip()


def _slip_line(slip: Slip) -> str:
    facts = {"number": number_of(slip.pk), "day": wording.day(slip.day_after) if slip.day_after else "–"}
    if slip.before is None or slip.after is None:
        return _("%(number)s: then ready by %(day)s") % facts
    facts |= {"before": wording.percent(slip.before), "after": wording.percent(slip.after)}
    if slip.promised is None:
        return _("%(number)s: then ready by %(day)s; chance kept %(before)s → %(after)s") % facts
    facts["promised"] = wording.day(slip.promised)
    return _("%(number)s: promised %(promised)s, then ready by %(day)s; chance kept %(before)s → %(after)s") % facts


def decider_words(who: Deciders) -> str:
    """Who decides: "Max Adler decides for Matteo Ricci, who is away."; empty where nobody can."""
    if who.above is not None and who.delegate is not None:
        return _("%(delegate)s decides for %(who)s, who is away.") % {"delegate": who.delegate, "who": who.above}
    named = names(who.people)
    return _("%(who)s decides.") % {"who": named} if named else ""


def names(people: Iterable[Person]) -> str:
    """Several people in a row: "Max Adler or Eve Stone"."""
    found = [one.name for one in people]
    if len(found) < 2:
        return found[0] if found else ""
    return _("%(some)s or %(last)s") % {"some": ", ".join(found[:-1]), "last": found[-1]}
