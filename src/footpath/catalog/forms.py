"""What does whoever edits a service type?"""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from footpath.catalog.checklists import LONGEST
from footpath.catalog.kinds import kind_words
from footpath.catalog.models import TARGET_KINDS, Service, ServiceVersion, Signer, Unit
from footpath.catalog.roles import ROLES
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team, WorkingHours
from footpath.people.queries import person_named

NOBODY = _("Nobody, or more than one person, is called that. Choose from the list, or write the e-mail address.")
BARE = forms.Textarea({"rows": 2})


def lines(text: str) -> list[str]:
    """The lines of a box in which there is one thing a line; signs that end no line in a browser stay to be refused."""
    return [line.strip() for line in re.split(r"\r\n|\r|\n", text) if line.strip()]


def _box(label: Any, why: Any = "", rows: int = 3, longest: int = 2000) -> forms.CharField:
    widget = forms.Textarea({"rows": rows, "maxlength": longest})
    return forms.CharField(label=label, help_text=why, required=False, widget=widget)


def _amount(label: Any, most: int = 400, why: Any = "", least: int = 1) -> forms.IntegerField:
    return forms.IntegerField(label=label, help_text=why, required=False, min_value=least, max_value=most)


def _unit(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=Unit.choices, required=False)


class TermsForm(forms.Form):
    """Everything of a service that is no list."""

    name = forms.CharField(label=_("What is it called?"), max_length=120)
    description = _box(_("What does one get?"), _("What is done, in what quality, and what is not part of it."))
    needs = forms.CharField(
        label=_("When does one come to it?"), required=False, max_length=250,
        help_text=_("A few words between commas, such as: moving, something broken, starting a job."),
    )  # fmt: skip
    audience = forms.MultipleChoiceField(
        label=_("Who may ask?"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=lambda: list(Team.objects.values_list("id", "name")),
        help_text=_("Leave all open to offer it to everybody. A team includes the teams below it."),
    )  # fmt: skip
    cost = forms.CharField(label=_("What does it cost?"), max_length=120, required=False)
    formal = forms.BooleanField(label=_("It is a formal agreement (SLA), not a plain expectation"), required=False)
    confidential = forms.BooleanField(
        label=_("It is confidential: whoever has it and the lead of the team alone read it"), required=False
    )
    first_response = _amount(_("First answer within"))
    first_response_unit = _unit(_("Unit of the first answer"))
    next_update = _amount(_("News at least every"))
    next_update_unit = _unit(_("Unit of the news"))
    delivery = _amount(_("Done within"))
    delivery_unit = _unit(_("Unit of the delivery"))
    hours = forms.ModelChoiceField(
        WorkingHours.objects.all(), label=_("In whose calendar does it count?"), required=False,
        empty_label=_("The hours of the team"),
    )  # fmt: skip
    lead_days = _amount(
        _("How many working days ahead shall one ask?"), least=0, why=_("Short notice is marked, never refused.")
    )
    sign_off = forms.ChoiceField(label=_("Who signs off before work starts?"), choices=Signer.choices, required=False)
    sign_off_by = forms.CharField(label=_("Who by name?"), max_length=254, required=False, widget=PersonInput())
    responsible = _box(
        _("Who is responsible?"), _("Teams, people or roles such as “duty manager”, one a line."), 2, 900
    )
    decides = _box(_("Who decides?"), rows=2, longest=900)
    consulted = _box(_("Who is consulted?"), rows=2, longest=900)
    told = _box(_("Who is told?"), rows=2, longest=900)
    alone_days = _amount(_("By how many days may who serves move a date alone?"), 100, least=0)
    alone_hours = _amount(_("Up to how many hours may they make good alone?"), 100, least=0)

    def __init__(
        self, terms: Service | ServiceVersion, people: QuerySet[Person], sent: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(sent, initial=_initial(terms))
        self.people = people

    def clean_sign_off_by(self) -> Person | None:
        """Somebody who works here."""
        text: str = self.cleaned_data["sign_off_by"]
        person = person_named(text, self.people) if text else None
        if text and person is None and self.cleaned_data.get("sign_off") == Signer.NAMED:
            raise forms.ValidationError(NOBODY)
        return person

    def facts(self) -> dict[str, Any]:
        """As save_revision takes it."""
        typed = dict(self.cleaned_data)
        roles = {role: lines(typed.pop(role, "")) for role in ROLES}
        facts = typed | {
            "needs": [word.strip() for word in typed.get("needs", "").split(",") if word.strip()],
            "audience": [int(one) for one in typed.get("audience", ())],
            "roles": {role: names for role, names in roles.items() if names},
        }
        for name in ("lead_days", "alone_days", "alone_hours"):
            facts[name] = typed.get(name) or 0
        for kind in TARGET_KINDS:
            facts[f"{kind}_unit"] = typed.get(f"{kind}_unit") or Unit.DAYS
        return facts


def _initial(terms: Service | ServiceVersion) -> dict[str, Any]:
    names = [name for name in TermsForm.base_fields if name not in ROLES]
    found = {name: getattr(terms, name) for name in names}
    found |= {role: "\n".join(terms.roles.get(role, ())) for role in ROLES}
    found["needs"] = ", ".join(terms.needs)
    found["sign_off_by"] = terms.sign_off_by.name if terms.sign_off_by else ""
    return found


class Row(forms.Form):
    """A line of a list, under a key that it keeps; one in which nothing was typed is left out."""

    def is_empty(self) -> bool:
        """Whether nothing was typed in it."""
        return not any(self.cleaned_data.get(name) for name in self.WORDS)

    WORDS: tuple[str, ...] = ("name",)
    key = ""
    first = last = False

    def fact(self) -> dict[str, Any]:
        """As catalog keeps it."""
        raise NotImplementedError


class QuestionRow(Row):
    """One question to the customer."""

    WORDS = ("label", "why", "choices")
    label = forms.CharField(label=_("Question"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Answer"), required=False, choices=lambda: list(kind_words().items()))
    choices = _box(_("Choices, one a line"), rows=3, longest=3200)
    why = forms.CharField(label=_("Why do you need it?"), max_length=300, required=False)
    required = forms.BooleanField(label=_("Work cannot start without it"), required=False)
    when = forms.CharField(label=_("Asked"), required=False, widget=forms.Select)

    def fact(self) -> dict[str, Any]:
        """As catalog.requirements keeps it."""
        typed = self.cleaned_data
        kind, when = typed.get("kind") or "text", typed.get("when", "").partition("=")
        found = {"key": self.key, "label": typed.get("label", ""), "kind": kind, "why": typed.get("why", "")}
        found["required"] = bool(typed.get("required"))
        if kind in ("choice", "choices"):
            found["choices"] = lines(typed.get("choices", ""))
        return found | ({"when": [when[0], when[2]]} if when[0] else {})


class LevelRow(Row):
    """One quality."""

    name = forms.CharField(label=_("Quality"), max_length=60, required=False)
    note = forms.CharField(label=_("When is it the right one?"), max_length=200, required=False)
    criteria = _box(_("A good delivery, one line each"), rows=3, longest=4200)
    WORDS = ("name", "note", "criteria")

    def fact(self) -> dict[str, Any]:
        """As catalog.levels keeps it."""
        typed = self.cleaned_data
        criteria = lines(typed.get("criteria", ""))
        return {"name": typed.get("name", ""), "note": typed.get("note", ""), "criteria": criteria}


class StepRow(Row):
    """One step of the work."""

    name = forms.CharField(label=_("Step"), max_length=80, required=False)
    who = forms.CharField(label=_("Who does it?"), max_length=80, required=False)
    WORDS = ("name", "who")

    def fact(self) -> dict[str, Any]:
        """As catalog.steps keeps it."""
        return {"key": self.key, "name": self.cleaned_data.get("name", ""), "who": self.cleaned_data.get("who", "")}


class CheckRow(Row):
    """One line of the checklist."""

    text = forms.CharField(label=_("To be ticked off"), max_length=LONGEST, required=False)
    needed = forms.BooleanField(label=_("It must be done before it is delivered"), required=False)
    WORDS = ("text",)

    def fact(self) -> dict[str, Any]:
        """As catalog.checklists keeps it."""
        return {"text": self.cleaned_data.get("text", ""), "needed": bool(self.cleaned_data.get("needed"))}
