"""How does somebody say by which figure they will know?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed, held
from footpath.growth.evidence import STANDARD, at_start, fewest_of
from footpath.growth.figures import About, by_side, choices, fits
from footpath.growth.models import Area, Evidence
from footpath.people.models import Person
from footpath.pure import aims
from footpath.pure.figures import Figure
from footpath.pure.intervals import STARS
from footpath.ui.measures import Kind, Measure, measures

SOONEST, LATEST = timedelta(days=28), timedelta(days=366)


@transaction.atomic
def tie_evidence(
    area: Area, *, about: str, figure: str, target: float | None, recheck_on: date | None, by: Person, now: datetime
) -> Evidence:
    """The figure `figure` (a key of MEASURES; of a question of a survey as figures.by_side offers it) of whom `about`
    says (a code of figures.choices) is to be at `target` (a share, stars or steps) on the day of the last look. While
    the plan is a draft; once it has begun the figure stays.

    Raises PermissionDenied, ValidationError naming each field: not open to them, nothing to start from, there already.
    """
    plan = held(area.plan, states.DRAFT, by=by, now=now)
    offered = choices(plan, by, now)
    measure, words = _chosen(figure, by, offered)
    whose = offered.get(about)
    wrong = {}
    if measure is None:
        wrong["figure"] = _("Choose one of the figures.")
    if whose is None:
        wrong["about"] = _("Choose whose figure it is.")
    if recheck_on is None or not SOONEST <= recheck_on - by.today(now) <= LATEST:
        wrong["recheck_on"] = _("Choose a day four weeks to a year from now: figures move slowly.")
    if measure is None or whose is None or recheck_on is None or wrong:
        raise ValidationError(wrong)
    question = figure.partition("|")[2]
    if not fits(whose[0], measure, question):
        raise ValidationError({"figure": _("There is no such figure of %(whose)s.") % {"whose": whose[1]}})
    evidence = Evidence(
        area=area, key=measure.key, question=question, words=words, about=whose[0].as_json(), recheck_on=recheck_on
    )
    evidence.target = _target(measure, evidence, target, by, now)
    Evidence.objects.filter(area=area).delete()
    evidence.save()
    changed(plan, by=by, now=now)
    return evidence


def _chosen(figure: str, by: Person, offered: dict[str, tuple[About, str]]) -> tuple[Measure | None, str]:
    """The figure that is meant, and of a question of a survey its words; only what is offered can be chosen."""
    if "|" not in figure:
        return measures().get(figure), ""
    codes = {code: label for _group, lines in by_side(by, offered) for code, label in lines}
    return (measures().get(figure.partition("|")[0]), codes[figure]) if figure in codes else (None, "")


def check_start(measure: Measure, evidence: Evidence, by: Person, now: datetime) -> Figure:
    """The figure to start from; ValidationError on `figure` where there is too little of it. What two people have just
    agreed on has no past yet, and begins without one.
    """
    _turn, tally = at_start(evidence, by, now)
    start = measure.figure([tally])
    if measure.key == STANDARD and not tally.n:
        return start
    fewest = fewest_of(measure)
    if not aims.enough([tally], fewest) or start.value is None:
        words = _("There is too little to start from: %(n)d cases so far. Choose a figure with at least %(least)d.")
        raise ValidationError({"figure": words % {"n": tally.n, "least": fewest}})
    return start


def _target(measure: Measure, evidence: Evidence, target: float | None, by: Person, now: datetime) -> float:
    """The target; ValidationError on `target` where it is no number of this figure, or there already."""
    start = check_start(measure, evidence, by, now)
    low, high, text = {
        Kind.STARS: (*STARS, _("Choose a number from 1 to 5.")),
        Kind.PLACE: (*STARS, _("Choose a number from 1 to 5.")),
        Kind.GAP: (-4.0, 4.0, _("Choose a number from 0 to 4.")),
    }.get(measure.kind, (0.0, 1.0, _("Choose a number from 0 to 100.")))
    if target is None or not low <= target <= high:
        raise ValidationError({"target": text})
    if start.n and not aims.is_ahead(start, target, more_is_better=measure.more_is_better):
        raise ValidationError({"target": _("It is there already. Choose a target that is still ahead.")})
    return target
