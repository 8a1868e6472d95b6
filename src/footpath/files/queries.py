"""Which files does somebody hold on to?"""

from typing import Any

from django.db.models import ManyToOneRel, QuerySet

from footpath.files.models import StoredFile


def linked() -> list[QuerySet[Any, Any]]:
    """For each foreign key to a file, in whatever room: the ids of the files it points to."""
    keys = [
        field.field for field in StoredFile._meta.get_fields(include_hidden=True) if isinstance(field, ManyToOneRel)
    ]
    return [key.model._base_manager.filter(**{f"{key.name}__isnull": False}).values_list(key.attname) for key in keys]
