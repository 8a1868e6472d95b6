"""What is a request still waiting for before work can start, and who has it?"""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from footpath.people.models import Person
from footpath.people.queries import away
from footpath.requests.forms.answers import Question as Box
from footpath.requests.forms.fill_in import FillInForm
from footpath.requests.models import Question, ServiceRequest

MOST_LIKELY = 3


@dataclass(frozen=True)
class MissingFact:
    """A required question without an answer; `asked` is the open question to whoever has it, if somebody was asked."""

    box: Box
    asked: Question | None


@dataclass(frozen=True)
class Missing:
    """Everything that is missing, and what the reader can do about it: fill it in, say they found it, ask."""

    facts: list[MissingFact]
    form: FillInForm
    likely: list[Person]
    may_fill: bool
    may_find: bool
    may_ask: bool


def missing_facts(
    service_request: ServiceRequest, reader: Person, offers: Set[str], form: FillInForm, on: date
) -> Missing:
    """What the page of an incomplete request shows; `offers` are the verbs that the reader has."""
    asked = {
        question.requirement: question
        for question in service_request.questions.all()
        if question.requirement and question.answered_at is None
    }
    return Missing(
        facts=[MissingFact(box, asked.get(box.item.key)) for box in form.boxes()],
        form=form,
        likely=likely_to_know(service_request, reader, on) if "ask_question" in offers else [],
        may_fill="complete" in offers,
        may_find="found_it" in offers and "complete" not in offers,
        may_ask="ask_question" in offers,
    )


def likely_to_know(service_request: ServiceRequest, reader: Person, on: date) -> list[Person]:
    """Who may have an answer: whoever it is for, who asked, who leads their team and the team above; not the
    reader, and nobody who is away.
    """
    team = service_request.customer_team
    above = team.parent if team else None
    found = [service_request.asked_for, service_request.asker]
    found += [one.lead for one in (team, above) if one is not None]
    others = {one.pk: one for one in found if one is not None and one.pk != reader.pk and one.is_active}
    absent = away(others, on)
    return [one for one in others.values() if one.pk not in absent][:MOST_LIKELY]
