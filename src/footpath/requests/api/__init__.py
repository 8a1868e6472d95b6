"""What do programs learn of requests and words, and what can they do to them? One module a subject."""

from ninja import Router

from footpath.requests.api import (
    acting,
    asking,
    board,
    board_views,
    calls,
    commitments,
    emergencies,
    heads_ups,
    mail_texts,
    many,
    plan,
    promises_owed,
    reading,
    replies,
    what_if,
    words,
)

__all__ = ["acting", "asking", "router"]  # the first two add to the router of `reading`
router = Router()
for part in (
    reading,
    board,
    board_views,
    many,
    what_if,
    words,
    calls,
    commitments,
    emergencies,
    promises_owed,
    heads_ups,
    plan,
    replies,
    mail_texts,
):
    router.add_router("", part.router)
