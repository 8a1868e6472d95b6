"""What does somebody type about a bid, an offer, and what they think of it?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.bids import money
from footpath.bids.actions._bid import LONG, SHORT
from footpath.bids.actions._brief import ANCHOR, Brief
from footpath.bids.models import Bid, Kept, Outcome, Role
from footpath.people.forms import PersonInput
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.pure.bids import TOP, Criterion
from footpath.requests.forms.moments import MomentField
from footpath.ui.chosen import SeveralField

CRITERIA, SCORERS, PROCUREMENT = 6, 5, 2


def _long(label: Any, *, rows: int = 3, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea({"rows": rows}), **more)


def _person(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=254, widget=PersonInput(), **more)


class BriefForm(forms.Form):
    """What is needed, by when, by which criteria, and who has a part in it."""

    title = forms.CharField(label=_("What is it about?"), max_length=SHORT)
    need = _long(_("What is needed, and why?"), help_text=_("So that somebody who does not know you understands it."))
    asked = _long(
        _("What is to be offered?"), help_text=_("What has to be in it: how much, how often, from when, until when.")
    )
    closes_at = MomentField(
        label=_("Until when can offers come?"), help_text=_("Nobody opens one before, and nothing comes in after.")
    )
    currency = forms.ChoiceField(label=_("Currency"), choices=[(code, code) for code in money.USUAL])
    budget = forms.CharField(
        label=_("What you can spend"), required=False, max_length=40,
        help_text=_("Those who offer do not see it."),
    )  # fmt: skip
    is_for_all = forms.BooleanField(label=_("Every team may offer"), required=False)
    teams = SeveralField(
        Team.objects.all(), label=_("Teams that are invited"), required=False,
        widget=forms.SelectMultiple({"size": 6}),
    )  # fmt: skip

    def __init__(self, *args: Any, teams: Sequence[int] = (), **more: Any) -> None:
        """`teams`: those for which somebody may begin one; none where it is being changed."""
        super().__init__(*args, **more)
        if len(teams) > 1:
            choices = Team.objects.filter(pk__in=teams)
            self.fields["team"] = forms.ModelChoiceField(choices, label=_("Which team needs it?"))
        for n in range(1, CRITERIA + 1):
            self._criterion(n)
        for n in range(1, SCORERS + 1):
            self.fields["scorers" if n == 1 else f"scorer_{n}"] = _person(_("Who scores?") if n == 1 else _("and"))
        for n in range(1, PROCUREMENT + 1):
            label = _("Who enters quotes of vendors?") if n == 1 else _("and")
            self.fields["procurement" if n == 1 else f"procurement_{n}"] = _person(label)

    def _criterion(self, n: int) -> None:
        words = {"low": _("0 points"), "middle": _("5 points"), "high": _("10 points")}
        self.fields[f"name_{n}"] = forms.CharField(label=_("Criterion"), required=False, max_length=60)
        self.fields[f"weight_{n}"] = forms.IntegerField(
            label=_("Weight"), required=False, widget=forms.NumberInput({"min": 1, "max": 100, "inputmode": "numeric"})
        )
        for which, label in words.items():
            self.fields[f"{which}_{n}"] = forms.CharField(label=label, required=False, max_length=ANCHOR)

    def rows(self) -> list[dict[str, forms.BoundField]]:
        """The boxes of each criterion."""
        names = ("name", "weight", "low", "middle", "high")
        return [{name: self[f"{name}_{n}"] for name in names} for n in range(1, CRITERIA + 1)]

    def scorers_boxes(self) -> list[forms.BoundField]:
        """The boxes for those who score."""
        return [self["scorers" if n == 1 else f"scorer_{n}"] for n in range(1, SCORERS + 1)]

    def procurement_boxes(self) -> list[forms.BoundField]:
        """The boxes for those who enter quotes."""
        return [self["procurement" if n == 1 else f"procurement_{n}"] for n in range(1, PROCUREMENT + 1)]

    def clean(self) -> dict[str, Any]:
        """Names as people; of criteria those of which anything was typed."""
        typed = super().clean() or {}
        for name, value in list(typed.items()):
            if name.startswith(("scorer", "procurement")) and value.strip():
                typed[name] = person_named(value, visible_people(Person()))
                if typed[name] is None:
                    self.add_error(name, _t("Nobody here is called that, or more than one. Type their whole name."))
        return typed

    def brief(self, **links: Any) -> Brief:
        """As the verbs take it."""
        found = self.cleaned_data
        people: dict[str, Any] = {
            which: [value for name, value in found.items() if name.startswith(prefix) and isinstance(value, Person)]
            for which, prefix in (("scorers", "scorer"), ("procurement", "procurement"))
        }
        plain = ("title", "need", "asked", "closes_at", "currency", "budget", "is_for_all")
        return Brief(
            **{name: found[name] for name in plain},
            **people,
            criteria=self._criteria(),
            teams=list(found["teams"]),
            links=links,
        )

    def _criteria(self) -> list[Criterion]:
        found = self.cleaned_data
        names = ("name", "low", "middle", "high")
        return [
            Criterion(f"c{n}", weight=found[f"weight_{n}"] or 0, **{name: found[f"{name}_{n}"] for name in names})
            for n in range(1, CRITERIA + 1)
            if any(found.get(f"{name}_{n}") for name in (*names, "weight"))
        ]


def typed_of(bid: Bid) -> dict[str, Any]:
    """A bid as its form shows it."""
    found = {name: getattr(bid, name) for name in ("title", "need", "asked", "closes_at", "currency", "is_for_all")}
    found["budget"] = money.plain(bid.budget, bid.currency) if bid.budget is not None else ""
    found["teams"] = [one.team_id for one in bid.invited.all()]
    for n, one in enumerate(bid.measures, start=1):
        found |= {f"{name}_{n}": getattr(one, name) for name in ("name", "weight", "low", "middle", "high")}
    for role, first, rest in ((Role.SCORER, "scorers", "scorer"), (Role.PROCUREMENT, "procurement", "procurement")):
        people = [one.person.name for one in bid.seats.filter(role=role).select_related("person")]
        found |= {first if n == 1 else f"{rest}_{n}": name for n, name in enumerate(people, start=1)}
    return found


class ClosingForm(forms.Form):
    """Until when instead."""

    closes_at = MomentField(label=_("Until when instead?"), help_text=_("Later only. Everybody is told."))


class ReasonForm(forms.Form):
    """Why."""

    reason = _long(_("Why?"), rows=2)


class ScorerForm(forms.Form):
    """Who else scores."""

    person = _person(_("Who else scores?"))

    def clean_person(self) -> Person | None:
        """Somebody who works here."""
        return person_named(self.cleaned_data["person"], visible_people(Person()))


class ConflictForm(forms.Form):
    """Whether somebody has a conflict of interest."""

    has_one = forms.ChoiceField(
        label=_("Do you have a conflict of interest?"), widget=forms.RadioSelect,
        choices=[("no", _("No: it is all the same to me who gets it")), ("yes", _("Yes, or it could look like one"))],
    )  # fmt: skip
    why = _long(_("Which one?"), rows=2, required=False, help_text=_("Read by those who run the bid."))


class ScoreForm(forms.Form):
    """Points with a sentence for each criterion."""

    def __init__(self, *args: Any, criteria: Sequence[Criterion], **more: Any) -> None:
        super().__init__(*args, **more)
        self.criteria = criteria
        for one in criteria:
            box = forms.NumberInput({"min": 0, "max": TOP, "inputmode": "numeric"})
            self.fields[f"points_{one.key}"] = forms.IntegerField(label=_("Points, 0 to 10"), widget=box)
            self.fields[f"why_{one.key}"] = forms.CharField(
                label=_("Why, in a sentence"), max_length=600, widget=forms.Textarea({"rows": 2})
            )

    def rows(self) -> list[tuple[Criterion, forms.BoundField, forms.BoundField]]:
        """Each criterion with its boxes."""
        return [(one, self[f"points_{one.key}"], self[f"why_{one.key}"]) for one in self.criteria]

    def facts(self) -> dict[str, dict[str, Any]]:
        """As the verb takes them."""
        found = self.cleaned_data
        return {
            "points": {one.key: found[f"points_{one.key}"] for one in self.criteria},
            "why": {one.key: found[f"why_{one.key}"] for one in self.criteria},
        }


class DecideForm(forms.Form):
    """What is decided, and why."""

    outcome = forms.ChoiceField(label=_("What is decided?"), choices=Outcome.choices, widget=forms.RadioSelect)
    offers = forms.MultipleChoiceField(
        label=_("Whose offer gets it?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = _long(_("Why?"), help_text=_("Everybody who has a part in this bid reads it."))
    plan = _long(_("What is to get better, and until when?"), rows=2, required=False)

    def __init__(self, *args: Any, names: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        box = self.fields["offers"]
        assert isinstance(box, forms.MultipleChoiceField)
        box.choices = [(str(pk), name) for pk, name in names]


class DebriefForm(forms.Form):
    """What they hear who did not get it."""

    text = _long(_("What was good about it, and what was missing?"))


class VerifyForm(forms.Form):
    """What came of it after a year."""

    kept = forms.ChoiceField(label=_("Did it come as it was offered?"), choices=Kept.choices, widget=forms.RadioSelect)
    cost = forms.CharField(label=_("What it cost in all"), required=False, max_length=40)
    text = _long(_("What is learned for the next time?"))
