"""What is typed by whoever fills in what a request still misses?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet

from footpath.catalog.requirements import missing
from footpath.people.models import Person
from footpath.requests.forms.answers import AnswerField, FilesField, Question, name_of
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear


class FillInForm(forms.Form):
    """One box for each missing fact; whoever knows some of them fills in some."""

    def __init__(
        self, service_request: ServiceRequest, people: QuerySet[Person], sent: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(sent)
        self.items = missing(service_request.terms.form, service_request.answers)
        for item in self.items:
            is_file = item.kind == "file"
            self.fields[name_of(item)] = FilesField(item.label, item.why) if is_file else AnswerField(item, people)

    def given(self) -> dict[str, Any]:
        """The answers that were given, by the key of their question."""
        typed = {item.key: self.cleaned_data.get(name_of(item)) for item in self.items if item.kind != "file"}
        return {key: answer for key, answer in typed.items() if answer}

    def boxes(self) -> list[Question]:
        """The missing questions in their order."""
        return [
            Question(number, item, self[name_of(item)], (), asked=True)
            for number, item in enumerate(self.items, start=1)
        ]

    def refuse(self, error: Unclear) -> None:
        """Say beside its field what a verb could not use."""
        name = f"answer_{error.field}"
        self.add_error(name if name in self.fields else None, str(error))
