"""Which fields of a text are filled in, and what stays as it was typed?"""

import re
from collections.abc import Mapping

FIELD = re.compile(r"(?<!\{)\{([a-z_]{1,40})\}(?!\})")


def filled(text: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The text with each `{name}` replaced by its value, and the names that stay literal, each once, in their order.

    A field is a name of at most 40 small letters and underscores between single braces. What is unknown, or known and
    empty, stays as it was typed; so does everything else with braces, such as `{{ settings.SECRET_KEY }}`,
    `{% debug %}` and `{0.__class__}`: nothing is evaluated, and what was filled in is not looked at again. Linear in
    the length of the text.
    """
    left: dict[str, None] = {}

    def value(match: re.Match[str]) -> str:
        found = values.get(match[1], "")
        if not found:
            left[match[1]] = None
        return found or match[0]

    return FIELD.sub(value, text), tuple(left)
