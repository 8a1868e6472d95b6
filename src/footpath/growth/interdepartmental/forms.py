"""What is typed about an interdepartmental team?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from footpath.conversations.ideas.forms import SomebodyField, day_field, long_text, one_line
from footpath.conversations.ideas.states import OBSTACLE_OPEN
from footpath.conversations.models import Obstacle, ObstacleKind
from footpath.growth.interdepartmental import states
from footpath.growth.models import CouncilMeeting, CouncilTopic
from footpath.people.models import Person, Team
from footpath.requests.forms.texts import LongText, area
from footpath.ui.chosen import SeveralField

RULES = (ObstacleKind.POLICY, ObstacleKind.PROCEDURE)
VERDICTS = (
    (states.KEPT, gettext_lazy("It stays as it is")),
    (states.CHANGED, gettext_lazy("It changes")),
    (states.GIVEN_UP, gettext_lazy("It is given up")),
)


def team_field(label: Any, *, required: bool = True, empty: Any = None, help_text: Any = "") -> Any:
    """One of all teams."""
    return forms.ModelChoiceField(
        Team.objects.all(), label=label, required=required, help_text=help_text,
        empty_label=empty or gettext_lazy("Choose a team"),
        error_messages={"invalid_choice": gettext_lazy("Choose a team from the list.")},
    )  # fmt: skip


class CharterForm(forms.Form):
    """What it is for, what it may decide, how it works, and until when."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80, widget=forms.TextInput({"autocomplete": "off"}))
    purpose = long_text(gettext_lazy("What is it for?"))
    may_decide = long_text(
        gettext_lazy("What may it decide?"), required=False,
        help_text=gettext_lazy("What it decides by itself, and what it proposes to whom."),
    )  # fmt: skip
    works = long_text(
        gettext_lazy("How does it work?"), required=False,
        help_text=gettext_lazy("How often it meets, how it decides, what its members do between two meetings."),
    )  # fmt: skip
    ends_on = day_field(
        gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Leave it empty for a standing team.")
    )


class FoundForm(CharterForm):
    """The charter, and who is asked to stand behind it."""

    sponsor = SomebodyField(
        label=gettext_lazy("Sponsor"),
        help_text=gettext_lazy("Somebody who leads and stands behind it; they are asked and say yes or no."),
    )


class ChangeForm(CharterForm):
    """The charter, and which teams are HR and training."""

    hr = team_field(gettext_lazy("Which team is HR?"), required=False, empty=gettext_lazy("Not said"))
    training = team_field(
        gettext_lazy("Which team looks after training?"), required=False, empty=gettext_lazy("Not said"),
        help_text=gettext_lazy("A champion who is a member counts for training, too."),
    )  # fmt: skip


class SponsorForm(forms.Form):
    """Whom to ask."""

    sponsor = SomebodyField(
        label=gettext_lazy("Whom do you ask?"), help_text=gettext_lazy("Their name, or e-mail address.")
    )


class AskForm(forms.Form):
    """Whom to ask, for which department."""

    team = team_field(gettext_lazy("For which department?"))
    person = SomebodyField(label=gettext_lazy("Whom do you ask?"), help_text=gettext_lazy("Somebody who works there."))

    def __init__(self, *args: Any, among: Sequence[int], **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Team.objects.filter(pk__in=among)


class MeetForm(forms.Form):
    """When, and where."""

    on = day_field(gettext_lazy("Day"))
    place = one_line(gettext_lazy("Where?"), required=False)


class TopicForm(forms.Form):
    """A topic of one's own."""

    title = one_line(gettext_lazy("What do you want to talk about?"))


class PolicyForm(forms.Form):
    """A policy or procedure: one that stands in the way as an obstacle, or typed."""

    obstacle = forms.ModelChoiceField(
        Obstacle.objects.filter(kind__in=RULES, state__in=OBSTACLE_OPEN), required=False,
        label=gettext_lazy("One of the obstacles"), empty_label=gettext_lazy("None of them"),
        error_messages={"invalid_choice": gettext_lazy("Choose one from the list.")},
    )  # fmt: skip
    what = one_line(gettext_lazy("Or which policy or procedure?"), required=False)


class VerdictForm(forms.Form):
    """What becomes of it."""

    verdict = forms.ChoiceField(label=gettext_lazy("What becomes of it?"), choices=VERDICTS, widget=forms.RadioSelect)
    why = long_text(gettext_lazy("Why?"), help_text=gettext_lazy("Everybody reads this."))
    from_on = day_field(gettext_lazy("From when?"), required=False, help_text=gettext_lazy("Empty: from today on."))


class DecideForm(forms.Form):
    """What was decided, by whom it is done, and when."""

    heard = one_line(
        gettext_lazy("What had people said?"), required=False,
        help_text=gettext_lazy("In one line. It stands beside the decision: you said, we did."),
    )  # fmt: skip
    text = long_text(gettext_lazy("What is decided?"), help_text=gettext_lazy("Everybody reads this."))
    why = long_text(gettext_lazy("Why?"), required=False, rows=2)
    owner = SomebodyField(label=gettext_lazy("Who does it?"), help_text=gettext_lazy("Their name, or e-mail address."))
    due = day_field(gettext_lazy("By when?"))


class DoneForm(forms.Form):
    """What came of it."""

    result = long_text(gettext_lazy("What came of it?"), help_text=gettext_lazy("Everybody reads this."))


class OwnerForm(forms.Form):
    """Somebody else, perhaps by another day."""

    owner = SomebodyField(label=gettext_lazy("Who does it?"), help_text=gettext_lazy("Their name, or e-mail address."))
    due = day_field(gettext_lazy("By when?"), required=False)


class TrialForm(forms.Form):
    """What is tried, until when, and by which figure of which team one will know."""

    what = one_line(gettext_lazy("What do you try?"))
    until = day_field(gettext_lazy("Until when?"))
    team = team_field(gettext_lazy("Figure of which team?"), help_text=gettext_lazy("Of those that are open to you."))
    measure = forms.ChoiceField(
        label=gettext_lazy("Which figure?"),
        error_messages={"invalid_choice": gettext_lazy("Choose a figure from the list.")},
    )

    def __init__(self, *args: Any, teams: Sequence[int], measures: list[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        field, figures = self.fields["team"], self.fields["measure"]
        assert isinstance(field, forms.ModelChoiceField)
        assert isinstance(figures, forms.ChoiceField)
        field.queryset, figures.choices = Team.objects.filter(pk__in=teams), measures


class LearnedForm(forms.Form):
    """What it taught."""

    learned = long_text(gettext_lazy("What did it teach?"), help_text=gettext_lazy("Everybody reads this."))


class HeldForm(forms.Form):
    """Who was there, what was talked about, and what was said."""

    people = SeveralField(
        Person.objects.none(), label=gettext_lazy("Who was there?"), widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Choose among the members.")},
    )  # fmt: skip
    talked = SeveralField(
        CouncilTopic.objects.none(), label=gettext_lazy("What did you talk about?"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("What you leave out stands on the next agenda."),
        error_messages={"invalid_choice": gettext_lazy("Choose among what stands on the agenda.")},
    )  # fmt: skip
    notes = LongText(
        label=gettext_lazy("Notes"), required=False, max_length=6000, widget=area(6),
        help_text=gettext_lazy("For those inside alone."),
    )  # fmt: skip

    def __init__(self, *args: Any, meeting: CouncilMeeting, **more: Any) -> None:
        super().__init__(*args, **more)
        seats = meeting.council.seats.filter(state=states.TAKEN).values("person")
        people, talked = self.fields["people"], self.fields["talked"]
        assert isinstance(people, forms.ModelMultipleChoiceField)
        assert isinstance(talked, forms.ModelMultipleChoiceField)
        people.queryset = (
            Person.objects.filter(pk__in=seats) | Person.objects.filter(pk=meeting.council.sponsor_id or 0)
        ).order_by("name", "pk")
        talked.queryset = meeting.council.topics.filter(state=states.STANDS)
