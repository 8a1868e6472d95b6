"""What is meant by what was sent? The form of the page says so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from footpath.catalog.requirements import Requirement
from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import meant
from footpath.people.programs.wrong import WHOLE, unusable
from footpath.requests.addressees import somebody
from footpath.requests.forms.answers import file_name, name_of
from footpath.requests.forms.texts import VerbForm
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear


def facts_of(
    form_class: type[forms.Form],
    given: Mapping[str, Any],
    me: Person,
    about: ServiceRequest | None = None,
    files: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """What the form makes of what was sent; a Problem naming each field that cannot be used.

    Of a list that was not sent nothing is said, which is less than an empty one.
    """
    named = {name: _name(form_class, name, value, me) for name, value in given.items()}
    form = form_class(named, MultiValueDict({name: [file] for name, file in (files or {}).items()}))
    if isinstance(form, VerbForm) and about is not None:
        form.about(about)
    if strange := sorted(given.keys() - form.fields.keys()):
        raise unusable({name: [_("There is no such field here.")] for name in strange})
    require_valid(form)
    lists = {name for name, field in form.fields.items() if isinstance(field, forms.MultipleChoiceField)}
    return {name: value for name, value in form.cleaned_data.items() if name in given or name not in lists}


def _name(form_class: type[forms.Form], name: str, value: Any, me: Person) -> Any:
    """Somebody who is meant by their number, as the form takes them."""
    field = form_class.base_fields.get(name)
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if field is None or not isinstance(field.widget, PersonInput) or not is_number:
        return value
    return meant(visible_people(me), value, name).email


def whom(given: int | str, field: str, me: Person) -> Person:
    """Somebody by number, address or name; a refusal naming the field where nobody is meant, or more than one."""
    return meant(visible_people(me), given, field) if isinstance(given, int) else somebody(given, field, me)


def require_valid(form: forms.Form, names: Mapping[str, str] | None = None) -> None:
    """A Problem naming each field that cannot be used, by the names that programs know."""
    names = names or {}
    if not form.is_valid():
        errors = {names.get(name, name): [str(one) for one in found] for name, found in form.errors.items()}
        raise unusable({WHOLE if name == NON_FIELD_ERRORS else name: said for name, said in errors.items()})


def typed_answers(items: Sequence[Requirement], answers: Mapping[str, Any], me: Person) -> MultiValueDict[str, Any]:
    """The answers as the boxes of a form take them; a Problem naming each that no box takes."""
    known = {item.key: item for item in items}
    typed: MultiValueDict[str, Any] = MultiValueDict()
    errors: dict[str, list[str]] = {}
    for key, given in answers.items():
        wrong = _against(known.get(key), given)
        if wrong:
            errors[f"answers.{key}"] = [wrong]
            continue
        typed.setlist(name_of(known[key]), given if isinstance(given, list) else [_written(known[key], given, me)])
    if errors:
        raise unusable(errors)
    return typed


def _written(item: Requirement, given: Any, me: Person) -> str:
    """A single answer as one would type it."""
    if given is None:
        return ""
    if isinstance(given, bool):
        return "yes" if given else "no"
    if item.kind == "person" and isinstance(given, int):
        return meant(visible_people(me), given, f"answers.{item.key}").email
    return str(given)


def _against(item: Requirement | None, given: Any) -> str:
    """What speaks against an answer before its box has seen it; "" for nothing."""
    if item is None:
        return _("This is not asked, or there already.")
    if item.kind == "file":
        return _("This asks for a file. Attach the file itself.")
    if isinstance(given, bool) and item.kind != "yes_no":
        return _("This has to be a text.")
    if isinstance(given, list) and item.kind != "choices":
        return _("One answer is asked for, not a list.")
    return ""


def names_of(items: Iterable[Requirement]) -> dict[str, str]:
    """What programs know as `answers.key`, by the name of its box."""
    return {box: f"answers.{item.key}" for item in items for box in (name_of(item), file_name(item.key))}


def unclear_answer(error: Unclear, items: Iterable[Requirement]) -> Unclear:
    """The same refusal, with an answer named as programs know it."""
    if error.field in {item.key for item in items}:
        return Unclear(f"answers.{error.field}", str(error))
    return error if error.field else Unclear("answers", str(error))
