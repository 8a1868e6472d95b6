"""How fast is a service in practice?"""

from collections.abc import Mapping

from footpath.catalog.models import Service


def note_pace(
    service: Service,
    *,
    median_seconds: int | None,
    p85_seconds: int | None,
    count: int,
    open_count: int,
    step_paces: Mapping[str, Mapping[str, int | None]] | None = None,
) -> Service:
    """Write down the pace that a higher room measured (working seconds); derived figures leave no event. Of each step,
    by its key: "median", "p85", of how many "n", and how many are in it "now".
    """
    Service.objects.filter(pk=service.pk).update(
        pace_median_seconds=median_seconds,
        pace_p85_seconds=p85_seconds,
        pace_count=count,
        open_count=open_count,
        step_paces={key: dict(figures) for key, figures in (step_paces or {}).items()},
    )
    service.refresh_from_db()
    return service
