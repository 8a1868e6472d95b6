"""What is typed when two sides agree on a date, a scope, a quality, a priority?"""

from collections.abc import Collection
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.models import Offer, ServiceRequest
from footpath.requests.models.negotiated import OfferedPriority
from footpath.requests.negotiation import open_offer
from footpath.requests.promise import latest_promise

AS_IT_IS = ("", _("as it is"))


def _day_box() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class NotNowForm(VerbForm):
    """When somebody can who cannot now."""

    by_day = forms.DateField(label=_("Ready by the end of"), widget=_day_box())
    reason = LongText(label=_("Why not now?"), max_length=500, widget=area(2), help_text=_("Both sides read this."))
    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)


class TermsForm(VerbForm):
    """What one side offers; what is left empty stays as it is."""

    by_day = forms.DateField(label=_("Ready by the end of"), required=False, widget=_day_box())
    scope = LongText(
        label=_("What is done, and what is left out"),
        max_length=2000,
        required=False,
        widget=area(2),
        help_text=_("Leave it empty if all of it stays as it was asked."),
    )
    level = forms.ChoiceField(label=_("In which quality"), required=False)
    priority = forms.ChoiceField(
        label=_("When not all can be first, it comes"), required=False, choices=[AS_IT_IS, *OfferedPriority.choices]
    )
    reason = LongText(label=_("Why?"), max_length=500, widget=area(2), help_text=_("Both sides read this."))

    def about(self, service_request: ServiceRequest) -> Self:
        """The qualities of the service; no box where there are none."""
        names = [one.name for one in service_request.terms.qualities]
        field = self.fields["level"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [AS_IT_IS, *((name, name) for name in names)]
        if len(names) < 2:
            del self.fields["level"]
        return self


class OfferForm(TermsForm):
    """An offer."""

    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)


class CounterOfferForm(TermsForm):
    """An offer in place of that of the other side."""

    offer = forms.IntegerField(widget=forms.HiddenInput)


class TheOfferForm(VerbForm):
    """The offer that somebody saw."""

    offer = forms.IntegerField(widget=forms.HiddenInput)


class DeclineOfferForm(TheOfferForm):
    """No, and why."""

    reason = LongText(
        label=_("Why not?"),
        max_length=500,
        widget=area(2),
        help_text=_("What stood before stands. Both sides read this."),
    )


def offer_forms(it: ServiceRequest, may: Collection[str], *, likely: Any) -> dict[str, forms.Form]:
    """The forms of a negotiation on a request's page, of those verbs that its reader may do."""
    promise, offer = latest_promise(it), open_offer(it)
    seen = {"instead_of": promise.pk if promise else None}
    found: dict[str, forms.Form] = {}
    if "make_offer" in may:
        day = promise.by_day if promise else likely
        found["make-offer"] = OfferForm(prefix="make-offer", initial={**seen, "by_day": day}).about(it)
    if "not_now" in may:
        found["not-now"] = NotNowForm(prefix="not-now", initial={**seen, "by_day": likely})
    if offer is not None and "counter_offer" in may:
        found["counter-offer"] = CounterOfferForm(prefix="counter-offer", initial=_of(offer)).about(it)
    for verb in ("accept", "decline", "take_back"):
        if offer is not None and f"{verb}_offer" in may:
            name, kind = f"{verb.replace('_', '-')}-offer", DeclineOfferForm if verb == "decline" else TheOfferForm
            found[name] = kind(prefix=name, initial={"offer": offer.pk})
    return found


def _of(offer: Offer) -> dict[str, Any]:
    """What the other side offers, to be changed."""
    return {"offer": offer.pk, **{name: getattr(offer, name) for name in ("by_day", "scope", "level", "priority")}}
