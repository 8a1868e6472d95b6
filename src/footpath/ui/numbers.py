"""How does a number that people speak of, such as FP-12, stay on one line?"""

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_NUMBER = re.compile(r"(?<![\w-])[A-Z]{1,3}-[0-9]+(?![\w-])")


def whole(text: str) -> SafeString:
    """The text with each such number in it kept in one piece: browsers break a line behind its hyphen."""
    escaped = conditional_escape(text)
    return mark_safe(_NUMBER.sub(lambda found: f'<span class="nowrap">{found[0]}</span>', escaped))
