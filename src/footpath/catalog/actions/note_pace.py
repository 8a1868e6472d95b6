"""How fast is a service in practice?"""

from footpath.catalog.models import Service


def note_pace(
    service: Service, *, median_seconds: int | None, p85_seconds: int | None, count: int, open_count: int
) -> Service:
    """Write down the pace that a higher room measured (working seconds); derived figures leave no event."""
    Service.objects.filter(pk=service.pk).update(
        pace_median_seconds=median_seconds,
        pace_p85_seconds=p85_seconds,
        pace_count=count,
        open_count=open_count,
    )
    service.refresh_from_db()
    return service
