"""What does somebody type who offers?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.bids import money
from footpath.bids.actions._bid import LONG
from footpath.bids.actions._offer import Terms, offered_keys
from footpath.ui.measures import measures


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each of them as a file."""
        if not data:
            return []
        many = data if isinstance(data, list | tuple) else [data]
        return [forms.FileField.clean(self, one, initial) for one in many]


def _long(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea({"rows": 3}), **more)


def _money(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=40, widget=forms.TextInput({"inputmode": "decimal"}), **more)


class OfferForm(forms.Form):
    """What a side offers."""

    vendor = forms.CharField(label=_("Which vendor?"), max_length=120)
    price = _money(_("Price"))
    switching = _money(_("Switching to it"), help_text=_("What it costs to begin: moving, training, running both."))
    coordination = _money(_("Coordination"), help_text=_("What it costs the customer to work with you."))
    exit = _money(_("Getting out again"), help_text=_("What it would cost to end it."))
    ready_on = forms.DateField(
        label=_("From when, or by when?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    turnaround = forms.IntegerField(
        label=_("How long it takes each time, in working days"), required=False,
        widget=forms.NumberInput({"min": 1, "max": 1000, "inputmode": "numeric"}),
    )  # fmt: skip
    figures = forms.MultipleChoiceField(
        label=_("Figures that show how well you do it"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Taken when the offers are opened, of the half year before, with how sure they are."),
    )  # fmt: skip
    quality = _long(_("How well you do it"), help_text=_("References, what you measure, what you promise."))
    attached = FilesField(
        label=_("Files of the quote"), required=False, help_text=_("Five at most, 5 MB each; locked.")
    )
    conditions = _long(_("Under which conditions?"), required=False)
    customer_does = _long(_("What the customer has to do"), required=False)

    def __init__(self, *args: Any, outside: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("figures",) if outside else ("vendor", "attached"):
            del self.fields[name]
        self.fields["quality"].required = outside
        if not outside:
            box, known = self.fields["figures"], measures()
            assert isinstance(box, forms.MultipleChoiceField)
            box.choices = [(key, known[key].label()) for key in offered_keys()]

    def terms(self) -> Terms:
        """As the verb takes it."""
        found = self.cleaned_data
        plain = ("ready_on", "turnaround", "quality", "conditions", "customer_does")
        return Terms(
            costs={name: found[name] for name in money.COSTS},
            figures=found.get("figures", []),
            vendor=found.get("vendor", ""),
            **{name: found[name] for name in plain},
        )


def typed_of(said: Mapping[str, Any], currency: str) -> dict[str, Any]:
    """An offer as its form shows it to the side that it is of."""
    if "costs" not in said:
        return {}
    costs = {name: money.plain(said["costs"][name], currency) for name in money.COSTS}
    names = ("vendor", "ready_on", "turnaround", "quality", "conditions", "customer_does", "figures")
    return costs | {name: said[name] for name in names if name in said}
