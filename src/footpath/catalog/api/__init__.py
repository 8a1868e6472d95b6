"""What do programs learn of services and agreements, and how do they change them? One module a subject."""

from ninja import Router

from footpath.catalog.api import agreements, drafts, offers, snippets

router = Router()
for part in (offers, drafts, snippets, agreements):
    router.add_router("", part.router)
