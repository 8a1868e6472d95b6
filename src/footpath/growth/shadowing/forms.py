"""What does somebody type about a visit?"""

from collections.abc import Collection
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import Changed, VisitKind, VisitPlace
from footpath.people.models import Team
from footpath.ui.wording import day as day_words

SHORT, LONG = 280, 2000
DAYS = 5  # boxes


def day_box(label: Any, **more: Any) -> forms.DateField:
    """A box for a day."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def text_box(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    """A box for several lines."""
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea({"rows": rows}), **more)


class DaysForm(forms.Form):
    """Several days, a box each; `days` in what is cleaned."""

    stands_at: ClassVar[dict[str, str]] = {"days": "day_1"}

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for number in range(1, DAYS + 1):
            label = _t("Day %(number)d") % {"number": number}
            self.fields[f"day_{number}"] = day_box(label, required=False)

    def clean(self) -> dict[str, Any]:
        """The days that were typed, each once."""
        found = super().clean() or self.cleaned_data
        return {**found, "days": self.typed(found)}

    @staticmethod
    def typed(found: dict[str, Any]) -> list[date]:
        """What stands in the boxes."""
        return sorted({one for number in range(1, DAYS + 1) if (one := found.get(f"day_{number}"))})

    @property
    def day_fields(self) -> list[forms.BoundField]:
        """The boxes."""
        return [self[f"day_{number}"] for number in range(1, DAYS + 1)]


class PlaceForm(DaysForm):
    """What a host offers."""

    role = forms.CharField(
        label=_("Whose work is it?"), max_length=120, help_text=_("Such as: shift lead at gate control.")
    )
    sees = text_box(_("What will a guest see?"), help_text=_("What reaches you, from whom, and what you do with it."))
    kind = forms.ChoiceField(label=_("What does a guest do?"), choices=VisitKind.choices, widget=forms.RadioSelect)
    capacity = forms.IntegerField(
        label=_("How many guests, all in all?"), initial=1, min_value=0, max_value=100,
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )  # fmt: skip
    remote = forms.BooleanField(label=_("By video, not on site"), required=False)
    spots = text_box(
        _("What no guest sees"), 2, required=False,
        help_text=_("Confidential spots. You and whoever leads you read this, guests do not."),
    )  # fmt: skip


class AskPlaceForm(forms.Form):
    """To a place that is open: why, and on which of its days."""

    stands_at: ClassVar[dict[str, str]] = {"days": "on"}

    wants = text_box(
        _("What do you want to understand about how your work reaches them?"),
        help_text=_("The host reads it, and those whose yes it takes."),
    )  # fmt: skip
    on = forms.ChoiceField(label=_("On which day?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, place: VisitPlace, heavy: Collection[date], today: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.heavy = heavy
        box = self.fields["on"]
        assert isinstance(box, forms.ChoiceField)
        ahead = [one for one in place.dates if one > today]
        box.choices = [
            (one.isoformat(), _day(one, one in heavy)) for one in sorted(ahead, key=lambda x: (x in heavy, x))
        ]
        if ahead and not all(one in heavy for one in ahead):
            box.initial = next(one for one in ahead if one not in heavy).isoformat()


def _day(day: date, is_heavy: bool) -> str:
    words = day_words(day)
    return _t("%(day)s (their forecast says a heavy week)") % {"day": words} if is_heavy else words


class AskForm(DaysForm):
    """Without a place: wait for a round."""

    wants = text_box(_("What do you want to understand about how your work reaches others?"))
    wanted = forms.ModelChoiceField(
        Team.objects.none(), label=_("Which team?"), required=False, empty_label=_("Any that depends on us")
    )

    def __init__(self, *args: Any, home: int, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["wanted"]
        assert isinstance(box, forms.ModelChoiceField)
        box.queryset = Team.objects.exclude(pk=home)


class YesForm(forms.Form):
    """Yes or no to a place."""

    yes = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])


class ConsentForm(YesForm):
    """Yes or no with words."""

    part = forms.CharField(max_length=10, widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("A word to the visitor"),
        max_length=SHORT,
        required=False,
        help_text=_("A no needs one; a yes may have one."),
    )


class QuestionsForm(forms.Form):
    """Three questions."""

    question_1 = forms.CharField(label=_("First question"), max_length=SHORT)
    question_2 = forms.CharField(label=_("Second question"), max_length=SHORT)
    question_3 = forms.CharField(label=_("Third question"), max_length=SHORT)


class DoneForm(forms.Form):
    """On which day it was."""

    done_on = day_box(_("When was it?"), required=False)


class GuestDebriefForm(forms.Form):
    """What the visitor looks back on."""

    learned = text_box(_("What do you understand now?"), help_text=_("Your host reads it."))
    differently = text_box(_("What will you do differently?"), help_text=_("Yours alone, locked, until you show it."))


class HostDebriefForm(forms.Form):
    """What the host looks back on."""

    learned = text_box(_("What did you learn from their questions?"), help_text=_("Your guest reads it."))


class ChangedForm(forms.Form):
    """What became of it."""

    changed = forms.ChoiceField(label=_("Did you change it?"), choices=Changed.choices, widget=forms.RadioSelect)
    change = text_box(_("What did you change, or what stood in the way?"), required=False)
    shares = forms.BooleanField(label=_("Show it to the host, and to those who lead us both"), required=False)


class ShowForm(forms.Form):
    """Who reads it."""

    shares = forms.BooleanField(required=False)


class ReasonForm(forms.Form):
    """Why not."""

    reason = forms.CharField(label=_("Why?"), max_length=SHORT, required=False)


class SeenForm(forms.Form):
    """The fingerprint of what was looked at."""

    seen = forms.CharField(max_length=40, widget=forms.HiddenInput)
