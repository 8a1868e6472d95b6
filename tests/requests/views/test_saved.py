"""Do saved views stand above the board, and change only for whom they are?"""

import re

import pytest
from django.urls import reverse
from tests.requests.stages import TUESDAY, many
from tests.requests.volume import FREE, kept

from footpath.requests import actions
from footpath.requests.models import FirstView, SavedView
from footpath.requests.narrowing import Narrowing

pytestmark = pytest.mark.usefixtures("tuesday")


def page(client, address, **values):
    answer = client.post(address, values) if values else client.get(address)
    return answer, " ".join(answer.content.decode().split())


def test_what_one_sees_is_kept_and_stands_above_the_board_with_how_much_is_in_it(cast, sign_in):
    many(cast, 3, assignee=None)
    ben, new = sign_in(cast.ben), reverse("view-new", args=[cast.facilities.pk])
    _answer, form = page(ben, f"{new}?show=free&sort=-asked")
    assert "It shows: Not taken yet" in form
    answer, _text = page(ben, new, name="Free", query="show=free&sort=-asked", shared="on", first="on")
    [view] = SavedView.objects.all()
    assert (answer.headers["Location"], view.shared, FirstView.objects.get().view) == (
        view.get_absolute_url(), True, view,
    )  # fmt: skip
    first = ben.get(reverse("team-board", args=[cast.facilities.pk]))
    assert first.headers["Location"] == view.get_absolute_url()
    _answer, text = page(ben, view.get_absolute_url())
    assert 'aria-current="true">Free <b>3</b>' in text
    _answer, theirs = page(sign_in(cast.cleo), reverse("team-board", args=[cast.facilities.pk]))
    assert ">Free <b>3</b>" in theirs


def test_each_view_says_how_much_of_the_whole_board_is_in_it_whichever_is_open(cast, sign_in):
    first, *_others = many(cast, 3, assignee=None)
    many(cast, 2, assignee=cast.ben)
    parts = {"Free": FREE, "Ben": Narrowing(who=str(cast.ben.pk)), "Nothing": Narrowing(words="zzzz")}
    for name, part in parts.items():
        kept(cast, name=name, part=part)
    ben = sign_in(cast.ben)

    def counted(part):
        _answer, text = page(ben, f"{reverse('team-board', args=[cast.facilities.pk])}?{part.query()}")
        return dict(re.findall(r">(Free|Ben|Nothing) <b>([0-9]+)</b>", text))

    assert all(counted(part) == {"Free": "3", "Ben": "2", "Nothing": "0"} for part in (Narrowing(), *parts.values()))
    actions.take(first, by=cast.ben, now=TUESDAY)
    assert counted(Narrowing()) == {"Free": "2", "Ben": "3", "Nothing": "0"}


def test_it_is_changed_let_go_and_begun_with(cast, sign_in):
    view, ben = kept(cast), sign_in(cast.ben)
    first = reverse("view-first", args=[cast.facilities.pk])
    assert page(ben, first, view=view.pk)[0].status_code == 302
    assert FirstView.objects.get().view == view
    assert page(ben, first, view="")[0].status_code == 302
    assert not FirstView.objects.exists()
    assert 'value="Not taken"' in page(ben, reverse("view", args=[view.pk]))[1]
    changed = {"name": "Late", "query": "due=late", "edits": 0, "first": "on"}
    assert page(ben, reverse("view", args=[view.pk]), **changed)[0].status_code == 302
    view.refresh_from_db()
    assert (view.name, view.query, FirstView.objects.count()) == ("Late", "due=late", 1)
    answer, text = page(ben, reverse("view", args=[view.pk]), **changed)
    assert (answer.status_code, "Somebody changed this view meanwhile" in text, 'value="Late"' in text) == (
        409, True, True,
    )  # fmt: skip
    ben.post(reverse("view-drop", args=[view.pk]))
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("values", [{"name": ""}, {"name": "x" * 61}, {"name": "Not taken"}, {"name": "\x00"}])
def test_a_name_that_cannot_be_used_stays_where_it_was_typed(cast, sign_in, values):
    kept(cast)
    answer, text = page(
        sign_in(cast.ben), reverse("view-new", args=[cast.facilities.pk]), query="due=late", shared="on", **values
    )
    assert answer.status_code == 422
    assert 'value="due=late"' in text
    assert "checked" in text
    assert SavedView.objects.count() == 1


def test_somebody_elses_own_view_is_not_there_and_a_shared_one_is_only_looked_at(cast, sign_in):
    many(cast, 1, assignee=None)
    own, shared = kept(cast), kept(cast, name="Ours", shared=True)
    ana, cleo = sign_in(cast.ana), sign_in(cast.cleo)
    assert cleo.get(reverse("view", args=[own.pk])).status_code == 404
    assert ana.get(reverse("view", args=[shared.pk])).status_code == 404
    actions.change_view(shared, name="Ours", part=Narrowing(due="late"), shared=True, by=cast.cleo, now=TUESDAY)
    theirs = kept(cast, name="Hers", shared=True, by=cast.cleo)
    assert sign_in(cast.ben).get(reverse("view", args=[theirs.pk])).status_code == 403
    text = page(sign_in(cast.ben), theirs.get_absolute_url())[1]
    assert "“Hers” is a view of Cleo Marin" in text
