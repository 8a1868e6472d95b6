"""What is typed to invite to a talk, to answer, to note and to look through?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.interviews.times import Suggestion
from footpath.conversations.models import StatementKind
from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests.forms.moments import MomentField
from footpath.ui import wording

LONG = 1000
OTHER = "other"


def _text(label: Any, *, rows: int = 2, required: bool = False, longest: int = LONG, help_text: Any = "") -> Any:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text, widget=box)


class PersonField(forms.CharField):
    """A coworker, by name or address."""

    def __init__(self, label: Any, *, required: bool = True, help_text: Any = "") -> None:
        super().__init__(label=label, required=required, help_text=help_text, max_length=254, widget=PersonInput())

    def clean(self, value: Any) -> Person | None:
        """Whom somebody means; an error where nobody, or more than one, is called that."""
        text = super().clean(value)
        if not text:
            return None
        found = person_named(text, visible_people(Person()))
        if found is None:
            raise forms.ValidationError(_("Nobody here is called that, or several are. Type the name or the address."))
        return found


class WhomForm(forms.Form):
    """Whom to ask."""

    to = forms.CharField(label=_("Coworker"), max_length=254, widget=PersonInput())


class TimeForm(forms.Form):
    """One of the times that suit everybody, or another one."""

    pick = forms.ChoiceField(label=_("When?"), widget=forms.RadioSelect)
    starts_at = MomentField(label=_("Another time"), required=False, help_text=_("By the clocks of your time zone."))

    def __init__(self, *args: Any, suggested: Sequence[Suggestion] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["pick"]
        assert isinstance(field, forms.ChoiceField)
        times = [(one.value, f"{wording.moment(one.start)} – {one.why}") for one in suggested]
        field.choices = [*times, (OTHER, _("Another time"))]
        field.initial = field.choices[0][0]
        if not times:  # nothing to choose from: the other time is the one
            field.widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """The time that was picked, as `starts_at`."""
        kept = super().clean() or {}
        pick = kept.pop("pick", OTHER)
        if pick != OTHER:
            kept["starts_at"] = datetime.fromisoformat(pick)
        elif not kept.get("starts_at") and "starts_at" not in self.errors:
            self.add_error("starts_at", _("Say when."))
        return kept


class InviteForm(TimeForm):
    """What an invitation says."""

    purpose = _text(_("What is it for?"), rows=3, required=True)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=15, max_value=120, initial=30)
    place = forms.CharField(label=_("Where, or how?"), required=False, max_length=200)
    questions = _text(
        _("The questions, one a line"), rows=9, longest=5000, help_text=_("They stand in the invitation. Change them.")
    )
    topics = _text(_("Anything else to say ahead?"))
    interviewer = PersonField(
        _("Who asks?"), required=False, help_text=_("You, unless somebody else makes it easier to be frank.")
    )
    field_order = ("pick", "starts_at", "purpose", "questions", "minutes", "place", "topics", "interviewer")


class OtherForm(TimeForm):
    """Who leads the talk, and when."""

    interviewer = PersonField(_("Who asks?"))
    field_order = ("interviewer", "pick", "starts_at")


class NoteForm(forms.Form):
    """One sentence of the notes."""

    client_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    question = forms.CharField(max_length=20, widget=forms.HiddenInput)
    text = _text(_("What was said"), rows=2, required=True)
    kind = forms.ChoiceField(label=_("Is it …"), required=False, widget=forms.RadioSelect)
    under = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*StatementKind.choices, ("", _("Not sure yet"))]


class SentenceForm(forms.Form):
    """A sentence in other words, or struck."""

    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    text = _text(_("In your words"), rows=2, required=True)


class StrikeForm(forms.Form):
    """A sentence that goes."""

    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class ThanksForm(forms.Form):
    """A thank-you."""

    thanks = _text(_("Your words"), rows=3, required=True)
