"""What each service was until now becomes its version 1, or the draft of it; its criteria become a named quality."""

from typing import Any

from django.db import migrations
from django.utils import timezone

TERMS = (
    "name", "description", "audience", "formal", "confidential", "cost", "hours_id", "requirements", "levels", "steps",
    "roles", "lead_days", "sign_off", "sign_off_by_id", "alone_days", "alone_hours", "first_response",
    "first_response_unit", "next_update", "next_update_unit", "delivery", "delivery_unit",
)  # fmt: skip


def keep_first_versions(apps: Any, _schema: Any) -> None:
    """Safe to run again: a service that has a version is left alone."""
    service_model, version_model = apps.get_model("catalog", "Service"), apps.get_model("catalog", "ServiceVersion")
    now = timezone.now()
    for service in service_model.objects.filter(versions=None).iterator(chunk_size=500):
        if service.criteria and not service.levels:
            service.levels = [{"name": "Standard", "criteria": service.criteria}]
            service.save(update_fields=["levels"])
        drafted = service.state == "draft"
        version_model.objects.create(
            service=service,
            number=None if drafted else 1,
            changed_at=now,
            published_at=None if drafted else now,
            **{name: getattr(service, name) for name in TERMS},
        )


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("catalog", "0002_terms")]
    operations = [migrations.RunPython(keep_first_versions, migrations.RunPython.noop)]
