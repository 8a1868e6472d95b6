"""What is typed when the plan for new people is written?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.ideas.forms import one_line
from footpath.growth.models import Doer
from footpath.growth.onboarding import states
from footpath.pure.syllabus import ITEM, LESSON
from footpath.requests.forms.texts import LongText, area

TEXT = 4000


def _text(label: Any, rows: int, help_text: Any = "") -> LongText:
    return LongText(label=label, required=False, help_text=help_text, max_length=TEXT, widget=area(rows))


class PartForm(forms.Form):
    """What a lesson and a line of the checklist have in common."""

    kind = forms.CharField(widget=forms.HiddenInput)
    title = one_line(_("What is it?"))
    due = forms.IntegerField(
        label=_("By which working day?"), help_text=_("Counted from the first day, which is 1, up to %(last)d.")
        % {"last": states.LAST_DAY}, widget=forms.NumberInput({"min": 1, "max": states.LAST_DAY}),
    )  # fmt: skip
    link = one_line(
        _("Address"), required=False, help_text=_("A page of this house, such as /standards/, or one outside.")
    )
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ItemForm(PartForm):
    """A line of the checklist."""

    who = forms.ChoiceField(label=_("Who does it?"), choices=Doer.choices)
    asks = forms.BooleanField(label=_("It is proven with a few words, or a link"), required=False)
    field_order = ("kind", "title", "who", "due", "asks", "link", "edits")


class LessonForm(PartForm):
    """A lesson."""

    objective = one_line(_("What will they know or be able to do?"), required=False)
    minutes = forms.IntegerField(label=_("How many minutes does it take?"), widget=forms.NumberInput({"min": 1}))
    text = _text(_("To read"), 6)
    practice = _text(_("To practice"), 3)
    check = _text(_("To check"), 2, _("A question or a small task; it is answered in a few words."))
    field_order = ("kind", "title", "objective", "due", "minutes", "text", "link", "practice", "check", "edits")


FORMS = {ITEM: ItemForm, LESSON: LessonForm}
