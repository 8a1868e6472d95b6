"""What does somebody type on the grid of a team?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import Level, SkillLevel, SkillTask
from footpath.people.models import Person, Team


class TaskForm(forms.Form):
    """A task."""

    name = forms.CharField(
        label=_("Task"), max_length=120, help_text=_("Something that has to be done when its usual hands are away.")
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class LevelForm(forms.Form):
    """How far somebody is with a task."""

    task = forms.ModelChoiceField(SkillTask.objects.none(), label=_("Task"))
    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who?"))
    level = forms.TypedChoiceField(label=_("How far?"), coerce=int, choices=Level.choices, widget=forms.RadioSelect)

    def __init__(self, *args: Any, team: Team, people: list[Person], **more: Any) -> None:
        super().__init__(*args, **more)
        task, person = self.fields["task"], self.fields["person"]
        assert isinstance(task, forms.ModelChoiceField)
        assert isinstance(person, forms.ModelChoiceField)
        task.queryset = SkillTask.objects.filter(team=team, dropped_at=None)
        person.queryset = Person.objects.filter(pk__in=[one.pk for one in people]).order_by("name")
        if len(people) == 1:
            person.empty_label = None


class DropForm(forms.Form):
    """Which task leaves the grid."""

    task = forms.ModelChoiceField(SkillTask.objects.none())

    def __init__(self, *args: Any, team: Team, **more: Any) -> None:
        super().__init__(*args, **more)
        task = self.fields["task"]
        assert isinstance(task, forms.ModelChoiceField)
        task.queryset = SkillTask.objects.filter(team=team)


class LeftForm(forms.Form):
    """Whether somebody who has left still helps."""

    level = forms.ModelChoiceField(SkillLevel.objects.none())
    helps = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])

    def __init__(self, *args: Any, team: Team, **more: Any) -> None:
        super().__init__(*args, **more)
        level = self.fields["level"]
        assert isinstance(level, forms.ModelChoiceField)
        level.queryset = SkillLevel.objects.filter(task__team=team).select_related("task__team")
