"""What stands in the editor of a service, and what becomes of what is typed there?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from footpath.catalog.boxes import AnswerField, FilesField, Question, name_of
from footpath.catalog.forms import CheckRow, LevelRow, QuestionRow, Row, StepRow, TermsForm
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.requirements import KEY, NotUsable, Requirement, asked, options_of, requirements_from
from footpath.people.models import Person

ROWS: dict[str, tuple[str, type[Row]]] = {
    "question": ("requirements", QuestionRow),
    "level": ("levels", LevelRow),
    "step": ("steps", StepRow),
    "check": ("checklist", CheckRow),
}
MOST_ROWS = 60  # more are not read from a page


class Editor:
    """The form of all terms: one form for what is no list, one for each line of the lists."""

    def __init__(
        self, terms: Service | ServiceVersion, people: QuerySet[Person], sent: QueryDict | None = None
    ) -> None:
        self.people, self.sent, self.fresh = people, sent, ""
        self.terms = TermsForm(terms, people, sent)
        self.rows: dict[str, list[Row]] = {kind: list(self._rows(kind, terms)) for kind in ROWS}
        self._mark()

    def _rows(self, kind: str, terms: Service | ServiceVersion) -> Iterator[Row]:
        if self.sent is not None:
            keys = dict.fromkeys(key for key in self.sent.getlist(kind) if KEY.fullmatch(key))
            yield from (self._row(kind, key, None) for key in list(keys)[:MOST_ROWS])
            return
        for number, line in enumerate(getattr(terms, ROWS[kind][0])):
            yield self._row(kind, str(line.get("key", f"n{number}")), line)

    def _row(self, kind: str, key: str, line: Mapping[str, Any] | None) -> Row:
        initial = {"required": True} if line is None else _initial(line)
        sent = self.sent if line is None and f"{kind}-{key}-{ROWS[kind][1].WORDS[0]}" in (self.sent or ()) else None
        row = ROWS[kind][1](sent, prefix=f"{kind}-{key}", initial=initial)
        row.key = key
        return row

    def _mark(self) -> None:
        """Say which rows are first and last, and which answers a question may wait for."""
        for rows in self.rows.values():
            for row in rows:
                row.first, row.last = row is rows[0], row is rows[-1]
        before: list[tuple[str, str]] = [("", _("always"))]
        for row in self.rows["question"]:
            chosen = str(row["when"].value() or "")
            known = chosen in dict(before)
            row.fields["when"].widget.choices = before + ([] if known else [(chosen, _("an answer that is gone"))])
            item = Requirement(
                row.key, str(row["label"].value() or ""), str(row["kind"].value() or "text"), choices=_choices(row)
            )
            text = _("only if “%(question)s” is %(answer)s")
            named = [(f"{item.key}={one}", text % {"question": item.label, "answer": one}) for one in options_of(item)]
            before = before + named

    def act(self, do: str) -> None:
        """Add, remove or move a line, as the button `do` says: "add-step", "up-question-KEY"."""
        verb, _dash, rest = do.partition("-")
        kind, _dash, key = rest.partition("-")
        rows = self.rows.get(kind)
        if rows is None:
            return
        at = next((number for number, row in enumerate(rows) if row.key == key), None)
        if verb == "add":
            self.fresh = f"k{uuid4().hex[:8]}"
            rows.append(self._row(kind, self.fresh, None))
        elif at is not None and verb == "remove":
            rows.pop(at)
        elif at is not None and verb in ("up", "down"):
            to = at + (1 if verb == "down" else -1)
            if 0 <= to < len(rows):
                rows[at], rows[to] = rows[to], rows[at]
        self._mark()

    def is_valid(self) -> bool:
        """Whether each box by itself can be read."""
        forms = [self.terms, *self._bound()]
        return all([one.is_valid() for one in forms])

    def _bound(self) -> list[Row]:
        return [row for rows in self.rows.values() for row in rows if row.is_bound]

    def facts(self) -> dict[str, Any]:
        """The terms as save_revision takes them; lines without a word are left out."""
        facts = self.terms.facts()
        for kind, (name, _row) in ROWS.items():
            facts[name] = [row.fact() for row in self.rows[kind] if row.is_bound and not row.is_empty()]
        return facts

    def refuse(self, error: ValidationError) -> None:
        """Say beside its field what a verb could not use."""
        for name, wrong in error.error_dict.items():
            for one in wrong:
                self._place(name, one)

    def _place(self, name: str, error: ValidationError) -> None:
        params = error.params if isinstance(error.params, Mapping) else {}
        text = str(error.messages[0])
        for kind, (list_name, _row) in ROWS.items():
            for row in self.rows[kind] if list_name == name else ():
                own = {"level": "name", "check": "text"}.get(kind)  # what tells the lines of a list apart without a key
                same = str(row.cleaned_data.get(own, "")) if own and row.is_bound else row.key
                if row.is_bound and same == params.get("key"):
                    row.add_error(params.get("part") or next(iter(row.fields)), text)
                    return
        role = str(params.get("key", ""))
        field: str | None = (
            name if name in self.terms.fields else role if name == "roles" and role in self.terms.fields else None
        )
        self.terms.add_error(field, text)

    @property
    def all_forms(self) -> list[forms.Form]:
        """For the summary of what is wrong."""
        return [self.terms, *self._bound()]

    def preview(self) -> "Preview":
        """The customer's form as it stands, of the questions that can be asked already."""
        items: list[Requirement] = []
        lines = [row.fact() for row in self.rows["question"] if row.is_bound and row.is_valid()]
        stored = [dict(row.initial) | {"key": row.key} for row in self.rows["question"] if not row.is_bound]
        for line in lines or ([] if self.sent is not None else [_stored(one) for one in stored]):
            try:
                requirements_from([*(_line(item) for item in items), line])
            except (NotUsable, KeyError):
                continue
            items = requirements_from([*(_line(item) for item in items), line])
        return Preview(items, self.people, self.sent)


def _initial(line: Mapping[str, Any]) -> dict[str, Any]:
    found = {"required": True} | dict(line)
    for name in ("choices", "criteria"):
        found[name] = "\n".join(line.get(name, ()))
    found["when"] = "=".join(line["when"]) if line.get("when") else ""
    return found


def _stored(initial: Mapping[str, Any]) -> dict[str, Any]:
    when = str(initial.get("when", "")).partition("=")
    found = {name: initial[name] for name in ("key", "label", "kind", "why", "required") if name in initial}
    found["choices"] = str(initial.get("choices", "")).splitlines()
    return found | ({"when": [when[0], when[2]]} if when[0] else {})


def _line(item: Requirement) -> dict[str, Any]:
    return {**item.__dict__, "choices": list(item.choices), "when": list(item.when) if item.when else None}


def _choices(row: Row) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(row["choices"].value() or "").splitlines() if line.strip())


@dataclass
class Preview:
    """The customer's form, to be tried: questions come and go as they will."""

    items: list[Requirement]
    people: QuerySet[Person]
    sent: QueryDict | None

    def questions(self) -> list[Question]:
        """Those that are asked, given what was tried."""
        form = forms.Form(self.sent, prefix="preview")
        for item in self.items:
            is_file = item.kind == "file"
            form.fields[name_of(item)] = FilesField(item.label, item.why) if is_file else AnswerField(item, self.people)
        if self.sent is not None:
            form.is_valid()
        typed = form.cleaned_data if self.sent is not None else {}
        answers = {item.key: typed.get(name_of(item)) for item in self.items if item.kind != "file"}
        wanted = {item.key for item in asked(self.items, answers)}
        form.errors.clear()
        return [
            Question(number, item, form[name_of(item)], (), asked=True)
            for number, item in enumerate(self.items, start=1)
            if item.key in wanted
        ]
