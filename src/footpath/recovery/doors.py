"""How does what somebody typed or sent reach the verbs of this room? Pages and programs come in by the same doors."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _said

from footpath.people.models import Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.people.queries import person_named
from footpath.recovery import actions, forms
from footpath.recovery.actions.plan import Step
from footpath.recovery.models import MakeGood, Recovery
from footpath.requests.door import Door


def named(text: str, field: str, me: Person) -> list[Person | Team]:
    """The people and teams of a list of names; ValidationError naming the one that is nobody's."""
    found: list[Person | Team] = []
    for name in (part.strip() for part in text.replace("\n", ",").split(",")):
        team = visible_teams(me).filter(name__iexact=name).first() if name else None
        found += [team] if team else [one(name, field, me)] if name else []
    return found


def one(name: str, field: str, me: Person) -> Person:
    """Whom a name or an address means; ValidationError where that is nobody, or more than one."""
    somebody = person_named(name, visible_people(me))
    if somebody is None:
        words = _("Nobody, or more than one person, is called “%(name)s”. Try their e-mail address.")
        raise ValidationError({field: words % {"name": name}})
    return somebody


def noticed(about: Any, facts: dict[str, Any], me: Person, now: datetime, *, own: bool) -> Recovery:
    """Say what went wrong, with whom it touches by name."""
    whom = named(facts.pop("touched", ""), "touched", me)
    return actions.notice(about, **facts, touched=whom, own=own, by=me, now=now)


def _touch(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.touch(it, whom=named(facts["whom"], "whom", me), by=me, now=now)


def _hand_over(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.hand_over(it, to=one(facts["to"], "to", me), by=me, now=now)


def _plan(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    steps: list[Step] = []
    for at in range(1, forms.large.LINES + 1):
        what, day, who = (facts.get(f"{name}_{at}") for name in ("what", "by_day", "who"))
        if what or day or who:
            if len(steps) + 1 != at:
                raise ValidationError({f"what_{len(steps) + 1}": _("Leave no line empty above another one.")})
            steps.append(Step(what or "", day, one(who, f"who_{at}", me) if who else None))
    return actions.plan(it, steps=steps, by=me, now=now)


def _tick(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    step = it.plan.filter(pk=facts["step"]).first()
    if step is None:
        raise ValidationError({"step": _("That is no step of this plan any more.")})
    step.recovery = it
    return actions.tick_step(step, by=me, now=now)


def _offer_time(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    to = visible_people(me).filter(pk=facts.pop("to")).first()
    if to is None:
        raise ValidationError({"to": _("Choose somebody whom it touches.")})
    return actions.offer_time(it, to=to, **facts, by=me, now=now)


def _good(it: Recovery, facts: dict[str, Any]) -> MakeGood:
    found = it.make_goods.select_related("to", "offered_by").filter(pk=facts.pop("good")).first()
    if found is None:
        raise ValidationError({"good": _("That was not offered here.")})
    found.recovery = it
    return found


def _decide_time(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.decide_time(_good(it, facts), **facts, by=me, now=now)


def _answer_time(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.answer_time(_good(it, facts), **facts, by=me, now=now)


def _deliver_time(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.deliver_time(_good(it, facts), **facts, by=me, now=now)


def _learn(it: Recovery, facts: dict[str, Any], me: Person, now: datetime) -> object:
    who = facts.pop("who", "")
    return actions.learn(it, **facts, who=one(who, "who", me) if who else None, by=me, now=now)


_HERE = {  # the doors whose verb does not take the fields of the form as they are
    "touch": _touch, "hand-over": _hand_over, "plan": _plan, "tick-step": _tick, "offer-time": _offer_time,
    "decide-time": _decide_time, "answer-time": _answer_time, "deliver-time": _deliver_time, "learn": _learn,
}  # fmt: skip
DOORS: dict[str, Door] = {
    "own": Door(actions.own, forms.NothingForm, _said("It is yours now. Thank you for owning it.")),
    "fix": Door(actions.fix, forms.FixForm, _said("Put right. Thank you.")),
    "check": Door(actions.check, forms.CheckForm, _said("Thank you for saying so.")),
    "say-checked": Door(actions.say_checked, forms.NothingForm, _said("Checked. They can still say if it is not.")),
    "take-back": Door(actions.take_back, forms.NothingForm, _said("Taken back.")),
    "enlarge": Door(actions.enlarge, forms.NothingForm, _said("Step by step, then. Say sorry first.")),
    "hand-over": Door(actions.hand_over, forms.HandOverForm, _said("It is theirs now."), _HERE["hand-over"]),
    "touch": Door(actions.touch, forms.TouchForm, _said("They are on the list now."), _HERE["touch"]),
    "acknowledge": Door(actions.acknowledge, forms.AcknowledgeForm, _said("Said. They read it at once.")),
    "plan": Door(actions.plan, forms.PlanForm, _said("Planned. Now tell those whom it touches."), _HERE["plan"]),
    "tick-step": Door(actions.tick_step, forms.TickForm, _said("Ticked off."), _HERE["tick-step"]),
    "present": Door(actions.present, forms.PresentForm, _said("Presented. They read the plan here, too.")),
    "offer-time": Door(actions.offer_time, forms.OfferTimeForm, _said("It is on its way."), _HERE["offer-time"]),
    "decide-time": Door(actions.decide_time, forms.DecideTimeForm, _said("Decided."), _HERE["decide-time"]),
    "answer-time": Door(actions.answer_time, forms.AnswerTimeForm, _said("They know."), _HERE["answer-time"]),
    "deliver-time": Door(actions.deliver_time, forms.DeliverTimeForm, _said("In the ledger."), _HERE["deliver-time"]),
    "waive": Door(actions.waive, forms.WaiveForm, _said("Said, with the reason.")),
    "learn": Door(actions.learn, forms.LearnForm, _said("Written down. Close it when it is in place."), _HERE["learn"]),
    "close": Door(actions.close, forms.NothingForm, _said("Done. Thank you for learning from it.")),
}
