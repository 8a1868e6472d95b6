"""Do the pages make one of two requests, tell both sides, and undo it; and say where it is to whoever asks?"""

import pytest
from tests.cast import MONDAY, ask
from tests.programs import program
from tests.requests.stages import HOUR, TUESDAY, anew, incomplete, new_terms, working

from footpath.requests import actions
from footpath.requests.findable import index_request
from footpath.requests.models import Merge, Message, Nudge, ServiceRequest, Split
from footpath.ui.numbers import whole

pytestmark = pytest.mark.django_db


def page(client, request):
    return client.get(f"/requests/FP-{request.pk}/").content.decode()


def same_as(request):
    return f"/requests/FP-{request.pk}/same-as/"


def test_what_looks_like_it_is_made_one_with_it_and_undone(cast, asked, sign_in, tuesday):
    twin, ben, dov = ask(cast, MONDAY, by=cast.dov), sign_in(cast.ben), sign_in(cast.dov)
    index_request(asked.pk, MONDAY)  # as the worker does
    assert f"Looks like {asked.number}" in page(ben, twin)
    assert "Looks like" not in page(dov, twin)
    shown = ben.get(same_as(twin), {"other": asked.number}).content.decode()
    assert f"Dov Levi will follow it, and read all that is written on {asked.number} for the first time." in shown
    assert "Ana Ferreira will follow it" in shown
    for wrong, status in (({"other": asked.number}, 422), ({"other": "FP-99999", "keeps": "FP-99999"}, 422)):
        assert ben.post(same_as(twin), wrong).status_code == status
    done = ben.post(same_as(twin), {"other": asked.number, "keeps": asked.number})
    assert done.headers["Location"] == asked.get_absolute_url()
    assert f"It goes on as {whole(asked.number)}" in page(dov, twin)
    assert twin.title in page(dov, asked)
    ana = page(sign_in(cast.ana), asked)  # she learns of it, and does not read it
    assert twin.number in ana
    assert f'href="{twin.get_absolute_url()}"' not in ana
    again = ben.post(same_as(twin), {"other": asked.number, "keeps": asked.number})
    assert again.status_code == 409
    assert "cannot become one with another" in again.content.decode()
    assert "Undo" in page(ben, asked)
    assert ben.post(f"/requests/FP-{twin.pk}/unmerge/").status_code == 302
    assert Merge.objects.get().undone_by == cast.ben
    assert dov.get(f"/requests/FP-{asked.pk}/").status_code == 404


def test_why_they_cannot_be_one_stands_beside_either_way(cast, asked, sign_in, tuesday):
    twin, ben = ask(cast, MONDAY), sign_in(cast.ben)
    actions.promise(twin, by_day=TUESDAY.date(), by=cast.ben, now=MONDAY)
    shown = ben.get(same_as(asked), {"other": str(twin.pk)}).content.decode()
    assert shown.count("disabled") == 1
    assert f"{twin.number} is promised for an earlier day" in shown
    refused = ben.post(same_as(asked), {"other": twin.number, "keeps": asked.number})
    assert (refused.status_code, Merge.objects.count()) == (422, 0)
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.deliver(asked, text="Done.", by=cast.ben, now=MONDAY)
    both = ben.get(same_as(twin), {"other": asked.number}).content.decode()
    assert f"{asked.number} is delivered, so it is the one that stays." in both


@pytest.mark.parametrize("typed", ["", "FP-9", "x\0y", "FP-1 FP-2", "9" * 40])
def test_a_number_that_nobody_knows_is_said_so_and_never_breaks(cast, asked, sign_in, typed):
    answer = sign_in(cast.ben).get(same_as(asked), {"other": typed})
    assert answer.status_code == 200
    assert ("not yours to merge" in answer.content.decode()) == bool(typed)


def test_what_one_may_not_see_one_does_not_learn_of(cast, asked, sign_in):
    new_terms(confidential=True)
    hidden = ask(cast, MONDAY, by=cast.dov)
    shown = sign_in(cast.ana).get(same_as(asked), {"other": hidden.number}).content.decode()
    assert "not yours to merge" in shown
    assert "Dov" not in shown


def test_it_is_split_on_the_page_and_each_side_reads_of_what(cast, sign_in, tuesday):
    request, ben = working(cast), sign_in(cast.ben)
    address = f"/requests/FP-{request.pk}/split/"
    nothing = ben.post(address, {"split-titles": " "})
    assert (nothing.status_code, Split.objects.count()) == (422, 0)
    key = "7b0a4d0e-3d8b-4c0b-9a53-0d6f0a3f1f11"
    for _click in range(2):
        assert ben.post(address, {"split-titles": "A key\nTwo sockets", "split-form_key": key}).status_code == 302
    assert Split.objects.count() == 2
    assert "Parts that go on by themselves" in page(ben, request)
    part = ServiceRequest.objects.get(title="A key")
    assert "It was a part of" in page(sign_in(cast.ana), part)


def test_who_asks_where_it_is_is_answered_at_once(cast, sign_in, tuesday):
    request, ana, ben = working(cast), sign_in(cast.ana), sign_in(cast.ben)
    ServiceRequest.objects.filter(pk=request.pk).update(forecast_p85_at=TUESDAY)
    assert "Ask where it is" in page(ana, request)
    answer = ana.post(f"/requests/FP-{request.pk}/nudge/", follow=True).content.decode()
    assert "As things stand it is done by" in answer
    assert "You can ask again" in answer
    assert "Ask where it is</button>" not in answer
    assert "Ana Ferreira asks where it is" in page(ben, request)
    assert ana.post(f"/requests/FP-{request.pk}/nudge/").status_code == 409
    assert Nudge.objects.count() == 1
    actions.write(anew(request), text="On Friday.", by=cast.ben, now=TUESDAY + HOUR)
    assert "asks where it is" not in page(ben, request).split('id="happened"')[0]


def test_a_reply_sent_meanwhile_is_shown_before_ones_own_goes_out(cast, sign_in, tuesday):
    request, ben = incomplete(cast), sign_in(cast.ben)
    actions.write(request, text="By Friday, please.", by=cast.ana, now=MONDAY)
    mine = {"write-text": "I am on it.", "write-seen": "0"}
    refused = ben.post(f"/requests/FP-{request.pk}/write/", mine)
    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "Ana Ferreira wrote while you did: “By Friday, please.”" in shown
    assert ">\nI am on it.</textarea>" in shown
    seen = Message.objects.get().pk
    assert f'name="write-seen" value="{seen}"' in shown
    assert ben.post(f"/requests/FP-{request.pk}/write/", mine | {"write-seen": seen}).status_code == 302
    assert Message.objects.count() == 2


def test_a_program_reads_where_it_goes_on(cast, asked):
    twin, ben = ask(cast, MONDAY), program(cast.ben)

    def post(verb, **facts):
        return ben.post(f"/api/v1/requests/{twin.pk}/{verb}", facts, content_type="application/json")

    done = post("merge", into=asked.number)
    assert (done.status_code, done.json()["merged_into"]) == (200, asked.pk)
    assert ben.post(f"/api/v1/requests/{twin.pk}/unmerge").json()["state"] == "queued"
    assert post("merge", into="FP-99").status_code == 422
    assert post("split", titles="A key").status_code == 200
