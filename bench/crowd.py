"""What does a team look like in which a thousand requests wait, and one of them asks to overtake?"""

import random
from datetime import datetime, timedelta

from django.db import transaction

from footpath.catalog.models import Service, ServiceVersion
from footpath.history.record import of_the_past
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import learn
from footpath.requests.models import Emergency, Promise, ServiceRequest, Span
from footpath.requests.states import State

WHY = {"unforeseen": "The carrier lost it this morning.", "protects": "Forty outside customers."}


def crowd(services: list[Service], askers: list[tuple[Person, Team]], now: datetime, size: int, seed: int) -> None:
    """Let so many wait for the team of these services, two in three of them with a promise, and the newest overtake."""
    lots, team = random.Random(seed), services[0].team
    versions = {one.service_id: one for one in ServiceVersion.objects.filter(service__in=services)}
    asked = sorted(now - timedelta(hours=lots.uniform(1, 200)) for _each in range(size))
    who = [lots.choice(askers) for _each in asked]
    with transaction.atomic():
        waiting = ServiceRequest.objects.bulk_create(
            ServiceRequest(
                service=service, version=versions[service.pk], team=team, asker=asker, customer_team=home,
                title=f"Something that waits {n}", state=State.QUEUED, ball="provider", drafted_at=at, submitted_at=at,
                complete_at=at, answers={"where": "gate"},
            )
            for n, (at, (asker, home)) in enumerate(zip(asked, who, strict=True))
            for service in [lots.choice(services)]
        )  # fmt: skip
        Span.objects.bulk_create(
            Span(request=it, state=State.QUEUED, team=team, since=at) for it, at in zip(waiting, asked, strict=True)
        )
        for n, it in enumerate(waiting):
            if n % 3:
                it.promised_due_at = (now + timedelta(days=2 + n / 8)).replace(
                    hour=17, minute=0, second=0, microsecond=0
                )
                it.promised_day = it.promised_due_at.date()
        promised = [it for it in waiting if it.promised_due_at and it.promised_day]
        ServiceRequest.objects.bulk_update(promised, ["promised_day", "promised_due_at"], batch_size=200)
        Promise.objects.bulk_create(
            Promise(
                request=it, kind="delivery", by_day=it.promised_day, due_at=it.promised_due_at, odds=0.85,
                made_by=team.lead, made_at=now,
            )
            for it in promised
        )  # fmt: skip
    with of_the_past():
        learn(team, now)
        forecast_team(team, now)
        newest = ServiceRequest.objects.with_names().get(pk=waiting[-1].pk)
        assert newest.asker is not None
        actions.ask_emergency(newest, **WHY, by=newest.asker, now=now)


def emergency() -> Emergency | None:
    """The one that waits for a decision."""
    return Emergency.objects.order_by("pk").first()
