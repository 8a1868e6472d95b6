"""What do programs learn of services, and how do they change them? One module a subject."""

from ninja import Router

from footpath.catalog.api import drafts, offers

router = Router()
for part in (offers, drafts):
    router.add_router("", part.router)
