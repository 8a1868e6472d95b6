"""Do the person, whoever leads them and an administrator learn anything while nine raters answer, one after another?

They look at every page and every operation without a number in its address, at the pages of the appraisal, of every
rater and every team, at what they can export; and the whole database is held side by side, table by table.
"""

import re
from itertools import cycle

import pytest
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from tests.appraisals.rating import SECRET, collecting, raw, seats
from tests.ui.pdf.pdf_text import text_of

from footpath.appraisals.events import AppraisalChanged
from footpath.appraisals.models import Rater
from footpath.appraisals.tasks import look_after
from footpath.appraisals.views import answering, appraisal
from footpath.history.record import record
from footpath.people.exporting import export_of

pytestmark = pytest.mark.django_db
POLLERS = ("ben", "cleo", "eve")  # of whom it is, who leads him, who administers
DRAWN_ANEW = re.compile(
    rb"\b([A-Za-z0-9]{64}|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})\b"
)  # form tokens, keys of forms
OWN = {"appraisals_rater", "appraisals_spooledrating", "appraisals_storedrating"}
OF_POLLING = {"django_session", "usersessions_usersession", "footpath_cache"}  # the last counts who tries how often


NEAR = (
    "/",
    "/360/",
    "/360/begin/",
    "/notices/",
    "/outbox/",
    "/surveys/",
    "/people/",
    "/kept/",
    "/asked-of-me/",
    "/action-plans/",
)


def routes(resolver, before="/"):
    """Every address that the product has, as its pattern."""
    for entry in resolver.url_patterns:
        here = before + str(entry.pattern)
        yield from [here] if isinstance(entry, URLPattern) else routes(entry, here)


def addresses(it, everywhere):
    """What belongs to this appraisal; everywhere: all that can be looked at without knowing a number."""
    plain = [one for one in routes(get_resolver()) if not {"<", "("} & set(one) and "sign-out" not in one]
    own = [f"/360/{it.pk}/", f"/360/{it.pk}/answer/", f"/360/{it.pk}/report.pdf"]
    people = [
        reverse("person", args=[pk])
        for pk in it.raters.values_list("person_id", flat=True)[: None if everywhere else 3]
    ]
    searched = [f"/search/?q={word}" for word in ("360", "cobalt")]
    return own + people + searched + (plain if everywhere else [one for one in plain if one in NEAR])


def seen(client, address):
    """What an address answers, but for what is drawn anew for each page."""
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.headers["Content-Type"] == "application/pdf":  # its file names the second in which it was made
        body = text_of(body).encode()
    return answer.status_code, DRAWN_ANEW.sub(b"", body), answer.headers.get("Location")


def database():
    """Every table, row by row, but for the two that an answer changes and those of who polls."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table not in OWN | OF_POLLING:
                cursor.execute(f'select * from "{table}"')
                found[table] = sorted(cursor.fetchall(), key=repr)  # PostgreSQL moves what was written
        cursor.execute("select id, appraisal_id, person_id, standing, is_open, waits from appraisals_rater order by id")
        found["raters"] = cursor.fetchall()
    return found


class Attacker:
    """Three who look at everything, and say what has changed since they looked last."""

    def __init__(self, cast, it, everywhere=False, pollers=POLLERS):
        self.it = it
        self.people = {name: getattr(cast, name) for name in POLLERS}
        self.clients = {name: Client() for name in POLLERS}
        for name, client in self.clients.items():
            client.force_login(self.people[name])
        self.addresses = addresses(it, everywhere)
        self.before = {}
        self.looks = 0
        self.is_there = {}
        self.look(*pollers)  # what a first look writes down (whatever was seen is marked as seen) is not of an answer
        self.before = {}
        self.look(*pollers)

    def look(self, *names):
        """What is different from the last time."""
        found = {}
        for name in names:
            for address in self.addresses:
                if self.is_there.get((name, address), True):
                    found[name, address] = seen(self.clients[name], address)
                    self.is_there[name, address] = found[name, address][0] not in (403, 405) or "360" in address
                    self.looks += 1
        for rater in self.it.raters.filter(group="peer")[:2]:  # an administrator exports anybody
            found["export", rater.person_id] = str(export_of(rater.person))
        found |= {("table", table): rows for table, rows in database().items()}
        found["mails"] = [(one.to, one.body) for one in mail.outbox]
        changed = [key for key, value in found.items() if key in self.before and self.before[key] != value]
        self.before |= found
        return changed


def nine(cast, sign_in):
    """An appraisal whose nine raters without a name are signed in, and have each seen the form."""
    it = collecting(cast, peers=4, customers=5)
    raters = [one for one in seats(it) if one.group in ("peer", "customer")]
    assert len(raters) == 9
    return it, [(one, sign_in(one.person)) for one in raters]


def send(rater, client):
    """One rater opens the form and sends it, in a browser."""
    address = reverse("appraisal-answer", args=[rater.appraisal_id])
    assert client.get(address).status_code == 200
    said = {f"q.{item['key']}": "3" for item in rater.appraisal.items} | {"q.keep_up": SECRET, "q.passes": "yes"}
    assert client.post(address, said).status_code == 200


@pytest.mark.parametrize("everywhere", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_an_11_nobody_learns_anything_while_nine_raters_answer(cast, sign_in, tuesday, everywhere):
    it, raters = nine(cast, sign_in)
    attacker, turns = Attacker(cast, it, everywhere), cycle(POLLERS)
    assert len(attacker.addresses) > (100 if everywhere else 15)
    for number, (rater, client) in enumerate(raters, start=1):
        send(rater, client)
        assert attacker.look(*(POLLERS if number == 9 else [next(turns)])) == [], number
        look_after(tuesday)  # the worker, too: at five answers the spool moves
    assert attacker.look(*POLLERS) == []
    assert raw() == (4, 5)
    assert Rater.objects.filter(done=True).count() == 9


def leak_by_event(monkeypatch):
    """As if an answer were an event like any other."""
    kept = answering.actions.rate

    def rate(rater, **facts):
        from django.db import transaction

        kept(rater, **facts)
        with transaction.atomic():
            record(AppraisalChanged(), subject=rater.appraisal, by=None, now=facts["now"])

    monkeypatch.setattr(answering.actions, "rate", rate)


def leak_by_count(monkeypatch):
    """As if the page told the person how many have answered."""
    kept = appraisal.facts_of

    def facts_of(it, reader, now):
        done = Rater.objects.filter(appraisal=it, done=True).count()
        return kept(it, reader, now) | {"reads": f"{done} have answered"}

    monkeypatch.setattr(appraisal, "facts_of", facts_of)


def leak_by_trace(monkeypatch):
    """As if what was sent were remembered as sent once, like any other form."""
    monkeypatch.setattr(settings, "UNREMEMBERED", settings.UNREMEMBERED - {"appraisal-answer"})
    from django.shortcuts import redirect

    kept = answering._taken
    monkeypatch.setattr(answering, "_taken", lambda request, rater: kept(request, rater) and redirect("appraisals"))


@pytest.mark.parametrize("leak", [leak_by_event, leak_by_count, leak_by_trace])
def test_the_control_finds_each_leak_at_the_first_answer(cast, sign_in, tuesday, monkeypatch, leak):
    it, raters = nine(cast, sign_in)
    attacker = Attacker(cast, it, pollers=("ben",))
    leak(monkeypatch)
    _rater, client = raters[0]
    said = {f"q.{item['key']}": "3" for item in it.items}
    token = client.get(reverse("appraisal-answer", args=[it.pk])).cookies["csrftoken"].value
    client.post(reverse("appraisal-answer", args=[it.pk]), said | {"csrfmiddlewaretoken": token})
    assert attacker.look("ben") != []
