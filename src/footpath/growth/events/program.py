"""What can happen to a program of ninety days? Never who did what in it."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class ProgramBegun(Occurrence):
    """The route begins."""

    kind: ClassVar[str] = "program.begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s started a program of ninety days") % {"actor": actor}


@dataclass(frozen=True)
class ProgramStepMoved(Occurrence):
    """A step, and perhaps those after it, are on other days."""

    kind: ClassVar[str] = "program.step_moved"
    step: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s moved a step of the program") % {"actor": actor}


@dataclass(frozen=True)
class ProgramStepSettled(Occurrence):
    """A step is done, or left out with a reason."""

    kind: ClassVar[str] = "program.step_settled"
    step: str
    state: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.state == "left_out":
            return _("%(actor)s left out a step of the program") % {"actor": actor}
        return _("%(actor)s said that a step of the program is done") % {"actor": actor}


@dataclass(frozen=True)
class ProgramStepReopened(Occurrence):
    """It is to do after all."""

    kind: ClassVar[str] = "program.step_reopened"
    step: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s brought back a step of the program") % {"actor": actor}


@dataclass(frozen=True)
class ProgramHandedOver(Occurrence):
    """Somebody else looks after it."""

    kind: ClassVar[str] = "program.handed_over"
    to: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s handed a program over") % {"actor": actor}


@dataclass(frozen=True)
class ProgramSurveyChosen(Occurrence):
    """Which survey is asked at the start and at the end."""

    kind: ClassVar[str] = "program.survey_chosen"
    survey: int

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s chose the survey of the program") % {"actor": actor}


@dataclass(frozen=True)
class ProgramWithoutKeeper(Occurrence):
    """Whoever looked after it does so no longer."""

    kind: ClassVar[str] = "program.without_keeper"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Nobody looks after the program any more")


@dataclass(frozen=True)
class ProgramEnded(Occurrence):
    """Its last day has passed, or it was ended with a reason."""

    kind: ClassVar[str] = "program.ended"
    early: bool

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s ended a program") % {"actor": actor} if self.early else _("A program came to its end")


@dataclass(frozen=True)
class ProgramMonthTold(Occurrence):
    """The page of a month is there."""

    kind: ClassVar[str] = "program.month_told"
    month: str  # the first day of it

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The page of the last month is there")
