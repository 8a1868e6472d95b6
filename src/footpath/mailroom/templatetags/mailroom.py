"""Which words does a template use for a mail? `{% load mailroom %}`

Filters
  writer         who seems to have written a mail: the person, the name it gives, its address
  unmarked       what it quotes, without the signs that mark each line as quoted
  reason_words   why it waits, in a sentence
  reason_chip    the same in a word or two, on a color
"""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from footpath.mailroom.models import Received
from footpath.mailroom.reasons import in_short, in_words

register = template.Library()


@register.filter
def writer(mail: Received) -> str:
    """Who seems to have written it."""
    return (mail.person.name if mail.person else "") or mail.from_name or mail.from_address or _("Somebody")


@register.filter
def unmarked(quoted: str) -> str:
    """What it quotes, one level of marks less: a rule at its side says the same."""
    return re.sub(r"^[ \t]*> ?", "", quoted, flags=re.MULTILINE)


@register.filter
def reason_words(reason: str) -> str:
    """Why it waits."""
    return in_words(reason)


@register.filter
def reason_chip(reason: str) -> SafeString:
    """The same in a word or two."""
    return format_html('<span class="chip sun">{}</span>', in_short(reason))
