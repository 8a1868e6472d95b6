"""Requests that were asked before there were versions were asked on the first one."""

from typing import Any

from django.db import migrations
from django.db.models import OuterRef, Subquery


def note_versions(apps: Any, _schema: Any) -> None:
    """One statement; what was imported has no terms of its own and follows the service as it is."""
    request_model, version_model = apps.get_model("requests", "ServiceRequest"), apps.get_model("catalog", "ServiceVersion")
    first = version_model.objects.filter(service=OuterRef("service"), number=1).values("pk")[:1]
    request_model.objects.filter(version=None, source="").exclude(state="draft").update(version=Subquery(first))


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("requests", "0002_terms"), ("catalog", "0004_criteria_belong_to_levels")]
    operations = [migrations.RunPython(note_versions, migrations.RunPython.noop)]
