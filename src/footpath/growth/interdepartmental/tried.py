"""Where did the figure of an experiment stand before, and where since? Never that the one made the other."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.growth import wording
from footpath.growth.evidence import since_start
from footpath.growth.figures import About, is_open, label_of
from footpath.growth.models import CouncilTrial, Evidence
from footpath.people.models import Person
from footpath.pure.figures import Tally
from footpath.ui.measures import measures


@dataclass(frozen=True)
class Tried:
    """The figure in words; without numbers for whoever may not see them."""

    label: str
    whose: str
    before: str = ""
    before_likely: str = ""
    since: str = ""
    since_likely: str = ""


def shown_trial(trial: CouncilTrial, reader: Person, now: datetime) -> Tried:
    """As far as the figure is open to the reader."""
    about, measure = About.from_json(trial.about), measures().get(trial.measure)
    if measure is None:
        return Tried(_("a figure that is not counted here any more"), "")
    whose = label_of(about, reader)
    if not is_open(about, reader, now):
        return Tried(measure.label(), whose)
    latest = (
        Tally(**trial.latest)
        if trial.latest
        else since_start(Evidence(key=trial.measure, about=trial.about, turn=trial.turn), reader, now)
    )
    before, since = measure.figure([Tally(**trial.start)]), measure.figure([latest])
    return Tried(
        measure.label(), whose,
        wording.figure(measure, before), wording.likely(measure, before),
        wording.figure(measure, since), wording.likely(measure, since),
    )  # fmt: skip
