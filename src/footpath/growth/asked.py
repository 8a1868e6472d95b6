"""What do the figures of one page need, asked of the database together?

A plan with several figures of one team asks for all of them at once, and whether somebody may see that team's, once.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from footpath.growth.evidence import measure_of
from footpath.growth.figures import About, is_open, label_of, scope_of
from footpath.growth.models import Evidence
from footpath.people.models import Person
from footpath.pure import aims
from footpath.pure.figures import Tally
from footpath.ui.measures import Measure, Scope, measures, tallies

Weeks = Mapping[date, Tally]


class Asked:
    """The figures of a page for one reader; each thing is looked up when it is first asked for, and once."""

    def __init__(self, evidences: Sequence[Evidence], reader: Person, now: datetime) -> None:
        self.reader, self.now = reader, now
        self._open: dict[str, bool] = {}
        self._labels: dict[str, str] = {}
        self._weeks: dict[tuple[Scope, aims.Stretch], dict[str, Weeks]] = {}
        self._together: dict[Scope, dict[str, Measure]] = {}
        for evidence in evidences:
            measure = measure_of(evidence)
            if measure is not None:
                self._together.setdefault(self._scope(evidence), {})[measure.key] = measure

    def is_open(self, about: About) -> bool:
        """As figures.is_open."""
        if about.code not in self._open:
            self._open[about.code] = is_open(about, self.reader, self.now)
        return self._open[about.code]

    def label_of(self, about: About) -> str:
        """As figures.label_of."""
        if about.code not in self._labels:
            self._labels[about.code] = label_of(about, self.reader)
        return self._labels[about.code]

    def weeks(self, evidence: Evidence, stretch: aims.Stretch) -> dict[date, Tally]:
        """As evidence.counted: nothing where the figure is not open; else with all others of the same requests."""
        if not self.is_open(About.from_json(evidence.about)):
            return {}
        scope = self._scope(evidence)
        if (scope, stretch) not in self._weeks:
            wanted = list(self._together.get(scope, {evidence.key: measures()[evidence.key]}).values())
            self._weeks[scope, stretch] = dict(tallies(wanted, scope, stretch.since, stretch.until, self.now))
        return dict(self._weeks[scope, stretch][evidence.key])

    def _scope(self, evidence: Evidence) -> Scope:
        about = About.from_json(evidence.about)
        return scope_of(about, measures()[evidence.key], question=evidence.question, reader=self.reader)
