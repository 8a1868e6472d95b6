"""What has a program sent, and can it be kept? JSON as RFC 8259 has it, and nothing that is only nearly so."""

import json
import math
from typing import Any, NoReturn

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from ninja.parser import Parser

from footpath.people.programs.problems import Problem

DEEPEST = 32
GREATEST = 2**63 - 1  # what a database can count to


class StrictParser(Parser):
    """Reads bodies and addresses for ninja; a Problem says what cannot be read, and where."""

    def parse_body(self, request: HttpRequest) -> Any:
        """What the body says; a Problem: 400 where it is no JSON, 422 where a value cannot be kept."""
        return read(request.body)

    def parse_querydict(self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest) -> Any:
        """As ninja does it, for texts that can be kept."""
        for name in data:
            for value in data.getlist(name):
                _look(value, name, 0)
        return super().parse_querydict(data, list_fields, request)


def read(body: bytes) -> Any:
    """The value that `body` has in JSON."""
    try:
        found = json.loads(body.decode(), object_pairs_hook=_object, parse_constant=_refuse, parse_int=_int)
    except UnicodeDecodeError:
        raise Problem(400, _("This is not JSON."), detail=_("Send it in UTF-8.")) from None
    except RecursionError:
        raise too_deep() from None
    except ValueError as error:
        where = f" {error}." if isinstance(error, json.JSONDecodeError) else ""
        raise Problem(400, _("This is not JSON."), detail=_("The body could not be read.") + where) from None
    _look(found, "", 0)
    return found


def too_deep() -> Problem:
    """Say that one thing lies in another too many times."""
    text = _("Lists and objects may lie in one another %(deepest)s times at most.") % {"deepest": DEEPEST}
    return Problem(400, _("This is nested too deeply."), detail=text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of two values for one name nobody knows which was meant."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Problem(400, _("A name stands there twice."), errors={clean(twice): [_("Say this once.")]})
    return found


def _refuse(text: str) -> NoReturn:
    raise Problem(400, _("This is not JSON."), detail=_("%(text)s is no number of JSON.") % {"text": text})


def _int(text: str) -> int:
    """The number; reading thousands of digits takes longer than they are worth."""
    return int(text) if len(text) <= 20 else 2 * GREATEST


def _look(value: Any, where: str, depth: int) -> None:
    """Whether everything in `value` can be kept; a Problem naming where it cannot."""
    if depth > DEEPEST:
        raise too_deep()
    if isinstance(value, dict):
        for name, one in value.items():
            _look(name, where, depth)
            _look(one, f"{where}.{name}" if where else name, depth + 1)
    elif isinstance(value, list):
        for place, one in enumerate(value):
            _look(one, f"{where}.{place}" if where else str(place), depth + 1)
    elif text := _against(value):
        raise Problem(422, _("Some of this cannot be used."), errors={clean(where) or "body": [text]})


def _against(value: Any) -> str:
    """What speaks against keeping a single value; "" for nothing."""
    if isinstance(value, int | float) and (not math.isfinite(value) or abs(value) > GREATEST):
        return _("This number is too large.")
    if isinstance(value, str) and "\0" in value:
        return _("This has the sign NUL in it, which no text can have.")
    if isinstance(value, str) and any("\ud800" <= sign <= "\udfff" for sign in value):
        return _("This has half a sign in it: a surrogate without its pair.")
    return ""


def clean(name: str) -> str:
    """A name as it can be written in an answer, whatever was sent."""
    return name.replace("\0", "�").encode(errors="replace").decode()[:200]
