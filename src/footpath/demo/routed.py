"""How far is the program of ninety days of the demonstration?

It began two months ago: three steps are done, one was moved, and the agreements are under way.
"""

from datetime import datetime, timedelta

from footpath.growth import actions
from footpath.growth.models import Program
from footpath.people.models import Person
from footpath.surveys.models import Instrument

AGO = 61  # days
SURVEY = "internal-customer-survey"
DONE = (
    ("serves", 12, "Nearly every team looked through its list; some found a customer whom nobody had ever asked."),
    ("survey", 21, "Answers in time and saying when it will be later: that is what matters most to those who ask us."),
    ("contact", 36, "Most moments that went wrong had to do with not hearing anything. Lessons of it are shared."),
    ("worksheets", 55, "Where both answers were opened, most of us saw their own service more kindly than the other."),
)


def walk_the_route(now: datetime) -> Program:
    """The program of the whole house, as its champion has looked after it."""
    champion = Person.objects.get(email="anke@demo.example")

    def day(number: int) -> datetime:
        return now - timedelta(days=AGO - number)

    start = champion.today(day(0))
    survey = Instrument.objects.filter(key=SURVEY).first()
    program = actions.begin_program(team=None, starts_on=start, survey=survey, by=champion, now=day(0))
    for key, on, brought in DONE:
        actions.finish_program_step(program.steps.get(key=key), brought=brought, by=champion, now=day(on))
    later = program.steps.get(key="workshop")
    first = later.first + timedelta(days=14)  # the rooms were taken
    actions.move_program_step(later, first=first, by=champion, now=day(38))
    return program
