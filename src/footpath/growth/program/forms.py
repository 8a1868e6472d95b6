"""What is typed about a program?"""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from footpath.conversations.ideas.forms import day_field, long_text
from footpath.growth.program.parts import people_by_part
from footpath.people.models import Person, Team
from footpath.surveys.models import Instrument, Purpose


class BeginForm(forms.Form):
    """For whom, from when on, with which survey."""

    team = forms.ChoiceField(
        label=_("For whom?"), required=False,
        help_text=_("A team counts with all teams below it. At least five people have to work there."),
    )  # fmt: skip
    starts_on = day_field(_("First day"), help_text=_("The steps are planned from it; each can be moved later."))
    survey = forms.ModelChoiceField(
        Instrument.objects.none(), label=_("Which survey, at the start and again at the end?"), required=False,
        empty_label=_("None yet"),
    )  # fmt: skip

    def __init__(self, *args: Any, today: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        team, survey = self.fields["team"], self.fields["survey"]
        assert isinstance(team, forms.ChoiceField)
        assert isinstance(survey, forms.ModelChoiceField)
        self.parts = people_by_part(today)
        team.choices = [("", _("Everybody who works here")), *((str(one.pk), _named(one, n)) for one, n in self.parts)]
        survey.queryset = _surveys()

    def clean_team(self) -> Team | None:
        """The team; None for everybody."""
        return next((one for one, _n in self.parts if str(one.pk) == self.cleaned_data["team"]), None)


def _surveys() -> QuerySet[Instrument]:
    """Those that can be asked."""
    return Instrument.objects.filter(purpose=Purpose.SURVEY, retired_at=None)


def _named(team: Team, n: int) -> str:
    return ngettext("%(team)s, %(n)d person", "%(team)s, %(n)d people", n) % {"team": team.name, "n": n}


class MoveForm(forms.Form):
    """On which day a step begins."""

    first = day_field(_("Begins on"), help_text=_("It takes as long as before."))
    along = forms.BooleanField(label=_("Move the steps after it by as many days"), required=False)


class DoneForm(forms.Form):
    """It is done."""

    brought = long_text(
        _("What has it brought?"), required=False, rows=2,
        help_text=_("A sentence or two, for everybody who is in the program; no names of those who did it."),
    )  # fmt: skip


class ReasonForm(forms.Form):
    """Why not."""

    reason = long_text(_("Why?"), rows=2, help_text=_("Everybody who is in the program reads it."))


class KeeperForm(forms.Form):
    """Who looks after it."""

    keeper = forms.ModelChoiceField(Person.objects.none(), label=_("Who looks after it?"), empty_label=_("Choose"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["keeper"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Person.objects.filter(Q(champions=True) | Q(administers=True), is_active=True).order_by("name")


class SurveyForm(forms.Form):
    """Which survey is asked, at the start and again at the end."""

    survey = forms.ModelChoiceField(Instrument.objects.none(), label=_("Which survey?"), empty_label=_("Choose"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["survey"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = _surveys()


class NothingForm(forms.Form):
    """A button alone."""
