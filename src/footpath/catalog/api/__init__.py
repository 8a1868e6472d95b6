"""What do programs learn of services and agreements, and how do they change them? One module a subject."""

from ninja import Router

from footpath.catalog.api import agreements, drafts, offers

router = Router()
for part in (offers, drafts, agreements):
    router.add_router("", part.router)
