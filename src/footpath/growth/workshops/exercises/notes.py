"""What does somebody write for themself alone?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise, ExerciseForm


class NotesForm(ExerciseForm):
    """A page with nothing on it."""

    text = forms.CharField(label=_("Your notes"), required=False, max_length=4000, widget=forms.Textarea({"rows": 10}))


NOTES = Exercise(
    key="notes",
    title=_("Notes"),
    purpose=_("What you want to remember, for you alone."),
    minutes=5,
    form=NotesForm,
    template="growth/workshops/exercise_plain.html",
)
