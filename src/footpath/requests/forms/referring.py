"""What is typed when a request goes to another team, or comes from outside?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import LongText, VerbForm, area


class ReferForm(VerbForm):
    """To whom, and why."""

    to = forms.CharField(
        label=_("Who has the skill and the time?"),
        help_text=_("A service, a person or a team."),
        max_length=254,
        error_messages={"required": _("Choose somebody from the list, or search for other words.")},
    )
    reason = LongText(
        label=_("Why is it theirs?"),
        help_text=_("They read this, and so does whoever asked."),
        max_length=500,
        widget=area(2),
    )
    again = forms.BooleanField(label=_("We have talked: it may go back to them"), required=False)


class RefuseReferralForm(VerbForm):
    """No, and why."""

    reason = LongText(
        label=_("Why can you not take it?"),
        help_text=_("They look further with this. Whoever asked reads it, too."),
        max_length=500,
        widget=area(2),
    )


class OutsideForm(forms.Form):
    """What somebody outside asked, and where it should go."""

    name = forms.CharField(
        label=_("Who asked?"),
        help_text=_("Their name, and their company if you know it."),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    reach_at = forms.CharField(
        label=_("How do we reach them?"),
        help_text=_("Telephone or e-mail. You are the one who tells them how it ends."),
        max_length=120,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    text = LongText(label=_("What did they ask?"), max_length=4000, widget=area(4))
    needed_by = forms.DateField(
        label=_("When do they need it?"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    where = forms.CharField(label=_("Where should it go?"), max_length=40, required=False)
