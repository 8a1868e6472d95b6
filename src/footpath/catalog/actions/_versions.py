"""How are terms copied between a service and its versions?"""

from datetime import datetime

from footpath.catalog.models import TERMS, Service, ServiceVersion
from footpath.people.models import Person


def copied(terms: Service | ServiceVersion) -> dict[str, object]:
    """The terms as keyword facts."""
    return {name: getattr(terms, name) for name in TERMS}


def keep_version(service: Service, number: int | None, *, by: Person | None, now: datetime) -> ServiceVersion:
    """Write the terms that hold now down as the version `number`, or as the draft of the next one."""
    published_at = None if number is None else now
    return ServiceVersion.objects.create(
        service=service, number=number, changed_by=by, changed_at=now, published_at=published_at, **copied(service)
    )
