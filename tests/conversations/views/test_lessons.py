"""How does a lesson reach a team, and where are they read?"""

from django.utils import timezone
from tests.conversations.keeping import sheet

from footpath.conversations.actions import share_lesson
from footpath.conversations.lessons import counted
from footpath.conversations.models import Lesson
from footpath.people.actions import join_team
from footpath.people.models import Person

TEXT = "Ben said on 3 March that the key was gone."


def test_a_text_in_which_somebody_can_be_recognized_is_shown_once_more(cast, sign_in):
    log = sheet(cast.ben, now=timezone.now())
    client, address = sign_in(cast.ben), f"/contact-points/{log.pk}/lesson/"
    typed = {"team": cast.facilities.pk, "text": TEXT}
    warned = client.post(address, typed)
    page = warned.content.decode()
    assert (warned.status_code, Lesson.objects.count()) == (422, 0)
    assert "“Ben” is the name of somebody who works here." in page
    assert "“3 March”" in page
    assert TEXT in page
    other = client.post(address, typed | {"looked": TEXT, "text": TEXT + " Cleo, too."})
    assert (other.status_code, Lesson.objects.count()) == (422, 0)  # that text was not looked at
    assert client.post(address, typed | {"looked": TEXT}).status_code == 302
    assert Lesson.objects.get().text == TEXT


def test_a_plain_text_goes_at_once_and_an_empty_one_stays(cast, sign_in):
    log = sheet(cast.ben, now=timezone.now())
    client, address = sign_in(cast.ben), f"/contact-points/{log.pk}/lesson/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"team": cast.sales.pk, "text": "Say by when."}).status_code == 422
    assert client.post(address, {"team": cast.facilities.pk, "text": "Stop."}).status_code == 422
    assert client.post(address, {"team": cast.facilities.pk, "text": "Say by when you come."}).status_code == 302


def test_the_team_reads_it_without_a_name_unless_it_was_signed(cast, sign_in):
    facts = {"team": cast.facilities, "by": cast.ben, "now": timezone.now()}
    share_lesson(text="Say by when you come.", **facts)
    page = sign_in(cast.cleo).get("/lessons/").content.decode()
    assert "Say by when you come." in page
    assert "Ben Okafor" not in page
    share_lesson(text="Count in the room.", signed=True, **facts)
    assert "Ben Okafor" in sign_in(cast.cleo).get("/lessons/").content.decode()
    assert "Count in the room." not in sign_in(cast.dov).get("/lessons/").content.decode()
    lesson = Lesson.objects.filter(signed=True).get()
    assert sign_in(cast.cleo).post(f"/lessons/{lesson.pk}/take-back/").status_code == 403
    assert sign_in(cast.ben).post(f"/lessons/{lesson.pk}/take-back/").status_code == 302


def test_words_are_counted_of_five_people_or_more_and_never_of_all_but_a_few(cast):
    now = timezone.now()
    people = [Person.objects.create(email=f"p{n}@x.example", name=f"Person {n}") for n in range(7)]

    def share(person: Person, tags: str) -> None:
        join_team(cast.facilities, person=person, since=now.date(), by=None, now=now)
        share_lesson(text="Say by when you come.", tags=tags, team=cast.facilities, by=person, now=now)

    for person in people[:4]:
        share(person, "dates, keys")
    assert counted(cast.facilities) == []
    share(people[4], "dates")
    assert [(one.word, one.people) for one in counted(cast.facilities)] == [("dates", 5)]  # keys: four people
    share(people[5], "")
    assert counted(cast.facilities) == []  # dates of all but one would tell of that one
