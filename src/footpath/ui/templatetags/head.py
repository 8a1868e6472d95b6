"""What stands in the head of every page? The same for everybody, so it is put together once."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def page_head() -> SafeString:
    """Type, colors, scripts: ui/head.html."""
    return _page_head()


@cache
def _page_head() -> SafeString:
    return render_to_string("ui/head.html")
