"""What is left of requests when somebody is erased?"""

from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.requests.stages import TUESDAY, anew, day, working
from tests.requests.volume import kept

from footpath.history.models import Event
from footpath.people.actions import erase_person
from footpath.requests import actions
from footpath.requests.findable import index_request
from footpath.requests.models import SavedView, ServiceRequest
from footpath.requests.reactions import hand_over
from footpath.search import find


def test_what_they_promised_stays_of_a_former_colleague_and_goes_on_with_the_team(cast, sign_in, tuesday):
    it = working(cast)
    actions.write(it, text=f"Hello, {cast.ben.name} here.", by=cast.ben, now=MONDAY)
    promise = actions.promise(anew(it), by_day=day(4), by=cast.ben, now=MONDAY)
    erase_person(cast.ben, by=cast.eve, now=TUESDAY)
    hand_over(Event.objects.get(kind="person.deactivated"))
    it = anew(it)
    assert (it.assignee, it.state) == (None, "queued")
    assert it.promises.get(pk=promise.pk).made_by.name == "Former colleague"
    page = sign_in(cast.ana).get(it.get_absolute_url()).content.decode()
    assert "Hello, former colleague here." in page
    assert "Ben Okafor" not in page
    assert "Ben" not in sign_in(cast.cleo).get(reverse("team-board", args=[cast.facilities.pk])).content.decode()


def test_what_was_theirs_alone_goes(cast):
    mine = actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY)
    kept(cast, name="Own")
    kept(cast, name="Of all", shared=True)
    erase_person(cast.ana, by=cast.eve, now=TUESDAY)
    erase_person(cast.ben, by=cast.eve, now=TUESDAY)
    assert not ServiceRequest.objects.filter(pk=mine.pk).exists()
    assert [one.name for one in SavedView.objects.all()] == ["Of all"]


def test_nothing_is_found_by_their_name(cast):
    it = ask(cast, MONDAY, title=f"A badge for {cast.ben.name}")
    index_request(it.pk, MONDAY)
    seen = {"request": ServiceRequest.objects.all()}
    assert [hit.id for hit in find("okafor", within=seen)] == [it.pk]
    erase_person(cast.ben, by=cast.eve, now=TUESDAY)
    assert find("okafor", within=seen) == []
    [hit] = find("badge", within=seen)
    assert hit.title == "A badge for former colleague"
