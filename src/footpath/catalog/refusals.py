"""Why can this not be done to a service right now, in words for whoever tried?"""

from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceVersion
from footpath.people.refusals import Refused, SomebodyWasFaster

__all__ = ["Refused", "SomebodyWasFaster", "draft_changed", "state_changed"]


def draft_changed(service: Service) -> SomebodyWasFaster:
    """Say who has saved, or published, the terms of this service last."""
    versions = ServiceVersion.objects.filter(service=service)
    last = versions.select_related("changed_by").order_by("-changed_at", "-id").first()
    name = last.changed_by.name if last and last.changed_by else _("Somebody")
    return SomebodyWasFaster(
        _("%(name)s was faster and has changed this service meanwhile. Nothing you typed is lost.") % {"name": name}
    )


def state_changed(service: Service) -> Refused:
    """Say how the service stands now."""
    state = Service.objects.get(pk=service.pk).get_state_display()
    return Refused(_("That cannot be done now: this service is %(state)s.") % {"state": state})
