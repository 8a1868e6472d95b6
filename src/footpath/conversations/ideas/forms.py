"""What is typed about ideas?"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.catalog.models import Service
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests.forms.texts import LongText, area

LONG = 1200


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day, as browsers send it."""
    return forms.DateField(
        label=label, required=required, help_text=help_text, input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "invalid": gettext_lazy("There is no such day. Write it as year-month-day, such as 2027-02-28.")
        },
    )  # fmt: skip


def long_text(label: Any, *, required: bool = True, help_text: Any = "", rows: int = 3) -> LongText:
    """A text of some lines."""
    return LongText(label=label, required=required, help_text=help_text, max_length=LONG, widget=area(rows))


def one_line(label: Any, *, required: bool = True, help_text: Any = "") -> LongText:
    """A text of one line."""
    return LongText(
        label=label, required=required, help_text=help_text, max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip


class SomebodyField(forms.CharField):
    """The name or address of somebody who works here."""

    def __init__(self, **more: Any) -> None:
        super().__init__(max_length=254, widget=PersonInput(), **more)

    def clean(self, value: Any) -> Person | None:
        """Whom it means."""
        text = super().clean(value)
        return named(text) if text else None


class PeopleField(LongText):
    """Names or addresses of people who work here, with commas between them."""

    def clean(self, value: Any) -> list[Person]:
        """Whom they mean."""
        parts = super().clean(value).replace("\n", ",").split(",")
        return [named(part) for part in parts if part.strip()]


def named(text: str) -> Person:
    """Whom a name or an address means. Raises ValidationError."""
    found = person_named(text, visible_people(Person()))
    if found is None:
        words = _("“%(name)s”: nobody is called that, or more than one is. Type the e-mail address.")
        raise ValidationError(words % {"name": text.strip()[:80]})
    return found


class OfferForm(forms.Form):
    """What could be better, for whom, with which effect; to which team."""

    team = forms.ModelChoiceField(
        Team.objects.all(), label=gettext_lazy("To which team?"), empty_label=gettext_lazy("Choose a team"),
        error_messages={"invalid_choice": gettext_lazy("Choose a team from the list.")},
    )  # fmt: skip
    service = forms.ModelChoiceField(
        Service.objects.none(), label=gettext_lazy("Service"), required=False, widget=forms.HiddenInput
    )
    what = one_line(
        gettext_lazy("What could be better?"), help_text=gettext_lazy("In one line: what to do, or to stop.")
    )
    whom = one_line(gettext_lazy("For whom?"), required=False)
    effect = long_text(
        gettext_lazy("What would be different then?"), required=False,
        help_text=gettext_lazy("The effect: what gets faster, easier or safer, and how one would notice."),
    )  # fmt: skip
    looked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, services: QuerySet[Service], **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["service"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = services


class AgreeForm(forms.Form):
    """Yes: who does it, by when."""

    owner = SomebodyField(label=gettext_lazy("Who does it?"), help_text=gettext_lazy("Their name, or e-mail address."))
    due = day_field(gettext_lazy("By when?"))
    reason = long_text(gettext_lazy("A word to whoever offered it"), required=False, rows=2)


class SetAsideForm(forms.Form):
    """Not now, and why."""

    reason = long_text(
        gettext_lazy("Why not now?"),
        help_text=gettext_lazy("Whoever offered it reads this. Say what would have to change."),
    )  # fmt: skip


class FinishForm(forms.Form):
    """What is different now."""

    result = long_text(gettext_lazy("What is different now?"))


class CreditForm(forms.Form):
    """Who had a part in it; whoever offered it is named in any case."""

    people = PeopleField(
        label=gettext_lazy("Who else had a part in it?"), required=False, max_length=3000, widget=area(2),
        help_text=gettext_lazy("Names, with commas between them. Think of those in the back office, too."),
    )  # fmt: skip


class MissedForm(forms.Form):
    """A name that was missed."""

    person = SomebodyField(label=gettext_lazy("Who was missed?"))
