"""Which results are new, for the page of surveys?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.surveys.results import said
from footpath.surveys.results.waves import with_results
from footpath.ui.panels import Panel

NEWEST = 3


def results(_reader: Person, person: Person, _now: datetime) -> Panel:
    """The newest ones, and the way to all."""
    newest = [(wave, said.wave_name(wave)) for wave in with_results(person)[:NEWEST]]
    return Panel("surveys/results_panel.html", {"newest": newest})
