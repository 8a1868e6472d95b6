"""What of signing in is not needed any more?"""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from footpath.people.sign_in.models import KnownPlace, Try

TRIES, PLACES = timedelta(days=1), timedelta(days=180)


def tidy_sign_in(*, now: datetime) -> None:
    """Delete old failures, places that nobody came from for long, and sessions that are over."""
    Try.objects.filter(at__lt=now - TRIES).delete()
    KnownPlace.objects.filter(at__lt=now - PLACES).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
