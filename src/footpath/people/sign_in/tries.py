"""Has somebody tried too often, and how long do they wait?

docs/decisions/2026-11-22-sign-in.md says why the numbers are these.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.sign_in.models import KnownPlace, Try
from footpath.people.sign_in.origin import Origin, digest

QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)


@dataclass(frozen=True)
class Limits:
    """How many failures are borne, each within a stretch of time, before it is waited."""

    pair: tuple[int, timedelta]  # of one account from one network
    device: tuple[int, timedelta]  # of one account from a browser that it was used in before
    network: tuple[int, timedelta]  # from one network, for all accounts together
    account: tuple[int, timedelta]  # of one account from everywhere, browsers that were in before left out


LIMITS = {
    "password": Limits(pair=(5, QUARTER), device=(10, QUARTER), network=(100, HOUR), account=(20, HOUR)),
    "code": Limits(pair=(5, QUARTER), device=(10, QUARTER), network=(100, HOUR), account=(10, HOUR)),
    # A link for an account: beyond this no mail is sent, and nobody is told so.
    "reset": Limits(pair=(3, HOUR), device=(3, HOUR), network=(1000, HOUR), account=(5, HOUR)),
    # Asking for links from one network, whatever the addresses: here the network stands for the account.
    "asking": Limits(pair=(30, HOUR), device=(30, HOUR), network=(30, HOUR), account=(30, HOUR)),
}


@dataclass(frozen=True)
class Wait:
    """How long, and whether it is because the account is being tried from many places."""

    seconds: int
    besieged: bool = False

    @property
    def sentence(self) -> str:
        """What somebody is told who has to wait."""
        if self.besieged:
            return _(
                "Too many wrong passwords were tried for this address, so for now only browsers and places get in "
                "that it was used from before. Get a new password by mail: that lets you in from here, too."
            )
        minutes = max(1, -(-self.seconds // 60))
        return ngettext(
            "That was tried too often from here. Wait a minute, then try once more.",
            "That was tried too often from here. Wait %(minutes)s minutes, then try once more.",
            minutes,
        ) % {"minutes": minutes}


class TooOften(ValidationError):
    """Somebody has to wait before they try again."""

    def __init__(self, wait: Wait) -> None:
        super().__init__(wait.sentence, code="too_often")
        self.wait = wait


def wait_for(kind: str, email: str, origin: Origin, *, now: datetime, counted: bool = False) -> Wait | None:
    """How long a try has to wait; None when it need not. With `counted`, the try itself is among the failures."""
    limits, account = LIMITS[kind], digest(email)
    rows = list(
        Try.objects.filter(Q(account=account) | Q(network=origin.network, device=""), kind=kind, at__gt=now - HOUR)
        .order_by("at")
        .values_list("account", "network", "device", "at")
    )
    mine = [(network, device, at) for one, network, device, at in rows if one == account]
    more = int(counted)
    if origin.device:
        ends = _over([at for _, device, at in mine if device == origin.device], limits.device, more, now)
        return Wait(_seconds(ends, now)) if ends else None
    strange = [(network, at) for network, device, at in mine if not device]
    ends = max(
        _over([at for network, at in strange if network == origin.network], limits.pair, more, now),
        _over(
            [at for _, network, device, at in rows if network == origin.network and not device],
            limits.network,
            more,
            now,
        ),
        key=lambda end: end.timestamp() if end else 0.0,
    )
    if ends:
        return Wait(_seconds(ends, now))
    ends = _over([at for _, at in strange], limits.account, more, now)
    if ends and not is_known(email, origin):
        return Wait(_seconds(ends, now), besieged=True)
    return None


def _over(failures: Iterable[datetime], limit: tuple[int, timedelta], more: int, now: datetime) -> datetime | None:
    """When it is over that there were too many; None when there were not."""
    most, stretch = limit
    lately = [at for at in failures if at > now - stretch]
    most += more
    return lately[-most] + stretch if len(lately) >= most else None


def _seconds(end: datetime, now: datetime) -> int:
    return max(1, round((end - now).total_seconds()))


def is_known(email: str, origin: Origin) -> bool:
    """Whether the person with this address has signed in from there before."""
    person = {"person__email": email.strip().lower(), "person__is_active": True}
    return KnownPlace.objects.filter(network=origin.network, **person).exists()
