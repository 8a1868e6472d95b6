"""What does somebody write for themself alone, and who else can open it?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY

from footpath.surveys.actions import keep_mine
from footpath.surveys.mine import mine_of, obstacles_of
from footpath.surveys.models import MineLine, MinePart

pytestmark = pytest.mark.usefixtures("tuesday")
SHEET = {"customers": "Facilities\nThe night desk", "obstacles": "Two passwords", "definition": "Nobody asks twice."}


@pytest.fixture
def written(cast):
    """Ana has written her sheet."""
    keep_mine(cast.ana, texts=SHEET, by=cast.ana, now=MONDAY)
    return {line.part: line for line in MineLine.objects.filter(person=cast.ana).order_by("-position")}


def text(answer):
    return answer.content.decode()


def test_it_is_kept_and_read_again(cast, sign_in):
    client = sign_in(cast.ana)
    answer = client.post(reverse("mine"), SHEET, follow=True)
    assert "Your sheet is kept, for you alone." in text(answer)
    assert mine_of(cast.ana).text(MinePart.DEFINITION) == "Nobody asks twice."
    assert "Nobody asks twice." in text(client.get(reverse("mine")))


def test_nobody_else_reads_it_nor_moves_its_lines(cast, written, sign_in):
    for other in (cast.ben, cast.max, cast.eve):
        client = sign_in(other)
        assert "Nobody asks twice." not in text(client.get(reverse("mine")))
        assert client.post(reverse("mine-move", args=[written["obstacles"].pk])).status_code == 404


def test_what_is_too_long_is_said_and_stays_in_the_box(cast, sign_in):
    long = "x" * 5000
    answer = sign_in(cast.ana).post(reverse("mine"), SHEET | {"definition": long})
    assert answer.status_code == 422
    assert long in text(answer)
    assert mine_of(cast.ana).is_empty


def test_customers_and_obstacles_move_with_one_tap(cast, written, sign_in):
    client = sign_in(cast.ana)
    first = written["customers"]
    assert f'<option value="{cast.facilities.pk}" selected>' in text(client.get(reverse("mine")))
    move = reverse("mine-move", args=[first.pk])
    assert "Choose the team that is meant." in text(client.post(move, {"team": "9" * 40}, follow=True))
    answer = client.post(move, {"team": cast.facilities.pk}, follow=True)
    assert "Facilities is among your customers now." in text(answer)
    assert "among my customers: Facilities" in text(answer)
    again = client.post(move, {"team": cast.facilities.pk}, follow=True)
    assert "is among your customers now" not in text(again)
    moved = client.post(reverse("mine-move", args=[written["obstacles"].pk]))
    assert moved.url == f"{reverse('mine')}#obstacles"  # back to where it was tapped
    assert [one.text for one in obstacles_of(cast.ana)] == ["Two passwords"]


def test_an_obstacle_goes_comes_back_and_is_forgotten(cast, written, sign_in):
    client = sign_in(cast.ana)
    client.post(reverse("mine-move", args=[written["obstacles"].pk]))
    address = reverse("mine-obstacle", args=[obstacles_of(cast.ana)[0].row.pk])
    assert "gone since" in text(client.post(address, {"do": "gone"}, follow=True))
    assert "on my list since" in text(client.post(address, {"do": "back"}, follow=True))
    assert "Say what became of it." in text(client.post(address, {"do": "x"}, follow=True))
    assert sign_in(cast.eve).post(address, {"do": "forget"}).status_code == 404
    client.post(address, {"do": "forget"})
    assert obstacles_of(cast.ana) == []


def test_it_can_be_forgotten(cast, written, sign_in):
    answer = sign_in(cast.ana).post(reverse("mine-forget"), follow=True)
    assert "Your sheet is gone for good." in text(answer)
    assert not MineLine.objects.filter(person=cast.ana).exists()
