"""How is it said how a service inside stands beside what is promised outside, and what to do next?"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.models import OutsideKind
from footpath.catalog.outside_standards.words import amount_words
from footpath.catalog.queries import ENOUGH
from footpath.insight import wording
from footpath.insight.next_steps import Next
from footpath.insight.outside import REAL, TARGETS, WEEKS, Inside, Outside
from footpath.insight.scorecards import FEWEST
from footpath.pure.same_standard import DAYS, HOURS, Amount, Beside, as_hours
from footpath.ui.measures import Kind, measures
from footpath.ui.wording import duration

MOST_AGREED = 400
TONES = {Beside.WEAKER: "clay", Beside.STRONGER: "moss", Beside.SAME: "moss", Beside.DEPENDS: "sun"}


@dataclass(frozen=True)
class InsideWords:
    """One service in words."""

    inside: Inside
    target: str
    in_hours: str  # the same in hours, where days stand beside hours
    verdict: str
    tone: str
    real: str
    real_url: str
    pace: str
    practice: str  # what is so beside what is promised outside, in words
    next: Next | None


@dataclass(frozen=True)
class OutsideWords:
    """What is promised outside, in words, with the services beside it."""

    outside: Outside
    promised: str
    real: str
    inside: list[InsideWords]


def in_words(outside: Outside) -> OutsideWords:
    """Everything that the page, the table and programs say."""
    team, real = outside.standard.team, outside.real
    if team is None:
        said = _("No single team keeps it, so nothing can be counted.")
    elif real.n < FEWEST:
        said = _("Too few to say: %(n)d promises to outside customers fell due in a year.") % {"n": real.n}
    else:
        facts = {"share": wording.short(Kind.SHARE, real), "likely": wording.interval(Kind.SHARE, real)}
        said = _("Of what %(team)s owed outside customers in a year, in time: %(share)s, %(likely)s.") % {
            "team": team.name,
            **facts,
        }
    return OutsideWords(outside, amount_words(outside.version), said, [_inside(one, outside) for one in outside.inside])


def _inside(one: Inside, outside: Outside) -> InsideWords:
    key = REAL.get(OutsideKind(outside.version.kind), "")
    url = f"{reverse('insight-service-behind', args=[one.service.pk, key])}?weeks={WEEKS}" if one.is_told else ""
    verdict = verdict_words()[one.stand]
    if one.stand is Beside.UNSAID and outside.version.kind == OutsideKind.KEPT:
        verdict = _("no service says how often its day is to be kept: what is really so counts")
    return InsideWords(
        inside=one,
        target=time_words(one.target) if one.target else "",
        in_hours=_in_hours(one, outside),
        verdict=verdict,
        tone=TONES.get(one.stand, ""),
        real=_real(one, key),
        real_url=url,
        pace=_pace(one) if outside.version.kind == OutsideKind.DELIVERY else "",
        practice=_practice(one, outside),
        next=_next(one, outside),
    )


def verdict_words() -> dict[Beside, str]:
    """How a target stands, in words."""
    return {
        Beside.WEAKER: _("weaker inside"),
        Beside.SAME: _("the same inside"),
        Beside.STRONGER: _("stronger inside"),
        Beside.DEPENDS: _("weaker or not, by the hour at which somebody asks"),
        Beside.UNSAID: _("nobody has said what holds inside"),
        Beside.OTHER: _("these units cannot be compared"),
    }


def time_words(amount: Amount) -> str:
    """ "2 working days"."""
    n = round(amount.n)
    if amount.unit == DAYS:
        return ngettext("%(n)d working day", "%(n)d working days", n) % {"n": n}
    return ngettext("%(n)d working hour", "%(n)d working hours", n) % {"n": n}


def _in_hours(one: Inside, outside: Outside) -> str:
    """What days mean in hours, where one side is in days and the other in hours."""
    if one.target is None or {one.target.unit, outside.amount.unit} != {HOURS, DAYS}:
        return ""
    days = one.target if one.target.unit == DAYS else outside.amount
    ends = as_hours(days, one.hours_a_day)
    assert ends is not None
    facts = {"days": time_words(days), "least": _number(ends[0]), "most": _number(ends[1])}
    words = _("%(days)s take %(least)s to %(most)s working hours there, by the hour at which somebody asks.")
    one_day = _("%(days)s takes %(least)s to %(most)s working hours there, by the hour at which somebody asks.")
    return (one_day if days.n == 1 else words) % facts


def _real(one: Inside, key: str) -> str:
    if not key:
        return ""
    if not one.is_open:
        return _("How often its dates are kept is seen by the team and those who lead it.")
    label = measures()[key].label()
    if one.real.n < FEWEST:
        return _("%(figure)s: too few to say (%(n)d in half a year).") % {"figure": label, "n": one.real.n}
    facts = {"share": wording.short(Kind.SHARE, one.real), "likely": wording.interval(Kind.SHARE, one.real)}
    return _("%(figure)s: %(share)s, %(likely)s.") % {"figure": label, **facts}


def _pace(one: Inside) -> str:
    """How fast it is in practice, as the page of the service says to everybody."""
    service, day = one.service, one.hours_a_day * 3600
    median, most = service.pace_median_seconds, service.pace_p85_seconds
    if service.pace_count < ENOUGH or median is None or most is None:
        return ""
    return _("Half are done in %(half)s, 17 in 20 within %(most)s.") % {
        "half": duration(median, day),
        "most": duration(most, day),
    }


def _practice(one: Inside, outside: Outside) -> str:
    """Whether what is really so inside is clearly weaker: by shares, or by how long 17 in 20 take."""
    amount, kind = outside.amount, outside.version.kind
    if kind == OutsideKind.KEPT and one.is_told and one.real.low is not None and one.real.high is not None:
        if one.real.high < amount.n / 100:
            return _("Clearly less often than what is promised outside.")
        return _("Clearly as often as outside.") if one.real.low >= amount.n / 100 else _("No clear difference.")
    most = one.service.pace_p85_seconds
    if kind != OutsideKind.DELIVERY or one.service.pace_count < ENOUGH or most is None:
        return ""
    if amount.unit not in (HOURS, DAYS):
        return ""
    least_outside, most_outside = amount.longest(one.hours_a_day)
    if most / 3600 > most_outside:
        return _("In practice 3 in 20 take longer than what is promised outside.")
    return _("In practice 17 in 20 are there within what is promised outside.") if most / 3600 <= least_outside else ""


def _next(one: Inside, outside: Outside) -> Next | None:
    """To agree on the same target between the two teams; or a plan of the team that serves."""
    standard, service = outside.standard, one.service
    name = TARGETS.get(OutsideKind(outside.version.kind))
    other = standard.team_id if standard.team_id != service.team_id else None
    if name and other and one.stand in (Beside.WEAKER, Beside.DEPENDS, Beside.UNSAID):
        wish = agreed(outside.amount)
        if wish is None:
            return None
        facts = {"service": service.pk, "kind": name, "amount": round(wish.n), "unit": wish.unit}
        if one.speaks:
            sent = {"team": service.team_id, "other": other, **facts}
            label = _("Agree on a target of %(target)s") % {"target": time_words(wish)}
            return Next(label, reverse("agreement-begin"), tuple((key, str(value)) for key, value in sent.items()))
        if one.agreement and one.is_open:
            return Next(_("Look at the agreement"), one.agreement.get_absolute_url())
    if one.is_open and one.speaks and outside.version.kind == OutsideKind.KEPT and one.is_told:
        sent = {"filled": "yes", "origin": "needs", "area": outside.version.what[:80], "team": service.team_id}
        return Next(_("Make a plan of it"), reverse("action-plan-begin"), tuple((k, str(v)) for k, v in sent.items()))
    return None


def agreed(amount: Amount) -> Amount | None:
    """The same amount as a target that can be agreed on inside: whole hours or days."""
    if amount.unit not in (HOURS, DAYS):
        return None
    return Amount(float(min(MOST_AGREED, max(1, int(amount.n)))), amount.unit)


def _number(hours: float) -> str:
    return formats.number_format(round(hours, 1), decimal_pos=0 if hours == int(hours) else 1, use_l10n=True)
