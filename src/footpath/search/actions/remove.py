"""How does a thing become unfindable?"""

from footpath.search.models import SearchDoc


def remove(kind: str, object_id: int) -> None:
    """Take the thing out of the index, if it is there."""
    SearchDoc.objects.filter(kind=kind, object_id=object_id).delete()
