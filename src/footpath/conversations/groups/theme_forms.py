"""What is typed to put notes into themes, to look at them, and to say what came of them?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.conversations.groups.forms import OfGroup, text
from footpath.conversations.models import Became, FocusStudy, GroupTheme
from footpath.people.models import Person
from footpath.surveys.behaviors import library
from footpath.surveys.models import Item
from footpath.surveys.results.waves import with_results

Choices = list[tuple[str, list[tuple[str, str]]]]
NONE, LATER = "none", ""
WAVES = 3  # of which questions are offered


def theme_choices(study: FocusStudy) -> list[tuple[str, Any]]:
    """The themes of the book, and that none of them fits."""
    return [*((str(one.pk), str(one)) for one in study.themes.all()), (NONE, _("none of them"))]


class CodeForm(OfGroup):
    """Each note with a theme."""

    def fill(self) -> None:
        """One box a note."""
        choices = [(LATER, _("later")), *theme_choices(self.group.study)]
        for note in self.group.notes.all():
            label = str(note)
            self.fields[f"n{note.pk}"] = forms.ChoiceField(label=label, choices=choices, required=False)

    def chosen(self) -> dict[int, GroupTheme | None]:
        """What was chosen, by the number of the note; what is for later is left out."""
        themes = {str(one.pk): one for one in self.group.study.themes.all()}
        said = {int(key[1:]): value for key, value in self.cleaned_data.items() if value != LATER}
        return {pk: themes.get(value) for pk, value in said.items()}


class SettleForm(OfGroup):
    """On what both have agreed for a note."""

    number = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    theme = forms.ChoiceField(label=_("It belongs to"))

    def fill(self) -> None:
        """The themes."""
        self.choose("theme", theme_choices(self.group.study))

    def chosen(self) -> GroupTheme | None:
        """The theme; None: it fits none."""
        value = self.cleaned_data["theme"]
        return None if value == NONE else GroupTheme.objects.get(pk=int(value))


class QuoteForm(OfGroup):
    """The words that are to be told."""

    number = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    text = text(_("In these words"), longest=400, help_text=_("Leave out with “…” what tells who it was."))


class DecideForm(OfGroup):
    """Yes or no to a sentence."""

    number = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    answer = forms.ChoiceField(choices=[("yes", _("yes")), ("no", _("no"))])


class CheckForm(OfGroup):
    """Theme by theme: what is not what was said."""

    def fill(self) -> None:
        """One box a theme of this group."""
        mine = set(self.group.notes.exclude(theme=None).values_list("theme", flat=True))
        for theme in self.group.study.themes.all():
            if theme.pk in mine:
                label = _("“%(theme)s” is not what we said. We said:") % {"theme": theme}
                self.fields[f"t{theme.pk}"] = text(label, required=False, longest=500)

    def wrong(self) -> dict[int, str]:
        """What was written, by the number of the theme."""
        return {int(key[1:]): value for key, value in self.cleaned_data.items() if value}


class AnswerForm(OfGroup):
    """What was done about it."""

    number = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    answer = text(_("What you changed, or why it stays"), longest=500)


class ThemeForm(forms.Form):
    """A theme more."""

    title = forms.CharField(label=_("In your words"), max_length=120, required=False)
    behavior = forms.ChoiceField(label=_("Or one that is often seen"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["behavior"]
        assert isinstance(box, forms.ChoiceField)
        box.choices = [("", _("none of these")), *((one.key, one.name) for one in library())]

    def clean(self) -> dict[str, Any]:
        """One of both."""
        kept = super().clean() or {}
        if not kept.get("title") and not kept.get("behavior") and not self.errors:
            self.add_error("title", _("Say what it is about, or choose one."))
        return kept


class RewordForm(forms.Form):
    """A theme in other words."""

    theme = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    title = forms.CharField(label=_("In other words"), max_length=120)


class ReportForm(forms.Form):
    """What stands above the themes."""

    summary = text(_("What came out of it, in a few sentences"), rows=4, longest=2000)


class BecameForm(forms.Form):
    """What became of a theme."""

    theme = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    became = forms.ChoiceField(label=_("What became of it"), choices=Became.choices)
    said = text(_("What exactly, or why nothing yet"), longest=600)


def question_choices(me: Person) -> Choices:
    """The questions of the newest waves whose results are out for the reader."""
    waves = list(with_results(me)[:WAVES])
    asked: dict[int, list[Item]] = {}
    for item in Item.objects.filter(version__in=[one.version_id for one in waves]).order_by("position"):
        asked.setdefault(item.version_id, []).append(item)
    return [
        (str(wave.instrument.title), [(f"{wave.pk}:{one.key}", one.text) for one in asked.get(wave.version_id, ())])
        for wave in waves
    ]


class JoinThemeForm(forms.Form):
    """Beside which question of a survey it stands."""

    theme = forms.IntegerField(min_value=1, max_value=2**31, widget=forms.HiddenInput)
    question = forms.ChoiceField(label=_("Beside this question"))

    def __init__(self, *args: Any, choices: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["question"]
        assert isinstance(box, forms.ChoiceField)
        box.choices = choices

    def clean_question(self) -> tuple[int, str]:
        """The wave and the key of the question."""
        wave, _colon, key = str(self.cleaned_data["question"]).partition(":")
        return int(wave), key
