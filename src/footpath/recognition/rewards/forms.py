"""What does somebody type who gives a small reward, decides about one, or sets the rules?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.people.queries import person_named
from footpath.pure import money
from footpath.recognition.models import CountedIn, Period, RewardBudget, RewardKind
from footpath.recognition.rewards.amounts import amount_typed, as_typed, said_amount
from footpath.recognition.rewards.budgets import Purse

LONG = 500


class KindChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A list with what each thing is worth."""

    currency = ""

    def label_from_instance(self, obj: RewardKind) -> str:
        """The name, and the value where the list says one."""
        return f"{obj.name} ({said_amount(obj.value, obj.unit, self.currency)})" if obj.value else obj.name


class BudgetChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Budgets, with what can be given from each."""

    def label_from_instance(self, obj: RewardBudget) -> str:
        """The team, and in what it is counted."""
        return f"{obj.team.name}, {obj.get_unit_display()}"


class GiveForm(forms.Form):
    """What is given to whom, and for what."""

    recipient = forms.CharField(label=_("Who is it for?"), widget=PersonInput(), required=False)
    kind = KindChoice(RewardKind.objects.none(), label=_("What is it?"), empty_label=_("Choose one"), required=False)
    amount = forms.CharField(
        label=_("How much?"), required=False, max_length=40,
        help_text=_("Only for what has no value on the list: an amount, or whole minutes."),
    )  # fmt: skip
    budget = BudgetChoice(
        RewardBudget.objects.none(), label=_("From which budget?"), required=False, empty_label=_("The nearest one")
    )
    why = forms.CharField(
        label=_("What did they do?"), max_length=LONG, widget=forms.Textarea({"rows": 3}), required=False,
        help_text=_("They read it, and so does whoever has a second look."),
    )  # fmt: skip
    request = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1, max_value=2**53)
    note = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1, max_value=2**53)

    def __init__(self, *args: Any, purses: Sequence[Purse], currency: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.currency = currency
        kind, budget = self.fields["kind"], self.fields["budget"]
        assert isinstance(kind, KindChoice)
        assert isinstance(budget, BudgetChoice)
        units = [one.budget.unit for one in purses]
        kind.currency = currency
        kind.queryset = RewardKind.objects.filter(is_offered=True, unit__in=units)
        budget.queryset = RewardBudget.objects.filter(pk__in=[one.budget.pk for one in purses]).select_related("team")
        if len(units) == len(set(units)):
            del self.fields["budget"]

    def clean_recipient(self) -> Person | None:
        """Somebody who works here; who has left is known by name, so that this can be said."""
        text = self.cleaned_data["recipient"].strip()
        if not text:
            return None
        here = Person.objects.filter(is_active=True)
        found = person_named(text, here) or person_named(text, Person.objects.filter(is_active=False, erased_at=None))
        if found is None:
            raise ValidationError(_t("Nobody here is called that, or more than one. Type their whole name."))
        return found

    def clean(self) -> dict[str, Any]:
        """The amount in what the chosen thing is counted in."""
        typed = super().clean() or {}
        kind, text = typed.get("kind"), typed.get("amount", "").strip()
        typed["amount"] = None
        if isinstance(kind, RewardKind) and (text or kind.value is None):
            try:
                amount = amount_typed("amount", text, kind.unit, self.currency)
            except ValidationError as error:
                self.add_error(None, error)
                return typed
            if kind.value not in (None, amount):
                said = said_amount(kind.value or 0, kind.unit, self.currency)
                self.add_error(
                    "amount", _t("On the list this is worth %(said)s. Leave the amount empty.") % {"said": said}
                )
            typed["amount"] = amount
        return typed


class ReasonForm(forms.Form):
    """Why it is not agreed to, or taken back."""

    reason = forms.CharField(label=_("Why?"), max_length=LONG, widget=forms.Textarea({"rows": 2}), required=False)


class RulesForm(forms.Form):
    """What holds in the whole house."""

    is_on = forms.BooleanField(label=_("There are small rewards here"), required=False)
    currency = forms.ChoiceField(label=_("Amounts are in"), choices=[(code, code) for code in sorted(money.DIGITS)])
    words = forms.CharField(
        label=_("What this house adds to the rules"), required=False, max_length=2000,
        widget=forms.Textarea({"rows": 3}), help_text=_("One sentence a line; shown wherever somebody gives a reward."),
    )  # fmt: skip
    edits = forms.IntegerField(widget=forms.HiddenInput, required=False)


class _Amounts(forms.Form):
    """A form with amounts, as they are counted there."""

    def read(self, names: Sequence[str], unit: str, currency: str, typed: dict[str, Any]) -> None:
        """What was typed as amounts, each with its own problem."""
        for name in names:
            if name in typed:
                try:
                    typed[name] = amount_typed(name, typed[name], unit, currency)
                except ValidationError as error:
                    self.add_error(None, error)


class BudgetForm(_Amounts):
    """How much, for how long, and how much of it alone."""

    team = forms.ModelChoiceField(
        Team.objects.all(), label=_("Which team, with all teams under it?"), empty_label=_("Choose a team")
    )
    unit = forms.ChoiceField(
        label=_("Counted in"), choices=CountedIn.choices, widget=forms.RadioSelect, initial=CountedIn.MONEY
    )
    period = forms.ChoiceField(
        label=_("For how long?"), choices=Period.choices, widget=forms.RadioSelect, initial=Period.QUARTER
    )
    amount = forms.CharField(label=_("How much is in it?"), max_length=40)
    allowance = forms.CharField(label=_("How much of it may each giver give in a month?"), max_length=40)
    alone = forms.CharField(
        label=_("Up to how much does one give alone?"), max_length=40,
        help_text=_("Above that somebody else has a second look. 0: at each one."),
    )  # fmt: skip
    edits = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, currency: str, budget: RewardBudget | None = None, **more: Any) -> None:
        if budget is not None:
            amounts = {name: getattr(budget, name) for name in ("amount", "allowance", "alone")}
            shown = {name: as_typed(value, budget.unit, currency) for name, value in amounts.items()}
            more["initial"] = {**shown, "edits": budget.edits, **more.get("initial", {})}
        super().__init__(*args, **more)
        self.currency, self.budget = currency, budget
        if budget is not None:
            for name in ("team", "unit", "period"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Each amount as a number; nothing is an amount only for what one gives alone."""
        typed = super().clean() or {}
        unit = self.budget.unit if self.budget else typed.get("unit", "")
        if unit:
            names = ["amount", "allowance", "alone"]
            if typed.get("alone", "").strip() in {"0", "0.00", "0,00"}:
                typed["alone"] = 0
                names.remove("alone")
            self.read(names, unit, self.currency, typed)
        return typed


class KindForm(_Amounts):
    """One thing on the list."""

    name = forms.CharField(label=_("What is it?"), max_length=80)
    unit = forms.ChoiceField(
        label=_("Counted in"), choices=CountedIn.choices, widget=forms.RadioSelect, initial=CountedIn.MONEY
    )
    value = forms.CharField(
        label=_("What is it worth?"), max_length=40, required=False,
        help_text=_("Empty: whoever gives it says how much."),
    )  # fmt: skip
    is_offered = forms.BooleanField(label=_("It is on the list"), required=False, initial=True)

    def __init__(self, *args: Any, currency: str, kind: RewardKind | None = None, **more: Any) -> None:
        if kind is not None:
            facts = {"name": kind.name, "unit": kind.unit, "is_offered": kind.is_offered}
            more["initial"] = {**facts, "value": as_typed(kind.value, kind.unit, currency)}
        super().__init__(*args, **more)
        self.currency = currency

    def clean(self) -> dict[str, Any]:
        """The value as a number, or none."""
        typed = super().clean() or {}
        if not typed.get("value", "").strip():
            typed["value"] = None
        elif typed.get("unit"):
            self.read(["value"], typed["unit"], self.currency, typed)
        return typed


class CommendForm(forms.Form):
    """A fact, its effect, and its day."""

    fact = forms.CharField(
        label=_("What did they do?"), max_length=1000, widget=forms.Textarea({"rows": 3}),
        help_text=_("What anybody could have seen, without judging."),
    )  # fmt: skip
    effect = forms.CharField(label=_("What came of it?"), max_length=1000, widget=forms.Textarea({"rows": 3}))
    on = forms.DateField(label=_("When was it?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
