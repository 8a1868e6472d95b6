"""What do the forms of this room have in common?"""

from typing import Any, Self

from django import forms

from footpath.requests.models import ServiceRequest


class LongText(forms.CharField):
    """A text that the browser never cuts: one that is too long comes whole, and hears how long it is."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without a length at which a browser stops taking what is pasted."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


def area(rows: int = 3, **attrs: Any) -> forms.Textarea:
    """A box for a text of some lines."""
    return forms.Textarea(attrs={"rows": rows, **attrs})


class VerbForm(forms.Form):
    """What is typed for one verb."""

    def about(self, service_request: ServiceRequest) -> Self:
        """The same form, with what it offers for this request."""
        return self
