"""Is one act done to many, and is it said what became of each?"""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.requests.stages import TUESDAY, anew, day, many, queued, working
from tests.requests.volume import begun, do

from footpath.jobs import run_all
from footpath.requests import actions
from footpath.requests.models import Bulk, Message, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")


def ticked(*requests):
    return [f"{one.pk}.{one.state}.{one.assignee_id or ''}" for one in requests]


def choose(client, cast, act, *requests, **more):
    values = {"act": act, "row": ticked(*requests), "key": str(uuid4()), "query": "show=free"} | more
    return client.post(reverse("bulk-choose", args=[cast.facilities.pk]), values)


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_what_needs_no_words_is_done_at_once_and_one_is_back_where_one_was(cast, sign_in):
    first, second = queued(cast), queued(cast)
    ben = sign_in(cast.ben)
    answer = choose(ben, cast, "take", first, second)
    assert answer.headers["Location"].endswith(f"/teams/{cast.facilities.pk}/board/?show=free")
    assert "Take: 2 requests are done" in text_of(ben.get(answer.headers["Location"]))
    assert {anew(one).assignee for one in (first, second)} == {cast.ben}


def test_what_needs_words_asks_for_them_once(cast, sign_in):
    first, second = queued(cast), queued(cast)
    ben = sign_in(cast.ben)
    [bulk_page] = {choose(ben, cast, "write", first, second, key="k").headers["Location"] for _each in range(2)}
    assert "2 requests" in text_of(ben.get(bulk_page))
    empty = ben.post(f"{bulk_page}begin/", {"write-text": " "})
    assert (empty.status_code, "Do it to all 2" in text_of(empty)) == (422, True)
    for text in ("We come on Friday.", "Again"):
        ben.post(f"{bulk_page}begin/", {"write-text": text})
    run_all(now=TUESDAY, raise_errors=True)
    assert [one.text for one in Message.objects.filter(author=cast.ben)] == ["We come on Friday."] * 2


def test_a_reply_of_the_team_calls_each_by_its_name_and_leaves_alone_where_a_field_is_empty(cast, sign_in):
    promised, open_ = queued(cast), queued(cast)
    actions.promise(promised, by_day=day(4), by=cast.ben, now=TUESDAY)
    text = "Dear {customer}, {number} is there by {promised}. {unknown}"
    reply = actions.write_reply(cast.facilities, name="By when", text=text, by=cast.ben, now=TUESDAY)
    ben = sign_in(cast.ben)
    page = choose(ben, cast, "write", promised, open_).headers["Location"]
    assert "By when" in text_of(ben.get(page))
    result = ben.post(f"{page}begin/", {"write-reply": reply.pk}).headers["Location"]
    [sent] = Message.objects.filter(author=cast.ben)
    assert sent.text == f"Dear Ana Ferreira, {promised.number} is there by Fri 27 Nov. {{unknown}}"
    assert "There is nothing here for {promised}." in text_of(ben.get(result))


def test_a_double_click_is_one(cast, sign_in):
    one, ben = queued(cast), sign_in(cast.ben)
    for _click in range(2):
        choose(ben, cast, "take", one, key="the page")
    assert Bulk.objects.count() == 1
    assert anew(one).state == State.WORKING


def test_what_is_not_done_is_said_with_the_reason_first(cast, sign_in):
    one, other = queued(cast), queued(cast)
    marks = ticked(one, other)
    actions.take(one, by=cast.cleo, now=TUESDAY)
    ben = sign_in(cast.ben)
    answer = choose(ben, cast, "take", row=marks)
    text = text_of(ben.get(answer.headers["Location"]))
    assert "1 request is done · 1 is not" in text
    assert "Cleo Marin took it" in text
    assert text.index("not done") < text.index(">done<") if ">done<" in text else "not done" in text
    assert (anew(one).assignee, anew(other).assignee) == (cast.cleo, cast.ben)


def test_all_of_a_view_is_asked_first_and_done_by_the_worker(cast, sign_in):
    many(cast, 60, assignee=None)
    ben = sign_in(cast.ben)
    page = choose(ben, cast, "take", row=[], everything="1").headers["Location"]
    assert "60 requests" in text_of(ben.get(page))
    assert not ServiceRequest.objects.filter(assignee=cast.ben).exists()
    assert ben.post(f"{page}begin/").headers["Location"] == page
    text = text_of(ben.get(page))
    assert "60 are still to come" in text
    assert 'hx-trigger="every 1s"' in text
    run_all(now=TUESDAY, raise_errors=True)
    text = text_of(ben.get(page))
    assert "60 requests are done" in text
    assert "every 1s" not in text
    assert ServiceRequest.objects.filter(assignee=cast.ben, state=State.WORKING).count() == 60


def test_who_gets_it_and_which_step_are_chosen_from_those_that_there_are(cast, sign_in):
    ben = sign_in(cast.ben)
    one = working(cast)
    page = text_of(ben.get(choose(ben, cast, "assign", one).headers["Location"]))
    assert f'<option value="{cast.cleo.pk}">Cleo Marin</option>' in page
    assert f'value="{cast.dov.pk}"' not in page
    for act in ("move-step", "wait", "deliver", "watch", "decline", "note"):
        page = choose(ben, cast, act, one).headers["Location"]
        assert ben.get(page).status_code == 200
        assert ben.post(f"{page}begin/").status_code in (302, 422)


@pytest.mark.parametrize(
    "values",
    [{"act": "burn"}, {"act": ""}, {"row": []}, {"row": ["x", "0.queued", "-1..", f"{'9' * 30}..", "٣.queued.1"]}],
)
def test_nothing_is_done_where_nothing_usable_was_chosen(cast, asked, sign_in, values):
    ben = sign_in(cast.ben)
    answer = choose(ben, cast, **({"act": "take", "row": ticked(asked)} | values))
    assert answer.status_code == 302
    assert not Bulk.objects.filter(rows__request=asked).exists()
    assert anew(asked).state == State.QUEUED


def test_it_is_for_whoever_did_it_and_what_they_see_no_more_has_no_name(cast, sign_in):
    one = queued(cast)
    bulk = begun(cast.ben, "take", one)
    do(bulk.rows.get())
    assert sign_in(cast.cleo).get(bulk.get_absolute_url()).status_code == 404
    cast.ben.memberships.update(until=TUESDAY.date().replace(day=1))
    text = text_of(sign_in(cast.ben).get(bulk.get_absolute_url()))
    assert "You do not see it any more" in text
    assert one.title not in text


def test_a_page_of_five_hundred_asks_no_more_than_one_of_three(cast, sign_in, count_queries):
    ben, asked = sign_in(cast.ben), []
    for count in (3, 60):
        page = begun(cast.ben, "take", *many(cast, count)).get_absolute_url()
        asked.append(count_queries(lambda page=page: ben.get(page)))
    assert asked[0] == asked[1]
