"""What was sent that cannot be used, by field and in plain words?"""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from footpath.people.programs.problems import Problem
from footpath.people.programs.typed_json import clean

WHOLE = "body"  # what an error is called that belongs to no field
MOST = 50  # errors that are told at once: who sends ten thousand wrong fields has not written them by hand


def unusable(errors: Mapping[str, list[str]]) -> Problem:
    """Say which fields cannot be used, the first of them where there are very many."""
    return Problem(422, _("Some of this cannot be used."), errors=dict(islice(errors.items(), MOST)))


def of_types(found: Sequence[Mapping[str, Any]]) -> Problem:
    """What ninja's types do not take; 404 where it is a part of the address."""
    if any(one["loc"][0] == "path" for one in found):
        return Problem(404, _("There is nothing here for you"))
    errors: dict[str, list[str]] = {}
    for one in found[:MOST]:
        source, *where = [str(part) for part in one["loc"]]
        inside = len(where) > 1 and not (source == "query" and where[1].isdigit())
        if source in ("body", "form", "file", "query") and inside:
            where = where[1:]  # how the function calls the whole of what is sent
        elif source == "body":
            where = [WHOLE]
        said = errors.setdefault(clean(".".join(where)) or WHOLE, [])
        sentence = words(str(one["type"]), one.get("ctx") or {}, str(one["msg"]))
        if sentence not in said:
            said.append(sentence)
    return unusable(errors)


def of_verbs(error: ValidationError) -> Problem:
    """What a verb does not take."""
    if not hasattr(error, "error_dict"):
        return unusable({WHOLE: error.messages})
    return unusable({WHOLE if name == NON_FIELD_ERRORS else name: texts for name, texts in error.message_dict.items()})


def words(kind: str, facts: Mapping[str, Any], message: str) -> str:
    """What is said of each kind of error of pydantic; what is rare is said in its own words."""
    sentences = {
        "missing": _("This is needed."),
        "extra_forbidden": _("There is no such field."),
        "string_type": _("This has to be a text."),
        "string_too_short": _("This is too short: %(min_length)s signs at least."),
        "string_too_long": _("This is too long: %(max_length)s signs at most."),
        "too_short": _("This is too short: %(min_length)s at least."),
        "too_long": _("This is too long: %(max_length)s at most."),
        "greater_than_equal": _("This has to be %(ge)s or more."),
        "less_than_equal": _("This has to be %(le)s or less."),
        "greater_than": _("This has to be more than %(gt)s."),
        "less_than": _("This has to be less than %(lt)s."),
        "literal_error": _("This has to be one of: %(expected)s."),
        "enum": _("This has to be one of: %(expected)s."),
        "bool_type": _("This has to be true or false."),
        "bool_parsing": _("This has to be true or false."),
        "list_type": _("This has to be a list."),
        "dict_type": _("This has to be an object."),
        "model_attributes_type": _("This has to be an object."),
        "timezone_aware": _("Say the zone, as in 2026-11-23T09:00:00Z."),
    }
    families = {
        "int": _("This has to be a whole number."),
        "float": _("This has to be a number."),
        "datetime": _("This has to be a moment with its zone, as 2026-11-23T09:00:00Z."),
        "date": _("This has to be a day, as 2026-11-23."),
        "time": _("This has to be a time of day, as 09:00."),
    }
    if kind in sentences:
        return sentences[kind] % facts
    return families.get(kind.split("_", maxsplit=1)[0], message.removeprefix("Value error, "))
