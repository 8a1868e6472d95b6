"""What do programs learn of requests and words, and what can they do to them? One module a subject."""

from ninja import Router

from footpath.requests.api import acting, asking, board, calls, reading, words

router = Router()
for part in (reading, asking, acting, board, words, calls):
    router.add_router("", part.router)
