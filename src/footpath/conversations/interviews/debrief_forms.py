"""What is typed to tell a talk to coworkers?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.interviews.telling import BEFORE, parts
from footpath.conversations.models import Debrief, Fate, Since
from footpath.people.models import Person
from footpath.ui.chosen import SeveralField


class DebriefForm(forms.Form):
    """Each part: one's own words, and which of the approved sentences are told in it."""

    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, debrief: Debrief) -> None:
        super().__init__(data, initial={"edits": debrief.edits})
        told = [(one.pk, str(one)) for one in debrief.interview.statements.filter(fate=Fate.TOLD)]
        for part in parts():
            kept = debrief.texts.get(part.key) or {}
            box = forms.Textarea(attrs={"rows": 2})
            self.fields[part.key] = forms.CharField(
                label=part.title, help_text=part.help, required=False, max_length=2000, widget=box,
                initial=kept.get("words", ""),
            )  # fmt: skip
            if told and part.key not in BEFORE[:2]:
                self.fields[f"{part.key}_said"] = forms.TypedMultipleChoiceField(
                    label=_("In the customer’s words"), required=False, choices=told, coerce=int,
                    widget=forms.CheckboxSelectMultiple, initial=kept.get("sentences", []),
                )  # fmt: skip

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField | None]]:
        """Each part with the sentences that can be told in it."""
        return [
            (self[one.key], self[f"{one.key}_said"] if f"{one.key}_said" in self.fields else None) for one in parts()
        ]

    def written(self) -> dict[str, dict[str, Any]]:
        """The parts as the verb takes them."""
        kept = self.cleaned_data
        return {one.key: {"words": kept[one.key], "sentences": kept.get(f"{one.key}_said", [])} for one in parts()}


class TellForm(forms.Form):
    """Who is there."""

    present = SeveralField(Person.objects.none(), label=_("Who is there?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, coworkers: Sequence[int] = ()) -> None:
        super().__init__(data)
        present: Any = self.fields["present"]
        present.queryset = Person.objects.filter(pk__in=coworkers)


class ReactionForm(forms.Form):
    """What goes through somebody's mind."""

    text = forms.CharField(
        label=_("What goes through your mind?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SinceForm(forms.Form):
    """How it has gone since."""

    since = forms.ChoiceField(label=_("How has it gone since?"), choices=Since.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("A word about it"), required=False, max_length=1000, widget=forms.Textarea({"rows": 2})
    )
