"""Can these terms be kept, and if not, which field is wrong?"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from footpath.catalog.checklists import checklist_from
from footpath.catalog.levels import levels_from
from footpath.catalog.models import TERMS, Service, ServiceVersion, Signer
from footpath.catalog.requirements import BROKEN, NotUsable, requirements_from
from footpath.catalog.roles import roles_from
from footpath.catalog.steps import steps_from
from footpath.people.models import Team
from footpath.pure.names import problem

MOST_DAYS, MOST_NEEDS = 400, 5
_READ: dict[str, Callable[[Any], Any]] = {
    "requirements": requirements_from,
    "levels": levels_from,
    "steps": steps_from,
    "checklist": checklist_from,
    "roles": roles_from,
}


def check(terms: Service | ServiceVersion) -> None:
    """Raise ValidationError naming each field that cannot be kept; `params` of an error may name a line and a part."""
    errors: dict[str, Any] = {}
    try:
        if isinstance(terms, Service):
            terms.full_clean(validate_constraints=False)  # `free_name` says it in words
        else:
            terms.clean_fields(exclude={field.name for field in terms._meta.fields} - set(TERMS))
    except ValidationError as error:
        errors = dict(error.error_dict)
    for name in TERMS:
        if name not in errors and (wrong := _wrong(terms, name)):
            errors[name] = wrong
    if terms.sign_off == Signer.NAMED and terms.sign_off_by is None:
        errors["sign_off_by"] = _("Name the person who signs off.")
    if errors:
        raise ValidationError(errors)


def free_name(service: Service, name: str) -> None:
    """Refuse the name of something else that the team offers."""
    if Service.objects.filter(team=service.team, name=name).exclude(pk=service.pk).exists():
        raise ValidationError({"name": _("Your team offers something of that name already.")})


def _wrong(terms: Service | ServiceVersion, name: str) -> ValidationError | str | None:
    value = getattr(terms, name)
    if isinstance(value, Model) or value is None:
        return None
    if any(BROKEN.search(text) for text in _texts(value)):
        return _("There is a character in it that cannot be kept.")
    if name in _READ:
        try:
            _READ[name](value)
        except NotUsable as error:
            return ValidationError(str(error), params={"key": error.key, "part": error.part})
        except (KeyError, TypeError, ValueError, AttributeError):
            return _("This cannot be read.")
    if name in _LIMITS and value > _LIMITS[name]:
        return _("At most %(most)d.") % {"most": _LIMITS[name]}
    return _LISTS[name](value) if name in _LISTS else None


_LIMITS = {"lead_days": MOST_DAYS, "alone_days": 100, "alone_hours": 100}


def _name(value: str) -> str | None:
    return _("Something that can be read has to stand here.") if problem(value, 120) else None


def _needs(value: Any) -> str | None:
    usable = isinstance(value, list) and len(value) <= MOST_NEEDS
    if not usable or any(not isinstance(one, str) or problem(one, 40) for one in value):
        return _("At most 5 needs of at most 40 characters.")
    return None


def _audience(value: Any) -> str | None:
    numbers = isinstance(value, list) and all(isinstance(one, int) for one in value)
    if not numbers or Team.objects.filter(pk__in=value).count() != len(set(value)):
        return _("One of these teams does not exist any more.")
    return None


_LISTS: dict[str, Callable[[Any], str | None]] = {"name": _name, "needs": _needs, "audience": _audience}


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in _texts(one)]
    return [text for one in value for text in _texts(one)] if isinstance(value, list | tuple) else []
