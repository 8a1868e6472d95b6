"""What stands at one question of the talk, and what becomes of what is typed there?"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict

from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.agreements.forms import (
    AloneRow,
    DutyRow,
    LinesForm,
    PriorityRow,
    ReviewForm,
    Row,
    RulesForm,
    TargetRow,
)
from footpath.catalog.agreements.questions import Question
from footpath.catalog.agreements.refusals import draft_changed
from footpath.catalog.models import Agreement, Service, ServiceState
from footpath.catalog.requirements import KEY

ROWS: dict[str, type[Row]] = {
    "priorities": PriorityRow,
    "duties": DutyRow,
    "alone": AloneRow,
    "targets": TargetRow,
}
MOST_ROWS = 40  # more are not read from a page
UNDER_WAY = timedelta(seconds=30)  # so long may the answer to a save by itself be on its way to the page


class Answer:
    """The boxes of one question: a form, or a row each for what is a list."""

    def __init__(self, agreement: Agreement, question: Question, draft: Draft, sent: QueryDict | None = None) -> None:
        self.agreement, self.question, self.sent = agreement, question, sent
        self.seen = sent.get("seen", "") if sent is not None else digest(draft, question)
        self.form: forms.Form | None = None
        self.rows: list[Row] = []
        self.services: list[Service] = self._services(draft) if question.part == "targets" else []
        if question.part in ROWS:
            self.rows = self._rows(draft)
            self._mark()
        else:
            self.form = self._form(draft)

    def _form(self, draft: Draft) -> forms.Form:
        part, team = self.question.part, self.question.team
        if part == "review_on":
            return ReviewForm(self.sent, initial={"review_on": draft.review_on})
        said = getattr(draft.content, part)
        mine = said if team is None else said.get(team.pk, ())
        form = RulesForm(mine, self.sent) if part == "rules" else LinesForm(mine, self.sent)
        if "lines" in form.fields:
            form.fields["lines"].label = self.question.title
        return form

    def _services(self, draft: Draft) -> list[Service]:
        """What either team offers, and what stands here already though it is retired."""
        sides = (self.agreement.first_id, self.agreement.second_id)
        here = Q(state=ServiceState.PUBLISHED) | Q(pk__in=[one.service for one in draft.content.targets])
        return list(Service.objects.filter(here, team__in=sides).select_related("team").order_by("team__name", "name"))

    def _rows(self, draft: Draft) -> list[Row]:
        if self.sent is not None:
            keys = dict.fromkeys(key for key in self.sent.getlist("row") if KEY.fullmatch(key))
            return [self._row(key, {}) for key in list(keys)[:MOST_ROWS]]
        stored = getattr(draft.content, self.question.part)
        said = [{"text": one} if isinstance(one, str) else dict(vars(one)) for one in stored] or [{}]
        return [self._row(f"n{number}", one) for number, one in enumerate(said)]

    def _row(self, key: str, initial: Mapping[str, Any]) -> Row:
        kind = ROWS[self.question.part]
        typed = self.sent is not None and any(f"{key}-{name}" in self.sent for name in kind.base_fields)
        sent = self.sent if typed and not initial else None
        row = kind(sent, prefix=key, initial=dict(initial))
        row.key = key
        if isinstance(row, AloneRow):
            row.offer(self.agreement)
        if isinstance(row, TargetRow):
            row.offer(self.services)
        return row

    def _mark(self) -> None:
        for row in self.rows:
            row.first, row.last = row is self.rows[0], row is self.rows[-1]

    def act(self, do: str) -> None:
        """Add, remove or move a row, as the button `do` says: "add", "up-KEY", "down-KEY", "remove-KEY"."""
        verb, _dash, key = do.partition("-")
        at = next((number for number, row in enumerate(self.rows) if row.key == key), None)
        if verb == "add" and self.question.part in ROWS:
            self.rows.append(self._fresh({}))
        elif at is not None and verb == "remove":
            self.rows.pop(at)
        elif at is not None and verb in ("up", "down"):
            to = at + (1 if verb == "down" else -1)
            if 0 <= to < len(self.rows):
                self.rows[at], self.rows[to] = self.rows[to], self.rows[at]
                self.rows[to].fresh = True
        self._mark()

    def use(self, text: str) -> None:
        """Take over a line that was offered beside the question."""
        if isinstance(self.form, LinesForm) and self.sent is not None:
            typed = self.sent.copy()
            typed["lines"] = "\n".join(filter(None, [typed.get("lines", "").rstrip(), text]))
            self.form = LinesForm((), typed)
            self.form.fields["lines"].label = self.question.title
            self.form.fields["lines"].widget.attrs["data-focus"] = ""  # the button that was pressed is gone
        elif self.question.part == "priorities":
            self.rows = [row for row in self.rows if row["text"].value()]
            self.rows.append(self._fresh({"text": text}))
            self._mark()

    def wish(self, target: Mapping[str, str]) -> None:
        """Open with one more row, as a page that led here wishes it; nothing is kept before somebody goes on."""
        mine = {str(one.pk) for one in self.services}
        if self.question.part == "targets" and target and target["service"] in mine:
            self.rows = [row for row in self.rows if row.initial] + [self._fresh(target)]
            self._mark()

    def _fresh(self, facts: Mapping[str, Any]) -> Row:
        """A row that the page has not sent, with what stands in it already."""
        kind, key = ROWS[self.question.part], f"k{uuid4().hex[:8]}"
        row = kind({f"{key}-{name}": value for name, value in facts.items()} or None, prefix=key)
        row.key, row.fresh = key, True
        if isinstance(row, AloneRow):
            row.offer(self.agreement)
        if isinstance(row, TargetRow):
            row.offer(self.services)
        return row

    @property
    def all_forms(self) -> list[forms.Form]:
        """For the summary of what is wrong."""
        return [self.form] if self.form else [row for row in self.rows if row.is_bound]

    def is_valid(self) -> bool:
        """Whether each box by itself can be read."""
        return all([one.is_valid() for one in self.all_forms])

    def applied(self, draft: Draft) -> Draft:
        """The draft with this question answered as it was typed."""
        part, team = self.question.part, self.question.team
        if isinstance(self.form, ReviewForm):
            return draft._replace(review_on=self.form.cleaned_data["review_on"])
        value: Any = None
        if isinstance(self.form, RulesForm | LinesForm):
            value = self.form.answer()
            value = {**getattr(draft.content, part), team.pk: value} if team else value
        else:
            typed = [row.cleaned_data for row in self.rows if row.is_bound and not row.is_empty()]
            value = tuple(_FACTS[part](one) for one in typed)
        return draft._replace(content=replace(draft.content, **{part: value}))

    def change(self, me: int, now: datetime) -> Callable[[Draft], Draft]:
        """What save_draft_agreement asks for; SomebodyWasFaster where another has answered this very question since."""

        def answered(was: Draft) -> Draft:
            said = self.applied(was)
            is_mine = was.by == me and was.at is not None and now - was.at < UNDER_WAY
            if digest(was, self.question) not in (self.seen, digest(said, self.question)) and not is_mine:
                raise draft_changed(self.agreement)
            return said

        return answered

    def refuse(self, error: ValidationError) -> None:
        """Say beside the first box what a verb could not use."""
        text = " ".join(error.messages)
        form = next(iter(self.all_forms), None)
        if form is not None:
            form.add_error(next(iter(form.fields)), text)


_FACTS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "priorities": lambda typed: typed["text"],
    "duties": lambda typed: Duty(**typed),
    "alone": lambda typed: Alone(**{**typed, **{name: typed[name] or 0 for name in ("team", "days", "hours")}}),
    "targets": lambda typed: AgreedTarget(**{**typed, "service": typed["service"] or 0}),
}


def digest(draft: Draft, question: Question) -> str:
    """What a page has seen of a question, to be compared when it saves."""
    said: Any = draft.review_on if question.part == "review_on" else draft.content.part(question.part)
    if question.team and isinstance(said, dict):
        said = said.get(str(question.team.pk), [])
    return sha256(repr(said).encode()).hexdigest()[:16]


def is_answered(draft: Draft, question: Question) -> bool:
    """Whether something stands at this question."""
    return digest(draft, question) != digest(Draft(Content(), None), question)
