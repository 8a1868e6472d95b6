"""Which requests hang together, however long the chain is?"""

from collections.abc import Collection
from functools import lru_cache

from django.db import connection

from footpath.requests.models import Need, ServiceRequest

MOST = 200  # a chain with more requests is drawn in part, and says so


def below(requests: Collection[int], most: int = MOST) -> list[int]:
    """These requests and all that they need, and what that needs; at most `most + 1` of them, in one question."""
    return _walk(requests, "parent_id", "child_id", most)


def above(requests: Collection[int], most: int = MOST) -> list[int]:
    """These requests and all that need them, and what needs that; as `below`."""
    return _walk(requests, "child_id", "parent_id", most)


def _walk(requests: Collection[int], source: str, target: str, most: int) -> list[int]:
    if not requests:
        return []
    given = sorted(set(requests))[: most + 1]
    with connection.cursor() as cursor:
        cursor.execute(_sql(source, target, len(given)), [*given, most + 1])
        return [pk for (pk,) in cursor.fetchall()]


@lru_cache(maxsize=64)
def _sql(source: str, target: str, count: int) -> str:
    """UNION leaves out what was found already: a circle ends the walk instead of hanging it."""
    begun = f"SELECT id FROM {ServiceRequest._meta.db_table} WHERE id IN ({', '.join(['%s'] * count)})"
    step = f"SELECT n.{target} FROM {Need._meta.db_table} n JOIN found f ON n.{source} = f.id WHERE n.ended_at IS NULL"
    return f"WITH RECURSIVE found(id) AS ({begun} UNION {step}) SELECT id FROM found LIMIT %s"
