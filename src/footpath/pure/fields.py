"""Which fields of a text are filled in, and what stays as it was typed?"""

import re
from collections.abc import Collection, Mapping

FIELD = re.compile(r"(?<!\{)\{([a-z_]{1,40})\}(?!\})")
# What looks like a field: single or double braces around up to 60 signs.
BRACES = re.compile(r"\{{1,2}[^{}\n]{1,60}\}{1,2}")


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


def filled_lines(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled in, without the lines that have a known field for which there is nothing to say.

    For what nobody reads before it goes out: a name in braces would be sent as it is. `values` has every field that
    is known, empty where there is nothing to say; what is unknown stays as it was typed, as in `filled`.
    """
    known = {name for name, value in values.items() if not value}
    rows = (row for row in text.split("\n") if not known.intersection(FIELD.findall(row)))
    return filled("\n".join(rows), values)[0].strip()


def not_fields(text: str, known: Collection[str]) -> tuple[str, ...]:
    """What stands in braces and is no field of `known`, as it was typed: each once, in order. It stays literal."""
    found = dict.fromkeys(BRACES.findall(text))
    return tuple(one for one in found if one not in {f"{{{name}}}" for name in known})
