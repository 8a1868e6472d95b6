"""What is to be done later?

The one module that knows the task API, which Django 6 has built in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ParamSpec, TypeVar, overload

from django.utils.module_loading import import_string
from django_tasks.base import Task, TaskResultStatus, task  # with Django 6: from django.tasks import …

__all__ = ["Policy", "Task", "TaskResultStatus", "enqueue", "job", "named", "policy_of"]

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Policy:
    """How often a job that failed is tried again, how long it rests before, and how long one run may take."""

    retries: int = 5
    backoff: float = 30.0
    limit: float = 600.0

    def rest(self, attempts: int) -> timedelta:
        """The time to wait after that many failed attempts: it doubles each time, up to six hours."""
        return timedelta(seconds=min(self.backoff * 2 ** min(attempts - 1, 32), 6 * 3600))


_POLICIES: dict[str, Policy] = {}


@overload
def job(function: Callable[P, T], /) -> Task[P, T]: ...
@overload
def job(
    *, retries: int = ..., backoff: float = ..., limit: float = ..., priority: int = ...
) -> Callable[[Callable[P, T]], Task[P, T]]: ...
def job(
    function: Callable[..., Any] | None = None,
    /,
    *,
    retries: int = Policy.retries,
    backoff: float = Policy.backoff,
    limit: float = Policy.limit,
    priority: int = 0,
) -> Any:
    """Make a function of a module into a job: `send.enqueue(7)` inserts it in the transaction that is open.

    A job runs at least once, so it must be safe to run twice. When it raises, it is tried again `retries`
    times, after `backoff` seconds, twice that, and so on; then it is parked as failed, where it can be seen.
    A run that takes longer than `limit` seconds ends its worker and counts as an attempt. Its arguments are
    JSON values; an argument called `now` that the caller leaves out is given by whoever runs it.
    """

    def decorate(body: Callable[..., Any]) -> Task[..., Any]:
        made: Task[..., Any] = task(priority=priority)(body)
        _POLICIES[made.module_path] = Policy(retries=retries, backoff=backoff, limit=limit)
        return made

    return decorate(function) if function else decorate


def enqueue(what: str | Task[..., Any], *args: Any, run_after: datetime | None = None, **kwargs: Any) -> str:
    """Insert a job in the transaction that is open, to be run not before `run_after`; returns its id.

    `what` is a job or its dotted name, so that a lower room can name a job of a higher one.
    """
    wanted = named(what) if isinstance(what, str) else what
    if run_after is not None:
        wanted = wanted.using(run_after=run_after)
    return str(wanted.enqueue(*args, **kwargs).id)


def named(path: str) -> Task[..., Any]:
    """The job of that dotted name; ImportError when there is none, TypeError when it is something else."""
    found = import_string(path)
    if not isinstance(found, Task):
        raise TypeError(f"{path} is not a job")
    return found


def policy_of(path: str) -> Policy:
    """The policy of the job of that dotted name; the usual one when the name no longer leads anywhere."""
    try:
        named(path)
    except Exception:  # a module that breaks on import must not break the one who asks
        return Policy()
    return _POLICIES.get(path, Policy())
