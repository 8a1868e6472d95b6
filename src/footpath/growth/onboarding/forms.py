"""What is typed about somebody new?"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.conversations.ideas.forms import SomebodyField, day_field, long_text, one_line
from footpath.conversations.models import HowOften, ObstacleKind
from footpath.growth.onboarding.visits import Proposed, end_named
from footpath.people.models import Person, Team
from footpath.people.pairs import End

IDEA, OBSTACLE = "idea", "obstacle"


class EndsField(forms.MultipleChoiceField):
    """Some of those whom a team serves."""

    reader = Person()

    def clean(self, value: Any) -> Any:
        """Teams and people."""
        return [end for code in super().clean(value) if (end := end_named(code, self.reader))]


class BeginForm(forms.Form):
    """In which team, from which day on, with whom."""

    team = forms.ModelChoiceField(Team.objects.none(), label=_("In which team?"), empty_label=None)
    first_day = day_field(_("On which day do they begin, or began?"))
    buddy = SomebodyField(
        label=_("Buddy"), required=False,
        help_text=_("Somebody of the team who stands beside them. Until there is one, everything else is locked."),
    )  # fmt: skip
    checker = SomebodyField(
        label=_("Checker"), required=False,
        help_text=_("Confirms what was done. Without one, the buddy and whoever leads the team do."),
    )  # fmt: skip
    visits = EndsField(
        label=_("Customers to meet"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Whom the team serves, as real requests show it. Three are a good beginning."),
    )  # fmt: skip

    def __init__(self, *args: Any, teams: list[Team], proposed: Proposed, reader: Person, **more: Any) -> None:
        super().__init__(*args, **more)
        team, visits = self.fields["team"], self.fields["visits"]
        assert isinstance(team, forms.ModelChoiceField)
        assert isinstance(visits, EndsField)
        team.queryset = Team.objects.filter(pk__in=[one.pk for one in teams])
        visits.choices, visits.reader = [(code, str(end)) for code, end in proposed], reader
        if not proposed:
            del self.fields["visits"]


class BuddyForm(forms.Form):
    """Who stands beside them."""

    buddy = SomebodyField(label=_("Who is the buddy?"), help_text=_("Their name, or e-mail address."))


class CheckerForm(forms.Form):
    """Who confirms what was done."""

    checker = SomebodyField(
        label=_("Who confirms what was done?"), required=False,
        help_text=_("Leave it empty for the buddy and whoever leads the team."),
    )  # fmt: skip


class FirstDayForm(forms.Form):
    """From when on."""

    first_day = day_field(_("First day"))


class VisitForm(forms.Form):
    """Whom else to meet."""

    visit = forms.ChoiceField(label=_("Whom else to meet?"))

    def __init__(self, *args: Any, proposed: Proposed, reader: Person, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["visit"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, str(end)) for code, end in proposed]
        self.reader = reader

    def clean_visit(self) -> End:
        """A team or a person."""
        end = end_named(self.cleaned_data["visit"], self.reader)
        if end is None:
            raise ValidationError(_t("Choose one."))
        return end


class NothingForm(forms.Form):
    """A button alone."""


class ProofForm(forms.Form):
    """It is done, with a few words where they are wanted."""

    proof = long_text(_("A few words, or where it can be seen"), required=False, rows=2)

    def __init__(self, *args: Any, label: str = "", needed: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["proof"].required = needed
        if label:
            self.fields["proof"].label = label


class WordForm(forms.Form):
    """What is missing."""

    word = long_text(_("What is missing?"), rows=2)


class ReasonForm(forms.Form):
    """Why it need not be done."""

    reason = one_line(_("Why is it not needed?"), help_text=_("This stands on the certificate."))


class NoteForm(forms.Form):
    """What surprised somebody new."""

    text = long_text(_("What surprised you?"), rows=3)


class GiveForm(forms.Form):
    """What of a note goes to a team, and as what."""

    give = forms.ChoiceField(
        label=_("As what?"), widget=forms.RadioSelect,
        choices=[
            (IDEA, _("An idea: something that could be better")),
            (OBSTACLE, _("An obstacle: something in the way")),
        ],
    )  # fmt: skip
    what = one_line(_("In one line"), help_text=_("This is what they read. Of your note nothing else goes along."))
    team = forms.ModelChoiceField(Team.objects.all(), label=_("To which team?"), empty_label=_("Choose a team"))
    effect = long_text(_("What would be different without it, or with it?"), required=False, rows=2)
    kind = forms.ChoiceField(label=_("Of an obstacle: what is it?"), choices=ObstacleKind.choices, required=False)
    often = forms.ChoiceField(label=_("Of an obstacle: how often?"), choices=HowOften.choices, required=False)
