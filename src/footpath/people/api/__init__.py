"""What do programs learn of people, teams and working hours, and what can they change? One module a subject."""

from ninja import Router

from footpath.people.api import hours, members, pairs, people, questions, standing, teams

router = Router()
for part in (people, questions, standing, teams, members, pairs, hours):
    router.add_router("", part.router)
