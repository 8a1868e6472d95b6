"""What is typed when advice is asked, and given?"""

from django import forms
from django.utils.translation import gettext_lazy

from footpath.conversations.ideas.forms import SomebodyField, day_field
from footpath.conversations.models import AdviceAbout
from footpath.requests.forms.texts import LongText, area


class AskForm(forms.Form):
    """One draft, for one coworker."""

    adviser = SomebodyField(
        label=gettext_lazy("Whom do you ask?"),
        help_text=gettext_lazy("One person whom it would touch. Their name, or e-mail address."),
    )
    about = forms.ChoiceField(
        label=gettext_lazy("What is it a draft of?"), choices=AdviceAbout.choices, widget=forms.RadioSelect,
        initial=AdviceAbout.IDEA,
    )  # fmt: skip
    draft = LongText(
        label=gettext_lazy("Your draft"), max_length=2000, widget=area(5),
        help_text=gettext_lazy("As far as it is. Nobody but the two of you reads it."),
    )  # fmt: skip
    question = LongText(
        label=gettext_lazy("What would you like to know of them?"), required=False, max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    answer_by = day_field(
        gettext_lazy("By when?"), required=False, help_text=gettext_lazy("Left empty, they have the usual time.")
    )


class AnswerForm(forms.Form):
    """What one thinks of it."""

    answer = LongText(
        label=gettext_lazy("What do you think of it?"), max_length=2000, widget=area(5),
        help_text=gettext_lazy("What would work for you, what would not, what is missing."),
    )  # fmt: skip
