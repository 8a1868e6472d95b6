"""Where does the form of a verb go, and how is an offer told?"""

from django import template
from django.urls import reverse

from footpath.requests.models import Offer
from footpath.requests.negotiation_panel import Told, told

register = template.Library()


@register.simple_tag
def verb_url(verb: str, pk: int) -> str:
    """The address of a verb on a request."""
    return reverse(f"request-{verb}", args=[pk])


@register.simple_tag
def offer_told(offer: Offer) -> Told:
    """An offer as people read it."""
    return told(offer)


@register.simple_tag
def word_url(verb: str, pk: int) -> str:
    """The address of a verb on a word between two."""
    return reverse(f"word-{verb}", args=[pk])
