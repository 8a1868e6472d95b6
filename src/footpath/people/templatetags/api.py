"""How does the description of an operation look on a page?"""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def coded(text: str) -> SafeString:
    """What stands between backticks is set as code; everything else is text."""
    return mark_safe(re.sub(r"`([^`]+)`", r"<code>\1</code>", conditional_escape(text)))
