"""What is typed to see a part of a board?"""

from typing import Any

from django import forms
from django.db.models import Value
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.requests.board import FILTERS, filter_words
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.narrowing import DUE, ME, NOBODY, SORTED, Narrowing, due_words

Choices = list[tuple[str, str]]
HIGHEST = 2**63 - 1  # no database has a higher key
LONGEST = 100


def _number(label: Any) -> forms.IntegerField:
    wrong = gettext_lazy("Choose one from the list.")
    return forms.IntegerField(
        label=label, required=False, widget=forms.Select, min_value=1, max_value=HIGHEST,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )  # fmt: skip


class NarrowForm(forms.Form):
    """Which part of a board, as it stands in an address."""

    show = forms.CharField(required=False, widget=forms.HiddenInput)
    words = forms.CharField(label=gettext_lazy("Words or number"), max_length=LONGEST, required=False)
    who = forms.CharField(label=gettext_lazy("With"), max_length=20, required=False, widget=forms.Select)
    service = _number(gettext_lazy("Service"))
    customer = _number(gettext_lazy("Customer"))
    due = forms.CharField(label=gettext_lazy("Promised or due"), max_length=12, required=False, widget=forms.Select)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_show(self) -> str:
        """One of the five words; anything else is all of it."""
        show = self.cleaned_data["show"]
        return show if show in FILTERS else ""

    def clean_who(self) -> str:
        """Me, nobody, or the number of somebody."""
        who: str = self.cleaned_data["who"]
        if who in ("", ME, NOBODY) or (who.isascii() and who.isdigit() and 0 < int(who) <= HIGHEST):
            return who
        raise forms.ValidationError(_("Choose somebody from the list."))

    def clean_due(self) -> str:
        """One of the words for it."""
        return _one_of(self.cleaned_data["due"], DUE)

    def clean_sort(self) -> str:
        """A column, or the order of the board."""
        return _one_of(self.cleaned_data["sort"], SORTED)

    def part(self) -> Narrowing:
        """What was asked for; what cannot be used is left out, and said beside its box."""
        self.is_valid()
        return Narrowing(**{name: value for name, value in self.cleaned_data.items() if value})

    def offer(self, team: Team, queue: ServiceRequestQuerySet) -> None:
        """What can be chosen: what is on the board for whoever sees this much of it, and what is chosen already."""
        here = queue.order_by()
        shown = {
            "who": Person.objects.filter(pk__in=here.exclude(assignee=None).values("assignee")),
            "service": Service.objects.filter(pk__in=here.values("service")),
            "customer": Team.objects.filter(pk__in=here.values("customer_team")),
        }
        first, *rest = [
            rows.order_by().annotate(box=Value(name)).values_list("box", "pk", "name") for name, rows in shown.items()
        ]
        found: dict[str, Choices] = {name: [] for name in shown}
        for name, pk, called in first.union(*rest, all=True):  # one question for the three of them
            found[name].append((str(pk), called))
        self._choose("who", _("anybody"), [(ME, _("me")), (NOBODY, _("nobody yet")), *_sorted(found["who"])])
        self._choose("service", _("any"), _sorted(found["service"]))
        self._choose("customer", _("any"), _sorted(found["customer"]))
        self._choose("due", _("any day"), list(due_words().items()))

    def _choose(self, name: str, everything: str, found: Choices) -> None:
        widget, chosen = self.fields[name].widget, self.data.get(name, "")
        assert isinstance(widget, forms.Select)
        known = {key for key, _words in found}
        gone = [(chosen, _("not on this board now"))] if chosen and chosen not in known else []
        widget.choices = [("", everything), *found, *gone]


def narrowing_in(given: Any) -> Narrowing:
    """The part that an address names."""
    return NarrowForm(given).part()


class SavedViewForm(forms.Form):
    """A part of a board under a name."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=60)
    shared = forms.BooleanField(label=gettext_lazy("Everybody on this board sees it"), required=False)
    first = forms.BooleanField(label=gettext_lazy("My board begins with it"), required=False)
    query = forms.CharField(max_length=500, required=False, widget=forms.HiddenInput)
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def facts(self) -> dict[str, Any]:
        """What the verbs take, and whether it comes first."""
        said = self.cleaned_data
        return {
            "name": said["name"],
            "shared": said["shared"],
            "first": said["first"],
            "part": narrowing_in(QueryDict(said["query"])),
        }


def in_words(part: Narrowing, form: NarrowForm) -> list[str]:
    """What it shows, each in words, with the names that the form offers."""
    found = [str(filter_words()[part.show][0])] if part.show else []
    found += [f"“{part.words}”"] if part.words else []
    for name in ("who", "service", "customer", "due"):
        value, widget = str(getattr(part, name) or ""), form.fields[name].widget
        if value and isinstance(widget, forms.Select):
            found.append(str(dict(widget.choices).get(value, value)))
    return found


def _one_of(given: str, known: Any) -> str:
    if given and given not in known:
        raise forms.ValidationError(_("There is nothing of that name; choose one from the list."))
    return given


def _sorted(found: Choices) -> Choices:
    return sorted(found, key=lambda one: one[1].casefold())
