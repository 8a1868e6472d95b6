"""What do programs learn of services, and how do they change them? One module a subject."""

from ninja import Router

from footpath.catalog.api import drafts, services

router = Router()
for part in (services, drafts):
    router.add_router("", part.router)
