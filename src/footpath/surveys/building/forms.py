"""What does somebody type who builds an instrument?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.surveys.behaviors import themes
from footpath.surveys.building.changes import free_key, key_from, options_from
from footpath.surveys.building.checks import LONGEST, MOST_MINUTES, Mistake, answers_of
from footpath.surveys.building.questionnaire import WITH_OPTIONS, Condition, Part, Question, Questionnaire
from footpath.surveys.models import ItemKind, Mode, Purpose

_FIELDS = {"title": "title", "is_required": "is_required", "shown_if": "waits"}  # of a mistake -> of a form


class Refusing(forms.Form):
    """A form that says beside its fields what the checks find."""

    mark = forms.CharField(required=False, widget=forms.HiddenInput)  # of the thing as the page showed it

    def refuse(self, mistakes: Iterable[Mistake], question: str = "") -> None:
        """Put each mistake beside its field; what is wrong elsewhere is said above, with its place."""
        for one in mistakes:
            field = _FIELDS.get(one.field, one.field)
            here = one.question == question and field in self.fields
            elsewhere = one.question and one.question != question
            text = _("Another question (%(key)s): %(text)s") % {"key": one.question, "text": one.text}
            self.add_error(field if here else None, text if elsewhere else one.text)


class AboutForm(Refusing):
    """What stands on the invitation."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=LONGEST["title"])
    about = forms.CharField(
        label=gettext_lazy("What it is for"), max_length=LONGEST["about"], required=False,
        widget=forms.Textarea({"rows": 4}), help_text=gettext_lazy("It stands on the invitation."),
    )  # fmt: skip
    mode = forms.ChoiceField(
        label=gettext_lazy("Who can know who said what"), choices=Mode, widget=forms.RadioSelect,
        help_text=gettext_lazy("Once somebody has answered, it can only become stronger."),
    )  # fmt: skip
    purpose = forms.ChoiceField(label=gettext_lazy("How it is used"), choices=Purpose)
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes that it takes"), min_value=1, max_value=MOST_MINUTES,
        help_text=gettext_lazy("Told on the invitation, and taken from everybody’s minutes of the month."),
    )  # fmt: skip
    language = forms.ChoiceField(label=gettext_lazy("Language in which it is written"))

    def __init__(self, sent: Mapping[str, Any] | None, whole: Questionnaire) -> None:
        super().__init__(sent, initial=vars(whole))
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)
        known = language_names()
        field.choices = [(code, known.get(code, code)) for code in dict.fromkeys([whole.language, *known])]

    def applied(self, whole: Questionnaire) -> Questionnaire:
        """The same instrument with what was typed."""
        said = {name: self.cleaned_data[name] for name in ("title", "about", "mode", "purpose", "minutes", "language")}
        wordings = {code: texts for code, texts in whole.wordings.items() if code != said["language"]}
        return replace(whole, **said, wordings=wordings)


class BlockForm(Refusing):
    """What stands above questions that are on one screen."""

    title = forms.CharField(label=gettext_lazy("Heading"), max_length=LONGEST["block"], required=False)
    text = forms.CharField(
        label=gettext_lazy("What stands above the questions"), max_length=LONGEST["block text"], required=False,
        widget=forms.Textarea({"rows": 3}),
    )  # fmt: skip
    shuffled = forms.BooleanField(
        label=gettext_lazy("In a different order for everybody"), required=False,
        help_text=gettext_lazy("So no question is always the first one."),
    )  # fmt: skip
    private = forms.BooleanField(
        label=gettext_lazy("For the person alone"), required=False,
        help_text=gettext_lazy("Answers stay on their own sheet and are never part of any figure."),
    )  # fmt: skip

    def __init__(self, sent: Mapping[str, Any] | None, part: Part | None) -> None:
        super().__init__(sent, initial=vars(part) if part else {})

    def part(self, whole: Questionnaire, before: Part | None) -> Part:
        """The block as it was typed."""
        said = {name: self.cleaned_data[name] for name in ("title", "text", "shuffled", "private")}
        if before is not None:
            return replace(before, **said)
        return Part(free_key(key_from(said["title"] or "block"), (one.key for one in whole.parts)), **said)


class QuestionForm(Refusing):
    """One question, in every kind."""

    text = forms.CharField(
        label=gettext_lazy("Question"), max_length=LONGEST["text"], widget=forms.Textarea({"rows": 2})
    )
    kind = forms.ChoiceField(label=gettext_lazy("How it is answered"), choices=ItemKind)
    options = forms.CharField(
        label=gettext_lazy("The answers to choose from"), required=False, widget=forms.Textarea({"rows": 5}),
        help_text=gettext_lazy("One a line."),
    )  # fmt: skip
    help = forms.CharField(label=gettext_lazy("Help"), max_length=LONGEST["help"], required=False)
    may_not_apply = forms.BooleanField(label=gettext_lazy("Offer “does not apply to me”"), required=False)
    is_required = forms.BooleanField(label=gettext_lazy("It has to be answered"), required=False)
    is_reversed = forms.BooleanField(
        label=gettext_lazy("“Never” is the good end"), required=False,
        help_text=gettext_lazy("Use two at most, and only after a pilot: many people overlook the turn."),
    )  # fmt: skip
    dimension = forms.ChoiceField(label=gettext_lazy("Looked at together with others about"), required=False)
    waits = forms.MultipleChoiceField(
        label=gettext_lazy("Ask it only after one of these answers"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, sent: Mapping[str, Any] | None, whole: Questionnaire, question: Question | None) -> None:
        initial: dict[str, Any] = {"kind": ItemKind.FREQUENCY, "may_not_apply": True}
        if question is not None:
            rule = question.shown_if
            initial = vars(question) | {
                "options": "\n".join(one.text for one in question.options),
                "waits": [f"{rule.item}={value}" for value in rule.values] if rule else [],
            }
        super().__init__(sent, initial=initial)
        self.question = question
        before = _answers_before(whole, question)
        self._offer("waits", before)
        known = {"": _("nothing in particular"), **themes()}
        known |= {one.dimension: known.get(one.dimension, one.dimension) for one in whole.questions if one.dimension}
        self._offer("dimension", list(known.items()))
        if not before:
            del self.fields["waits"]

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean_waits(self) -> Condition | None:
        """The answers of one question."""
        chosen = [one.partition("=") for one in self.cleaned_data["waits"]]
        if len({item for item, _sign, _value in chosen}) > 1:
            raise forms.ValidationError(_("Choose answers of one question only."))
        return Condition(chosen[0][0], tuple(value for _item, _sign, value in chosen)) if chosen else None

    def asked(self, whole: Questionnaire) -> Question:
        """The question as it was typed."""
        data = self.cleaned_data
        before = self.question
        said = {
            name: data[name]
            for name in ("text", "kind", "help", "may_not_apply", "is_required", "is_reversed", "dimension")
        }
        lines = data["options"].splitlines() if data["kind"] in WITH_OPTIONS else []
        said |= {"options": options_from(lines, before.options if before else ()), "shown_if": data.get("waits")}
        if data["kind"] == ItemKind.OPEN:
            said |= {"may_not_apply": False}
        if data["kind"] not in (ItemKind.FREQUENCY, ItemKind.TEN):
            said |= {"is_reversed": False}
        if before is not None:
            return replace(before, **said)
        return Question(key=free_key(key_from(data["text"]), (one.key for one in whole.questions)), **said)


def _answers_before(whole: Questionnaire, question: Question | None) -> list[Any]:
    """The answers that a question can wait for, by the questions before it."""
    found: list[Any] = []
    for one in whole.questions:
        if question is not None and one.key == question.key:
            break
        answers = answers_of(one)
        if answers and one.kind != ItemKind.TEN:
            found.append((one.text, [(f"{one.key}={value}", text) for value, text in answers.items()]))
    return found


def language_names() -> dict[str, str]:
    """Languages by their codes, as they call themselves; those of this installation first."""
    own = [code for code, _name in settings.LANGUAGES]
    codes = [*own, *sorted(code for code in LANG_INFO if code not in own and "fallback" not in LANG_INFO[code])]
    return {code: str(LANG_INFO[code]["name_local"]).capitalize() for code in codes if code in LANG_INFO}
