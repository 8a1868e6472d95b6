"""Is what signing in does not need any more forgotten, and nothing else?"""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from tests.cast import MONDAY

from footpath.people.actions import keep_session, tidy_sign_in
from footpath.people.sign_in.models import KnownPlace, Try
from footpath.people.tasks import tidy_sign_in as job


def test_old_failures_places_and_sessions_go(cast):
    for hours in (1, 25):
        Try.objects.create(kind="password", account="x", network="10.0.0.1", at=MONDAY - timedelta(hours=hours))
    for days in (1, 181):
        KnownPlace.objects.create(person=cast.ana, network=f"10.0.0.{days}", at=MONDAY - timedelta(days=days))
    for expires in (MONDAY + timedelta(days=1), MONDAY - timedelta(days=1)):
        client = Client()
        client.force_login(cast.ana)
        key = client.session.session_key
        keep_session(cast.ana, key=key, address="10.0.0.1", agent="", now=MONDAY)
        Session.objects.filter(session_key=key).update(expire_date=expires)
    keep_session(cast.ana, key="gone", address="10.0.0.1", agent="", now=MONDAY)
    tidy_sign_in(now=MONDAY)
    left = [model.objects.count() for model in (Try, KnownPlace, Session, UserSession)]
    assert left == [1, 1, 1, 1]
    job.call(now=MONDAY)
    assert [model.objects.count() for model in (Try, KnownPlace, Session, UserSession)] == left
