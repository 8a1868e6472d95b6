"""What does each verb write, when a whole life is written down at once?"""

from collections.abc import Callable
from datetime import date
from typing import Any

from footpath.catalog.requirements import missing
from footpath.demo.life import Life, Step
from footpath.demo.rows import Pen, Rows
from footpath.people.models import Person, Team
from footpath.requests import events
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.intake import is_short_notice
from footpath.requests.models import Promise, Question, Rating
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.said import MessageKind
from footpath.requests.states import State


def written(life: Life, home: Team) -> Rows:
    """The rows that a life leaves; `home` is the team of whoever asks."""
    pen = Pen(life, home)
    for step in life.steps:
        VERBS[step.verb](pen, step, **step.facts)
    return pen.rows


def _submit(pen: Pen, step: Step) -> None:
    it = pen.request
    it.submitted_at = step.at
    it.short_notice = is_short_notice(it.service, it.needed_by, step.at)
    complete = not missing(pen.offer.form, it.answers)
    signs = complete and pen.set_out(step)
    if not complete:
        pen.move(step, State.INCOMPLETE)
    nobody = complete and bool(pen.offer.version.sign_off) and not signs
    pen.happened(step, lambda: events.Submitted(nobody_signs=nobody))
    pen.tell_signer(step, signs=signs)


def _agree(pen: Pen, step: Step) -> None:
    pen.close_sign_off(step, agreed=True)
    pen.start_clock(step)
    pen.happened(step, events.SignedOff)


def _ask_question(pen: Pen, step: Step, *, text: str, requirement: str = "") -> None:
    it, asker = pen.request, pen.asker
    if it.state != State.INCOMPLETE:
        it.back_to = it.state
        pen.move(step, State.WAITING, "customer")
    message = pen.say(step, MessageKind.QUESTION, text)
    question = Question(
        request=it, message=message, asked_by=step.by, asked_of=asker, requirement=requirement, asked_at=step.at
    )
    pen.rows.questions.append(question)
    pen.happened(
        step, lambda: events.QuestionAsked(question_id=question.pk, message_id=message.pk, asked_of=asker.name)
    )


def _answer(pen: Pen, step: Step, *, text: str) -> None:
    it, question = pen.request, pen.rows.questions[-1]
    message = pen.say(step, MessageKind.ANSWER, text)
    question.answered_at, question.answer = step.at, message
    signs = False
    if question.requirement:
        it.answers = {**it.answers, question.requirement: text}
        signs = pen.set_out(step)
    else:
        pen.go_on(step)
    pen.happened(step, lambda: events.QuestionAnswered(question_id=question.pk, message_id=message.pk))
    pen.tell_signer(step, signs=signs)


def _assign(pen: Pen, step: Step, *, to: Person) -> None:
    pen.request.assignee = to
    pen.rows.settled_at = step.at
    pen.happened(step, lambda: events.Assigned(assignee_id=to.pk, assignee=to.name))


def _take(pen: Pen, step: Step) -> None:
    it = pen.request
    it.assignee, it.started_at = step.by, it.started_at or step.at
    pen.move(step, State.WORKING)
    pen.happened(step, events.Taken)


def _move_step(pen: Pen, step: Step, *, key: str) -> None:
    pen.rows.step_spans[-1].until = step.at
    pen.enter(key, step.at)
    pen.happened(step, lambda: events.StepMoved(step=key, name=pen.offer.steps[key]))


def _promise(pen: Pen, step: Step, *, by_day: date, odds: float, wish: str = "", reason: str = "") -> None:
    it, earlier = pen.request, pen.rows.promises[-1] if pen.rows.promises else None
    given = Promise(
        request=it, kind=PromiseKind.DELIVERY, by_day=by_day, due_at=it.team.calendar.end_of_working_day(by_day),
        odds=odds, reason=reason, wish=wish if earlier else "", supersedes=earlier, made_by=step.by, made_at=step.at,
    )  # fmt: skip
    pen.rows.promises.append(given)
    pen.rows.settled_at = step.at
    facts: dict[str, Any] = {"by_day": by_day.isoformat(), "renewed": earlier is not None, "wish": given.wish}
    pen.happened(step, lambda: events.Promised(promise_id=given.pk, **facts))


def _wait_for(pen: Pen, step: Step, *, waits_for: str, note: str, on: Awaited) -> None:
    it = pen.request
    it.back_to, it.waits_note = it.state, note
    pen.move(step, State.WAITING, waits_for)
    span = pen.rows.spans[-1]
    span.waited_for, span.vendor = on.team, on.vendor
    pen.happened(step, lambda: events.WaitStarted(waits_for=waits_for, note=note))


def _resume(pen: Pen, step: Step) -> None:
    pen.go_on(step)
    pen.happened(step, events.Resumed)


def _write(pen: Pen, step: Step, *, text: str) -> None:
    message = pen.say(step, MessageKind.MESSAGE, text)
    pen.happened(step, lambda: events.MessageWritten(message_id=message.pk))


def _deliver(pen: Pen, step: Step, *, text: str, met: list[str] | None = None) -> None:
    it = pen.request
    lines = [one["text"] for one in it.acceptance] or pen.offer.criteria
    it.acceptance = [{"text": line, "met": None if met is None else line in met} for line in lines]
    it.delivered_at = step.at
    pen.move(step, State.DELIVERED)
    message = pen.say(step, MessageKind.DELIVERY, text)
    pen.happened(step, lambda: events.Delivered(message_id=message.pk))


def _send_back(pen: Pen, step: Step, *, text: str) -> None:
    pen.request.sent_back += 1
    pen.move(step, State.WORKING)
    message = pen.say(step, MessageKind.SENT_BACK, text)
    pen.happened(step, lambda: events.SentBack(message_id=message.pk))


def _accept(pen: Pen, step: Step) -> None:
    pen.request.accepted_at = step.at
    pen.move(step, State.ACCEPTED)
    pen.happened(step, events.Accepted if step.by else events.AcceptedBySilence)


def _reopen(pen: Pen, step: Step, *, text: str) -> None:
    pen.request.accepted_at = None
    pen.move(step, State.WORKING)
    message = pen.say(step, MessageKind.REOPENED, text)
    pen.happened(step, lambda: events.Reopened(message_id=message.pk))


def _rate(pen: Pen, step: Step, *, stars: int, comment: str, beyond: bool) -> None:
    pen.rows.ratings.append(
        Rating(request=pen.request, by=step.by, stars=stars, comment=comment, beyond=beyond, at=step.at)
    )
    pen.happened(step, lambda: events.Rated(stars=stars, beyond=beyond))


def _close(pen: Pen, step: Step) -> None:
    pen.move(step, State.CLOSED)
    pen.happened(step, events.Closed)


def _decline(pen: Pen, step: Step, *, reason: str, alternative: str) -> None:
    pen.move(step, State.DECLINED)
    pen.close_sign_off(step, agreed=False)
    message = pen.say(step, MessageKind.DECLINED, f"{reason}\n\nInstead: {alternative}")
    pen.happened(step, lambda: events.Declined(message_id=message.pk))


def _withdraw(pen: Pen, step: Step, *, reason: str) -> None:
    pen.move(step, State.WITHDRAWN)
    pen.close_sign_off(step, agreed=False)
    message = pen.say(step, MessageKind.WITHDRAWN, reason) if reason else None
    pen.happened(step, lambda: events.Withdrawn(message_id=message.pk if message else None))


VERBS: dict[str, Callable[..., None]] = {
    "accept": _accept, "accept_silence": _accept, "agree": _agree, "answer": _answer, "ask_question": _ask_question,
    "assign": _assign, "close": _close, "decline": _decline, "deliver": _deliver, "move_step": _move_step,
    "promise": _promise, "rate": _rate, "reopen": _reopen, "resume": _resume, "send_back": _send_back,
    "submit": _submit, "take": _take, "wait_for": _wait_for, "withdraw": _withdraw, "write": _write,
}  # fmt: skip
