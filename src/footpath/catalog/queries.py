"""Which terms of a service hold now?"""

from footpath.catalog.models import Service, ServiceVersion


def current_version(service: Service) -> ServiceVersion | None:
    """The version that was published last; None while there is none."""
    return ServiceVersion.objects.filter(service=service, number__isnull=False).order_by("-number").first()
