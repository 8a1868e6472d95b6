"""Where does somebody's name stand in what was written, and how does it go from there?"""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import quote, quote_plus

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from footpath.people.models import Person

_TEXTS = (models.CharField, models.TextField)


def names_of(person: Person) -> dict[str, str]:
    """What a text can say that names this person and nobody else, and what stands there instead: address, telephone
    number, the whole name unless somebody else has it, too. A first name alone is nobody's in particular.
    """
    former = _("former colleague")
    found = {person.email: former_address(person)}
    if sum(map(str.isdigit, person.phone)) >= 6:  # a shorter one is inside, and may be anything
        found[person.phone] = former
    if not Person.objects.exclude(pk=person.pk).filter(name__iexact=person.name).exists():
        found[person.name] = former
    for name in list(found):  # as they stand in addresses, such as those of saved views
        for coded in {quote(name), quote_plus(name)} - {name}:
            found[coded] = quote_plus(found[name])
    return found


def former_address(person: Person) -> str:
    """What stands where their address stood: nobody has one there, ever (RFC 2606)."""
    return f"former-{person.pk}@erased.invalid"


def replace_names(names: dict[str, str]) -> int:
    """Write what stands instead of these names into every text column of every table, and count the rows; all but
    settings.WORD_FOR_WORD, where a hash or a release holds what was said.
    """
    return sum(_replace_in(model, names) for model in apps.get_models() if not model._meta.proxy)


def without_names(value: Any, names: dict[str, str]) -> Any:
    """A text, or a list or table of them, as it is once the names are gone: for what a room keeps locked."""
    return _deep(value, partial(_without, _pattern(names), names)) if names else value


def rows_naming(names: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Table by table in how many rows these names stand; without those of settings.WORD_FOR_WORD."""
    for model in apps.get_models():
        if not model._meta.proxy and (found := _found(model, _columns(model), names)) is not None:
            yield model._meta.label, found.count()


def _replace_in(model: type[models.Model], names: dict[str, str]) -> int:
    columns, replaced = _columns(model), 0
    found = _found(model, columns, names)
    if found is None:
        return 0
    change = partial(_without, _pattern(names), names)
    for pk in list(found.values_list("pk", flat=True)):
        row = model._base_manager.filter(pk=pk).values(*(column.name for column in columns)).first()
        changed = _changed(columns, row or {}, change)
        if changed:
            replaced += model._base_manager.filter(pk=pk).update(**changed)
    return replaced


def _changed(
    columns: list[models.Field[Any, Any]], row: dict[str, Any], change: Callable[[str], str]
) -> dict[str, Any]:
    """The columns of a row that differ once the names are gone from them."""
    changed = {}
    for column in columns:
        before = row.get(column.name)
        after = _deep(before, change)
        if after != before:
            most = getattr(column, "max_length", None)
            changed[column.name] = after[:most] if isinstance(after, str) and most else after
    return changed


def _columns(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns of a table in which somebody can be named."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if isinstance(field, (*_TEXTS, models.JSONField))
        and not field.choices
        and not field.primary_key
        and f"{model._meta.label}.{field.name}" not in settings.WORD_FOR_WORD
    ]


def _found(
    model: type[models.Model], columns: list[models.Field[Any, Any]], names: dict[str, str]
) -> models.QuerySet[Any] | None:
    """The rows that may name them: JSON is sought as it is stored, with and without letters spelled out."""
    if not columns or not names:
        return None
    sought = {*names, *(json.dumps(name)[1:-1] for name in names)}
    anywhere, texts = models.Q(), {}
    for column in columns:
        texts[f"text_{column.name}"] = Cast(column.name, models.TextField())
        for name in sought:
            anywhere |= models.Q(**{f"text_{column.name}__icontains": name})
    found: models.QuerySet[Any] = model._base_manager.alias(**texts).filter(anywhere).order_by()
    return found


def _pattern(names: dict[str, str]) -> re.Pattern[str]:
    """Each name as whole words: Ann Lee is not in Joann Leeds."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first), re.IGNORECASE)


def _without(pattern: re.Pattern[str], names: dict[str, str], text: str) -> str:
    by_folded = {name.casefold(): instead for name, instead in names.items()}
    return pattern.sub(lambda match: by_folded.get(match.group().casefold(), _("former colleague")), text)


def _deep(value: Any, change: Callable[[str], str]) -> Any:
    """The same value with each text in it changed, the keys of tables too."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_deep(one, change) for one in value]
    if isinstance(value, dict):
        return {change(key): _deep(one, change) for key, one in value.items()}
    return value
