"""What does somebody type who writes down what people need to know again and again?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service, Snippet
from footpath.catalog.snippets import REVIEWED_AFTER
from footpath.people.models import Person
from footpath.people.queries import members_of

WRITTEN = ("title", "body", "words", "inside", "owner", "review_on")
_DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class SnippetForm(forms.Form):
    """An answer, who looks after it, and until when it surely holds."""

    title = forms.CharField(
        label=_("What would somebody ask?"), max_length=120, help_text=_("Their question, in their words.")
    )
    body = forms.CharField(
        label=_("What is the answer?"), widget=forms.Textarea({"rows": 8, "maxlength": 4000}),
        help_text=_("A few lines. Links become links."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("Other words that people use for it"), max_length=300, required=False,
        help_text=_("It is found by them; they are not shown."),
    )  # fmt: skip
    inside = forms.BooleanField(label=_("For our team alone: those who ask never see it"), required=False)
    owner = forms.TypedChoiceField(
        label=_("Who looks after it?"), required=False, coerce=int, empty_value=None,
        help_text=_("They are reminded when it is to be looked at again. Nobody: the lead of the team."),
    )  # fmt: skip
    review_on = forms.DateField(label=_("When is it looked at again?"), widget=_DAY)
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, service: Service, now: datetime, snippet: Snippet | None = None, sent: Mapping[str, Any] | None = None
    ) -> None:
        initial: dict[str, Any] = {"review_on": now.date() + REVIEWED_AFTER, "edits": 0}
        if snippet is not None:
            initial = {name: getattr(snippet, name) for name in (*WRITTEN, "edits")} | {"owner": snippet.owner_id}
            if snippet.review_on <= now.date():  # whoever looks at it now says the next day
                initial["review_on"] = now.date() + REVIEWED_AFTER
        super().__init__(sent, initial=initial)
        people = members_of(service.team, now.date())
        choices = dict(people.values_list("pk", "name"))
        if service.team.lead is not None:
            choices[service.team.lead.pk] = service.team.lead.name
        field = self.fields["owner"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("The lead of the team")), *sorted(choices.items(), key=lambda one: one[1])]

    def facts(self) -> dict[str, Any]:
        """As write_snippet takes it."""
        owner = self.cleaned_data["owner"]
        found = Person.objects.filter(pk=owner).first() if owner else None
        return {name: self.cleaned_data[name] for name in WRITTEN} | {"owner": found}

    def refuse(self, error: ValidationError) -> None:
        """Say beside its field what a verb could not use."""
        for name, wrong in error.error_dict.items():
            self.add_error(name, wrong)
