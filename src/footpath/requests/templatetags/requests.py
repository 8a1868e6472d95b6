"""Where does the form of a verb go?"""

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag
def verb_url(verb: str, pk: int) -> str:
    """The address of a verb on a request."""
    return reverse(f"request-{verb}", args=[pk])


@register.simple_tag
def word_url(verb: str, pk: int) -> str:
    """The address of a verb on a word between two."""
    return reverse(f"word-{verb}", args=[pk])
