"""What is typed about moments of service?"""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.models import Cause, ContactLog, ContactPoint, Happened, How, Outcome, Role
from footpath.conversations.noted import LONG, SHORT
from footpath.people.models import Team
from footpath.requests.numbers import number_in
from footpath.surveys.behaviors import library

LINES = 5  # of a look-back sheet


def _choice(label: Any, choices: Any, *, required: bool = False, empty: Any = "") -> forms.ChoiceField:
    offered = choices if required else [("", empty or _("Not said")), *choices]
    return forms.ChoiceField(label=label, choices=offered, required=required)


def _radio(label: Any, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)


def _text(label: Any, *, rows: int = 2, required: bool = False, help_text: Any = "", **attrs: Any) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows, **attrs})
    return forms.CharField(label=label, required=required, max_length=LONG, help_text=help_text, widget=box)


class NoteForm(forms.Form):
    """One moment, in less than a minute: how it was, what happened, and why; all else can be left out."""

    client_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    outcome = _radio(_("How was it?"), Outcome.choices)
    role = _radio(_("On which side were you?"), Role.choices)
    moment = _text(_("What happened?"), required=True, help_text=_("What was said or done, in a line."))
    why = _text(_("Why was it so?"), required=True)
    team = forms.ModelChoiceField(
        Team.objects.all(), label=_("Which team was the other side?"), required=False, empty_label=_("Not said")
    )
    person = forms.CharField(label=_("Who?"), required=False, max_length=SHORT, help_text=_("Kept locked, for you."))
    how = _choice(_("How did you meet?"), How.choices)
    needed = _text(_("What was needed?"))
    said = _text(_("What was said, word for word?"))
    minutes = forms.IntegerField(
        label=_("Minutes lost"), required=False, help_text=_("With a minus in front: minutes saved.")
    )
    part = _text(_("My part in it"))
    feeling = forms.CharField(label=_("How did it feel?"), required=False, max_length=SHORT)
    on = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    FURTHER = ("team", "person", "how", "needed", "said", "minutes", "part", "feeling")

    def further(self) -> list[forms.BoundField]:
        """What can be left out."""
        return [self[name] for name in self.FURTHER]

    @property
    def number(self) -> UUID | None:
        """The number that the device gave it."""
        found: UUID | None = self.cleaned_data.pop("client_id", None)
        return found


class SortForm(NoteForm):
    """A moment with what its owner makes of it: what kind it was, what is behind it, in which behaviors."""

    happened = _choice(_("What kind of moment was it?"), Happened.choices, empty=_("Not sorted yet"))
    cause = _choice(_("What do you see behind it?"), Cause.choices)
    behavior = _choice(_("Which behavior was it about?"), (), empty=_("None of these"))
    tags = forms.CharField(
        label=_("Your own words for the why"), required=False, help_text=_("A few, with commas between them.")
    )
    request = forms.CharField(
        label=_("Which request was it about?"), required=False, max_length=20, help_text=_("Its number, such as FP-12.")
    )

    def __init__(self, *args: Any, is_sheet: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["behavior"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("None of these")), *((one.key, one.name) for one in library())]
        if is_sheet:
            del self.fields["role"]

    def clean_request(self) -> int | None:
        """The number of a request, however it is written."""
        text = self.cleaned_data["request"].strip()
        if not text:
            return None
        found = number_in(text)
        if found is None:
            raise forms.ValidationError(_("Write the number of a request, such as FP-12."))
        return found


def as_typed(point: ContactPoint) -> dict[str, Any]:
    """A moment as the form shows it."""
    facts: dict[str, Any] = {name: getattr(point, name) for name in ("outcome", "role", "how", "on", "minutes")}
    facts |= {name: getattr(point, name) for name in ("happened", "cause", "behavior")}
    facts |= {"team": point.team_id, "request": point.request.number if point.request else ""}
    facts |= {name: text for name, text in point.texts.items() if name != "tags"}
    return facts | {"tags": ", ".join(point.texts.get("tags") or [])}


class LineForm(forms.Form):
    """One line of a look-back sheet: the moment, how it was, and why. A line without a word about how it was is empty,
    unless something else was typed into it.
    """

    point = forms.IntegerField(required=False, widget=forms.HiddenInput)
    request = forms.IntegerField(required=False, widget=forms.HiddenInput)
    team = forms.IntegerField(required=False, widget=forms.HiddenInput)
    moment = forms.CharField(
        label=_("The moment"), required=False, max_length=LONG, widget=forms.Textarea(attrs={"rows": 2})
    )
    outcome = forms.ChoiceField(
        label=_("How was it?"), required=False, choices=Outcome.choices, widget=forms.RadioSelect
    )
    why = forms.CharField(label=_("Why?"), required=False, max_length=LONG, widget=forms.Textarea(attrs={"rows": 2}))

    def is_meant(self) -> bool:
        """Whether this line is to be kept: what was filled in for them alone is not."""
        typed = self.cleaned_data if hasattr(self, "cleaned_data") else {}
        return bool(typed.get("outcome") or typed.get("why") or typed.get("point")) or (
            "moment" in self.changed_data and bool(typed.get("moment"))
        )


class CustomerForm(forms.Form):
    """Of all whom one serves: who comes first?"""

    customer = forms.ModelChoiceField(
        Team.objects.all(), label=_("Which team?"), required=False, empty_label=_("Somebody, by name")
    )
    customer_name = forms.CharField(label=_("Or who?"), required=False, max_length=SHORT)


class StartForm(forms.Form):
    """From when on, and with reminders or not."""

    first = forms.DateField(
        label=_("From which day on?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    prompts = forms.BooleanField(
        label=_("Remind me gently"),
        required=False,
        help_text=_("At most twice on a working day, not once something is noted, and no more if it does not help."),
    )


class LearnedForm(forms.Form):
    """What somebody has learned, for themself."""

    learned = forms.CharField(label=_("What do you take from it?"), max_length=4000, widget=forms.Textarea({"rows": 4}))


class LessonForm(forms.Form):
    """What the team reads."""

    team = forms.ModelChoiceField(Team.objects.none(), label=_("Which team reads it?"), empty_label=None)
    text = forms.CharField(label=_("The lesson"), max_length=1200, widget=forms.Textarea({"rows": 5}))
    about = forms.ModelChoiceField(
        Team.objects.all(), label=_("About working with"), required=False, empty_label=_("Not said")
    )
    tags = forms.CharField(
        label=_("Words for it"), required=False, help_text=_("Counted, once five people have shared a lesson.")
    )
    signed = forms.BooleanField(label=_("Show my name"), required=False)
    looked = forms.CharField(required=False, widget=forms.HiddenInput)  # the text whose names were looked at


class ShownForm(forms.Form):
    """Whether the other side may read it."""

    shown = forms.BooleanField(required=False)


class PromptsForm(forms.Form):
    """Whether to remind."""

    prompts = forms.BooleanField(required=False)


def sheet_of(log: ContactLog, lines: list[dict[str, Any]], data: Any = None) -> list[LineForm]:
    """The five lines of a sheet, or more where more are in it already."""
    count = max(LINES, len(lines))
    filled = [*lines, *({} for _line in range(count - len(lines)))]
    return [LineForm(data, prefix=f"line-{n}", initial=line) for n, line in enumerate(filled)]
