"""How does a program ask a team for something, and what does it hear before?"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from ninja import Field, Query, Schema, Status

from footpath.catalog.models import Service
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Day, Flag, Id
from footpath.people.programs.wrong import unusable
from footpath.people.queries import home_team
from footpath.requests import actions
from footpath.requests.actions.draft_serves import draft_serves
from footpath.requests.actions.save_draft import FURTHEST
from footpath.requests.api.bodies import Answers, Whom
from footpath.requests.api.given import names_of, require_valid, typed_answers, unclear_answer, whom
from footpath.requests.api.odds_shapes import ForecastRead
from footpath.requests.api.paths import NumberInPath
from footpath.requests.api.reading import router
from footpath.requests.api.shapes import AskedRead, LookalikeRead, RequestRead
from footpath.requests.api.telling import forecast, lookalike, told
from footpath.requests.commitment_names import commitment_named
from footpath.requests.forms.answers import AnswerField, name_of
from footpath.requests.forms.ask import AskForm
from footpath.requests.intake import files_of, is_short_notice, opening
from footpath.requests.lookalikes import lookalikes
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.odds_panel import needed_by
from footpath.requests.promise import odds_if_asked
from footpath.requests.queries import offered_service, visible_request
from footpath.requests.refusals import Unclear, not_now
from footpath.requests.signing import Ask, who_signs
from footpath.requests.states import State

OWN = ("title", "details", "level", "needed_by", "impact", "urgency", "asked_for")


class DraftChange(Body):
    """What changes of a draft; what is left out stays as it is, also among the answers."""

    title: str = Field("", max_length=200, description="In one line, what is needed.")
    details: str = Field("", max_length=8000, description="What else the team should know.")
    answers: Answers = Field(default_factory=dict)
    level: str = Field("", max_length=60, description="The name of one of the service's qualities; else the first.")
    needed_by: Day | None = Field(None, description="The day on which it is needed.")
    impact: Literal["", "one", "team", "many"] = Field("", description="How many it stops; empty: left open.")
    urgency: Literal["", "now", "days", "weeks"] = Field("", description="How soon it hurts; empty: left open.")
    asked_for: Whom | None = Field(None, description="Whom it is for, if not you: their id, e-mail address or name.")
    serves: str | None = Field(
        None, max_length=180, description="The outside commitment it serves, by its number as `flight NA 912`; or null."
    )


class NewRequest(DraftChange):
    """What is asked of a team."""

    submit: Flag = Field(True, description="False: keep it as a draft, which nobody else sees.")
    needed_for: Id | None = Field(None, description="The number of the request of your team that needs this one.")


class WhatIf(Schema):
    """For what the odds are wanted."""

    needed_by: Day | None = Field(None, description="The day on which it is needed.")
    title: str = Field("", max_length=200, description="In one line what is needed: finds requests much like it.")


class NeededRead(Schema):
    """When to ask for a day."""

    ask_by: date | None = Field(description="The last day to ask, at 17 chances in 20; null: too late, or unknown.")
    ask_until: datetime | None
    too_late: bool
    chance: float | None = Field(description="The chance that it is done by then when asked now.")
    short_notice: bool = Field(description="Nearer than the service's lead time: marked, never refused.")


class OddsRead(Schema):
    """What is said to somebody who is about to ask."""

    forecast: ForecastRead | None = Field(description="Null where nothing honest can be said.")
    opens_at: datetime | None = Field(description="When somebody looks; null while the team is in.")
    answer_by: datetime | None = Field(description="By when a first answer is expected.")
    done_by: datetime | None = Field(description="By when delivery is expected.")
    needed: NeededRead | None
    signs: Named | None = Field(description="Who has to agree before work starts.")
    lookalikes: list[LookalikeRead]


@router.get("/services/{int:id}/odds", response=OddsRead, operation_id="odds_of_service", summary="Look before asking")
def odds_of_service(request: HttpRequest, id: int, what: Annotated[WhatIf, Query(...)]) -> object:
    """The odds of a request that would be complete right now, and when one must ask for a day."""
    me, now = reader(request), timezone.now()
    service = offered_service(me, id, now)
    team = home_team(me, now.date())
    odds, there = odds_if_asked(service, now), opening(service, now, team.pk if team else None)
    signers = who_signs(Ask(service, me, me, team), now) if service.sign_off else None
    needed: dict[str, Any] | None = None
    if what.needed_by is not None:
        needed = vars(needed_by(odds, _to_plan(what.needed_by))) | {
            "short_notice": is_short_notice(service, what.needed_by, now)
        }
    return {
        "forecast": forecast(odds, asking=True),
        **vars(there),
        "needed": needed,
        "signs": signers.approver if signers else None,
        "lookalikes": _like(service, what.title, me, now),
    }


@router.post(
    "/services/{int:id}/requests",
    response={201: AskedRead},
    operation_id="ask_service",
    summary="Ask a team for something",
)
def ask(request: HttpRequest, response: HttpResponse, id: int, body: NewRequest) -> object:
    """Ask for a service, for yourself or for somebody else. Where something that it needs is missing the request is
    kept, says what, and the team's clock waits. With `submit` false it is a draft.
    """
    me, now = reader(request), timezone.now()
    service = offered_service(me, id, now)
    like = _like(service, body.title, me, now)
    it = _kept(service, None, body.said(), me, now, sending=body.submit)
    response["Location"] = f"{request.path.partition('/services/')[0]}/requests/{it.pk}"
    return Status(201, {**told(visible_request(me, it.pk, now), me, now), "lookalikes": like})


@router.patch("/requests/{number:id}", response=RequestRead, operation_id="change_draft", summary="Change a draft")
def change_draft(request: HttpRequest, id: NumberInPath, body: DraftChange) -> object:
    """Change a draft of your own. What was asked is not changed any more: write on it, or fill in what is missing."""
    me, now = reader(request), timezone.now()
    it = _draft(me, id, now)
    _kept(it.service, it, body.said(), me, now)
    return told(visible_request(me, id, now), me, now)


@router.delete("/requests/{number:id}", response={204: None}, operation_id="discard_draft", summary="Discard a draft")
def discard_draft(request: HttpRequest, id: NumberInPath) -> object:
    """Throw a draft of your own away, with its files; nobody else ever saw it."""
    me = reader(request)
    actions.discard_draft(_draft(me, id, timezone.now()), by=me)
    return Status(204, None)


@router.post(
    "/requests/{number:id}/submit", response=AskedRead, operation_id="request_submit", summary="Ask for a draft"
)
def submit(request: HttpRequest, id: NumberInPath) -> object:
    """Ask for what a draft of your own says, on the terms that hold now."""
    me, now = reader(request), timezone.now()
    it = _draft(me, id, now)
    like = _like(it.service, it.title, me, now)
    _kept(it.service, it, {}, me, now, sending=True)
    return {**told(visible_request(me, id, now), me, now), "lookalikes": like}


def _draft(me: Person, pk: int, now: datetime) -> ServiceRequest:
    """A draft of one's own; what was asked by now is refused, also to those who may see it."""
    it = visible_request(me, pk, now)
    if it.state != State.DRAFT:
        raise not_now(it)
    return it


def _kept(
    service: Service,
    draft: ServiceRequest | None,
    given: Mapping[str, Any],
    me: Person,
    now: datetime,
    *,
    sending: bool = False,
) -> ServiceRequest:
    """What was sent, kept as the page of the service keeps it; asked for at once where it is `sending`."""
    form = _form(service, draft, given, me, sending=sending)
    facts = form.facts()
    if "level" not in form.fields:
        facts["level"] = given.get("level", "")  # there is nothing to choose: the verb says so
    try:
        channel = Channel(draft.channel) if draft else Channel.PROGRAM
        parent = visible_request(me, given["needed_for"], now) if given.get("needed_for") else None
        whose = commitment_named(given["serves"], "serves", me) if given.get("serves") else None
        kept = actions.save_draft(
            draft, service=service, by=me, now=now, form_key=form.key, channel=channel, needed_for=parent, **facts
        )
        if "serves" in given:
            draft_serves(kept, commitment=whose, by=me, now=now)
        return actions.submit(kept, by=me, now=now) if sending else kept
    except Unclear as error:
        raise error if error.field in (*OWN, "serves") else unclear_answer(error, form.items) from error


def _form(
    service: Service, draft: ServiceRequest | None, given: Mapping[str, Any], me: Person, *, sending: bool
) -> AskForm:
    """The form of the service with what the draft holds and what was sent; a Problem naming what cannot be used."""
    people, files = visible_people(me), files_of(draft)
    sent = _typed_before(service, draft)
    sent.update({name: given[name] for name in OWN if given.get(name) is not None})  # appended: the last one counts
    for name in OWN:
        if name in given:
            sent[name] = "" if given[name] is None else given[name]
    if given.get("asked_for") is not None:
        sent["asked_for"] = whom(given["asked_for"], "asked_for", me).email
    for box, values in typed_answers(service.form, given.get("answers", {}), me).lists():
        sent.setlist(box, values)
    sent.setlist("seen", [item.key for item in service.form])
    form = AskForm(service, people, draft, sent, files=files, sending=sending)
    require_valid(form, names_of(form.items))
    return form


def _typed_before(service: Service, draft: ServiceRequest | None) -> MultiValueDict[str, Any]:
    """What the draft holds, as one would type it."""
    sent: MultiValueDict[str, Any] = MultiValueDict()
    if draft is None:
        return sent
    for name in OWN:
        value = getattr(draft, name)
        sent[name] = value.email if isinstance(value, Person) else value or ""
    for item in service.form:
        stored = draft.answers.get(item.key)
        typed = AnswerField(item, Person.objects.none(), stored=stored).initial
        if item.kind != "file" and typed:
            sent.setlist(name_of(item), typed if isinstance(typed, list) else [typed])
    return sent


def _like(service: Service, title: str, me: Person, now: datetime) -> list[dict[str, Any]]:
    team = home_team(me, now.date())
    return [lookalike(one) for one in lookalikes(me, service, title, now, team_id=team.pk if team else None)]


def _to_plan(day: date) -> date:
    """A day to plan backwards from; a Problem for one that no request can be needed by."""
    if not timezone.localdate() <= day < timezone.localdate() + FURTHEST:
        raise unusable({"needed_by": [_("Choose today or a later day, within the next ten years.")]})
    return day
