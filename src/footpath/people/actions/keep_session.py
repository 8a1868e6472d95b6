"""Which devices is somebody signed in on?"""

from datetime import datetime

from allauth.usersessions.models import UserSession

from footpath.people.models import Person

AGENT = 200  # characters of what a browser says of itself


def keep_session(person: Person, *, key: str, address: str, agent: str, now: datetime, was: str = "") -> None:
    """Write down that the session `key` is used, from where and by what; `was` is its key from before it changed."""
    seen = {"ip": address, "user_agent": agent[:AGENT], "last_seen_at": now}
    known = UserSession.objects.filter(session_key=was or key, user=person)
    if not known.update(session_key=key, **seen):
        UserSession.objects.update_or_create(
            session_key=key,
            defaults={"user": person, **seen},
            create_defaults={"user": person, "created_at": now, **seen},
        )
