"""What may be sent for a verb? What its form takes on the page: the same fields, as long, from the same choices."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import Field
from pydantic import AwareDatetime, BeforeValidator, PlainValidator, WithJsonSchema, create_model

from footpath.catalog.requirements import MAX_LENGTH, MOST_CHOICE, MOST_CHOICES
from footpath.people.forms import PersonInput
from footpath.people.programs.bodies import HIGHEST, Body, Day, Flag, Id
from footpath.requests.forms.moments import MomentField

WHO = "Somebody who works here: their id, e-mail address or whole name."
NOTES = {  # of fields that a page fills in by itself
    "question": "The id of the question.",
    "to": "The id of whoever gets it.",
    "instead_of": "The id of the promise that you have seen and that this one takes the place of.",
    "moment": "The moment that was offered, as you have seen it.",
    "seen": "The id of the newest message that you have seen: if somebody has written since, nothing is sent, and the "
    "answer says what they wrote. Leave it out to send in any case.",
    "form_key": "A UUID of yours; sent twice with the same one, it is split once.",
    "offer": "The id of the offer that you have seen.",
    "step": "The key of the step.",
    "met": "The lines of the acceptance list that are there; left out, nothing is said about them.",
    "missing": "The lines of the acceptance list that are not there.",
    "service": "The id of the service.",
    "line": "The line of the checklist, word for word.",
}


def _moment(value: object) -> object:
    if not isinstance(value, str | datetime):
        raise ValueError("This has to be a moment with its zone, as 2026-11-23T09:00:00Z.")
    return value


def _who(value: object) -> object:
    if isinstance(value, str) and len(value) <= 254:
        return value
    if type(value) is int and 0 < value <= HIGHEST:
        return value
    raise ValueError(_("This has to be an id, an e-mail address or a name."))


def _answer(value: object) -> object:
    if isinstance(value, list):
        if len(value) <= MOST_CHOICES and all(isinstance(one, str) and len(one) <= MOST_CHOICE for one in value):
            return value
        raise ValueError(_("This has to be a list of choices."))
    if value is None or isinstance(value, bool | int | float) or (isinstance(value, str) and len(value) <= LONGEST):
        return value
    raise ValueError(
        _("This has to be a text of %(most)d signs at most, a number, true or false, or a list.") % {"most": LONGEST}
    )


def _whole(value: object) -> object:
    if type(value) is not int:
        raise ValueError(_("This has to be a whole number."))
    return value


LONGEST = MAX_LENGTH["long_text"]
Moment = Annotated[AwareDatetime, BeforeValidator(_moment)]
Whom = Annotated[  # checked by hand: a mistake in a union of types is told once for each of them
    int | str,
    PlainValidator(_who),
    WithJsonSchema({
        "anyOf": [{"type": "integer", "minimum": 1, "maximum": HIGHEST}, {"type": "string", "maxLength": 254}],
        "description": WHO,
    }),
]  # fmt: skip
Choices = Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=40)]
Answer = Annotated[
    Any,
    PlainValidator(_answer),
    WithJsonSchema({
        "anyOf": [
            {"type": "string", "maxLength": LONGEST},
            {"type": "number"},
            {"type": "boolean"},
            {"type": "array", "maxItems": MOST_CHOICES, "items": {"type": "string", "maxLength": MOST_CHOICE}},
            {"type": "null"},
        ]
    }),
]  # fmt: skip
Answers = Annotated[
    dict[str, Answer],
    Field(
        max_length=100,
        description="Answers by the key of their question: a text, a number, a day as text, a list of choices, "
        "true or false, or for a person their id, e-mail address or name. Files are attached.",
        examples=[{"from_room": "B 2.14", "places": 6}],
    ),
]


def body_for(name: str, form: type[forms.Form]) -> type[Body] | None:
    """The type of what is sent for a form; None where it has no fields."""
    with translation.override(None):  # the document is in the language in which the words are written
        fields: dict[str, Any] = {
            key: _field(key, field) for key, field in form.base_fields.items() if not isinstance(field, forms.FileField)
        }
    if not fields:
        return None
    return create_model(name, __base__=Body, __doc__=form.__doc__, **fields)


def _field(name: str, field: forms.Field) -> tuple[Any, Any]:
    """The type of a field, with its limits and what is said beside it."""
    words = [] if isinstance(field.widget, forms.HiddenInput) else [str(field.label or ""), str(field.help_text)]
    if isinstance(field.widget, PersonInput):
        words.append(WHO)
    facts: dict[str, Any] = {"description": " ".join(filter(None, words)).strip() or NOTES.get(name)}
    if name in NOTES and not isinstance(field.widget, PersonInput):
        facts["description"] = NOTES[name]
    kind = _type(field)
    if isinstance(field, forms.MultipleChoiceField):
        return kind, Field(default_factory=list, **facts)
    if isinstance(field, forms.BooleanField):
        return kind, Field(False, **facts)
    if field.required:
        return kind, Field(..., **facts)
    return kind | None, Field(None, **facts)


def _type(field: forms.Field) -> Any:
    if isinstance(field, forms.MultipleChoiceField):
        return Choices
    if isinstance(field, forms.TypedChoiceField):
        return Annotated[Literal[tuple(field.coerce(one) for one in _values(field))], BeforeValidator(_whole)]
    if isinstance(field, forms.ChoiceField) and _values(field):
        return Literal[tuple(_values(field))]
    simple = {forms.DateField: Day, MomentField: Moment, forms.IntegerField: Id, forms.BooleanField: Flag}
    if type(field) in simple:
        return simple[type(field)]
    if isinstance(field.widget, PersonInput):
        return Whom
    return Annotated[str, Field(min_length=int(field.required), max_length=getattr(field, "max_length", None) or 200)]


def _values(field: forms.ChoiceField) -> list[str]:
    choices: Any = field.choices
    return [str(value) for value, _words in choices if value]
