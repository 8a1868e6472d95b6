"""What do several customers say together, and who reads it?"""

import pytest
from django.utils import timezone
from tests.conversations.rating import champion, sent

from footpath.conversations.actions import open_together
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets.together import batches
from footpath.people.models import Person
from footpath.surveys.actions import answer
from footpath.surveys.models import Invitation, Wave
from footpath.surveys.release import released_batches
from footpath.surveys.releasing import release_batches
from footpath.surveys.taking_in import move


@pytest.fixture(autouse=True)
def _on_a_working_day(tuesday):
    """Pages go by the clock."""


def say(wave: Wave, count: int) -> None:
    """So many of those who are asked answer."""
    now = timezone.now()
    waiting = Invitation.objects.filter(wave=wave, done=False, is_open=True).select_related("wave__version")
    for one in waiting.order_by("pk")[:count]:
        answer(one, answers={"need": "Words, BASALT.", "improve": "More words.", "rating": 9}, now=now)
    move(wave)
    release_batches(wave, now=now)


def test_from_the_champion_who_opens_it_to_what_the_provider_alone_reads(cast, sign_in):
    people = [Person.objects.create(email=f"p{n}@x.example", name=f"Person Number{n}") for n in range(6)]
    eve, cleo = sign_in(champion(cast.eve)), sign_in(cast.cleo)
    assert "not open yet" in cleo.get("/worksheets/together/").content.decode()
    assert "not open yet" in cleo.get("/worksheets/together/begin/").content.decode()
    assert cleo.post("/worksheets/together/open/").status_code == 403
    assert eve.post("/worksheets/together/open/").status_code == 302
    assert eve.post("/worksheets/together/open/").status_code == 409
    typed = {"others": "\n".join(one.name for one in people), "own": 8, "reason": "QUARTZ", "predicted": 6}
    few = cleo.post("/worksheets/together/begin/", typed | {"others": people[0].name})
    assert few.status_code == 422
    assert "QUARTZ" in few.content.decode()
    assert cleo.post("/worksheets/together/begin/", typed).status_code == 302
    wave = Wave.objects.get()
    say(wave, 4)
    page = cleo.get("/worksheets/together/").content.decode()
    assert "Nothing to read yet" in page
    assert "QUARTZ" not in page
    say(wave, 1)
    page = cleo.get("/worksheets/together/").content.decode()
    assert "80–100% gave 8 or more" in page.replace("80-100", "80–100")
    assert "you gave yourself 8, and expected 6" in page
    assert "BASALT" not in page  # words of five people would be known by their author
    now = timezone.now()
    for other in (cast.eve, cast.max, cast.ben, cast.ana):
        assert batches(other, now) == []
        assert not [block for figures in released_batches(wave, person=other, now=now) for block in figures.blocks]


def test_a_customer_who_would_rather_answer_without_their_name(cast, sign_in):
    sheet = sent(cast)
    ana = sign_in(cast.ana)
    assert "Rather without my name" not in ana.get(f"/worksheets/{sheet.pk}/").content.decode()
    assert ana.post(f"/worksheets/{sheet.pk}/with-others/").status_code == 409
    open_together(by=champion(cast.eve), now=timezone.now())
    assert "Rather without my name" in ana.get(f"/worksheets/{sheet.pk}/").content.decode()
    assert ana.post(f"/worksheets/{sheet.pk}/with-others/").status_code == 302
    assert Worksheet.objects.get(pk=sheet.pk).state == "declined"
    asked = ana.get("/surveys/").content.decode()
    assert "about Ben Okafor" in asked
    promise = ana.get(f"/surveys/{Wave.objects.get().pk}/answer/?about=person:{cast.ben.pk}").content.decode()
    assert "Ben Okafor reads it, and nobody else" in promise
