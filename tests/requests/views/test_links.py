"""What do the pages say of what a request needs, and how is another team asked for it?"""

import pytest
from tests.cast import MONDAY, ask, happened, past
from tests.requests import linked
from tests.requests.linked import fresh, link, of_it, parent_and_child
from tests.requests.stages import anew, day

from footpath.requests import actions
from footpath.requests.models import Need, ServiceRequest, VendorOrder
from footpath.requests.states import State
from footpath.ui.numbers import whole

pytestmark = pytest.mark.usefixtures("tuesday")


def page(client, request):
    answer = client.get(request.get_absolute_url())
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def post(client, request, verb, **facts):
    return client.post(
        f"{request.get_absolute_url()}{verb}/", {f"{verb}-{name}": value for name, value in facts.items()}
    )


def text(answer):
    return " ".join(answer.content.decode().split())


def test_both_sides_see_how_the_other_one_stands(cast, sign_in):
    parent, child = parent_and_child(cast)
    actions.promise(child, by_day=day(3), by=cast.eve, now=MONDAY)
    mine, theirs = page(sign_in(cast.ben), parent), page(sign_in(cast.eve), child)
    assert f">{child.number}</a></strong>" in mine
    assert "in work · promised for Thu 26 Nov" in mine
    assert "Not needed after all" in mine
    assert f'<strong>{whole(parent.number)}</strong> <span class="muted">Facilities</span>' in theirs
    assert parent.title not in theirs  # Eve leads IT alone
    assert "Not needed after all" not in theirs


def test_of_one_asked_in_confidence_only_number_and_days_are_said(cast, sign_in):
    parent, child = parent_and_child(cast)
    child.service.confidential = True
    child.service.save()
    said = page(sign_in(cast.ana), parent)
    assert f"<strong>{whole(child.number)}</strong></span>" in said
    assert child.title not in said


def test_a_need_is_noted_by_its_number_and_what_was_typed_wrong_stays(cast, sign_in):
    parent, child, ben = ask(cast, MONDAY), of_it(cast), sign_in(cast.ben)
    answer = post(ben, parent, "need", number="FP-98765")
    assert answer.status_code == 422
    assert "FP-98765" in text(answer)
    assert "There is no such request, or it is not yours to see." in text(answer)
    assert post(ben, parent, "need", number=child.number.lower()).status_code == 302
    answer = post(sign_in(cast.max), child, "need", number=parent.number)
    assert answer.status_code == 422
    assert f"{child.number} needs {parent.number}, which needs {child.number}" in text(answer)
    need = Need.objects.get()
    assert post(ben, parent, "end-need", need=need.pk).status_code == 302
    assert post(ben, parent, "end-need", need=need.pk).status_code == 422


def test_another_team_is_asked_for_it_from_its_page(cast, sign_in):
    past(cast)
    parent, ben = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY), sign_in(cast.ben)
    actions.promise(parent, by_day=day(20), by=cast.ben, now=MONDAY)
    service = linked.it_service(cast)
    address = f"/services/{service.pk}/ask/?for={parent.number}"
    assert address in text(ben.get(f"{parent.get_absolute_url()}needs/?q=socket"))
    form = ben.get(address)
    assert f"For <strong>{parent.number}</strong>" in text(form)
    assert form.context["form"].initial["needed_by"] <= day(18)
    sent = {"title": "Two sockets", "do": "ask", "for": parent.number, "key": form.context["form"].key}
    assert ben.post(f"/services/{service.pk}/ask/", sent).status_code == 302
    child = ServiceRequest.objects.get(service=service)
    assert (child.asker, child.customer_team) == (cast.ben, cast.facilities)
    assert happened(parent).occurrence().sentence("Ben") == f"Ben asked for what it needs: {child.number} from IT"
    assert "What requests like it needed before" in text(ben.get(f"{parent.get_absolute_url()}needs/"))


def test_a_draft_keeps_what_it_is_for_and_holds_nothing_up(cast, sign_in):
    parent, ben, service = (
        actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY),
        sign_in(cast.ben),
        linked.it_service(cast),
    )
    sent = {"title": "Two sockets", "do": "keep", "for": parent.number}
    ben.post(f"/services/{service.pk}/ask/", sent)
    draft = ServiceRequest.objects.get(service=service)
    assert 'id="links"' not in page(ben, parent)
    again = ben.get(f"/services/{service.pk}/ask/?for={parent.number}")
    assert again.context["form"].draft == draft
    assert ben.get(f"/services/{service.pk}/ask/").context["form"].draft is None  # asked for itself it is another one
    actions.deliver(anew(parent), text="Done.", by=cast.ben, now=MONDAY)
    asked = ben.post(f"/services/{service.pk}/ask/", sent | {"do": "ask", "key": draft.form_key})
    assert asked.status_code == 302
    assert Need.objects.get().ended_at is not None  # what was delivered meanwhile needs nothing any more


@pytest.mark.parametrize(("given", "status"), [("FP-98765", 404), ("nonsense", 404)])
def test_what_an_address_names_that_is_not_there_is_not_found(cast, sign_in, given, status):
    service = linked.it_service(cast)
    assert sign_in(cast.ben).get(f"/services/{service.pk}/ask/?for={given}").status_code == status


def test_who_asked_for_something_does_not_ask_others_in_its_name(cast, sign_in, asked):
    service = linked.it_service(cast)
    assert sign_in(cast.ana).get(f"/services/{service.pk}/ask/?for={asked.number}").status_code == 403
    assert sign_in(cast.ana).get(f"{asked.get_absolute_url()}needs/").status_code == 403


def test_a_retired_service_is_not_asked_and_says_so(cast, sign_in):
    parent, child = parent_and_child(cast)
    child.service.state = "retired"
    child.service.save()
    ben = sign_in(cast.ben)
    assert child.service.name not in text(ben.get(f"{parent.get_absolute_url()}needs/"))
    assert child.number in page(ben, parent)  # what was asked goes on
    answer = ben.get(f"/services/{child.service.pk}/ask/?for={parent.number}")
    assert answer.status_code == 404


def test_it_is_delivered_without_for_a_reason_alone(cast, sign_in):
    parent, child = parent_and_child(cast)
    ben = sign_in(cast.ben)
    answer = post(ben, parent, "deliver", text="Places are moved.")
    assert answer.status_code == 422
    assert f"It needs {child.number}, and that is not there." in text(answer)
    assert "Places are moved." in text(answer)
    assert post(ben, parent, "deliver", text="Moved.", despite="The sockets follow.").status_code == 302
    for person in (cast.ana, cast.ben):
        assert f"delivered it without {whole(child.number)}: “The sockets follow.”" in page(sign_in(person), parent)


def test_a_vendor_is_a_hop_with_the_days_they_gave(cast, sign_in):
    request, ben = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY), sign_in(cast.ben)
    facts = {"vendor": "Jetparts", "what": "A pump", "reference": "JP-7", "day": day(3)}
    assert post(ben, request, "order-from-vendor", **facts).status_code == 302
    order = VendorOrder.objects.get()
    assert post(ben, request, "note-vendor-date", order=order.pk, day=day(9)).status_code == 302
    said = page(sign_in(cast.ana), request)
    assert "they gave Thu 26 Nov first, now Wed 2 Dec" in said
    assert "later than they first said" not in said
    assert post(ben, request, "wait", what=f"order-{order.pk}").status_code == 302
    assert "It waits for somebody outside: Jetparts JP-7." in page(ben, request)
    assert post(ben, request, "note-arrival", order=order.pk, came_on=day(99)).status_code == 422
    assert post(ben, request, "note-arrival", order=order.pk).status_code == 302
    assert fresh(request).state == State.WORKING
    assert "here in time" in page(ben, request)
    assert post(ben, request, "cancel-order", order=98765).status_code == 422


def test_it_waits_for_what_it_needs_by_one_choice(cast, sign_in):
    parent, child = parent_and_child(cast)
    assert post(sign_in(cast.ben), parent, "wait", what=f"request-{child.pk}").status_code == 302
    assert fresh(parent).waits_note == f"{child.number} from IT"
    other = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)
    answer = post(sign_in(cast.ben), other, "wait", waits_for="team", who="No such team", note="Plans")
    assert answer.status_code == 422
    assert "There is no team with that name." in text(answer)
    assert post(sign_in(cast.ben), other, "wait", waits_for="team", who="sales", note="Plans").status_code == 302
    assert other.spans.get(until=None).waited_for == cast.sales


def test_what_was_declined_says_what_to_do(cast, sign_in):
    parent, child = parent_and_child(cast)
    actions.decline(child, reason="No.", alternative="Wifi.", by=cast.eve, now=MONDAY)
    assert "It will not come. Ask somebody else for it" in page(sign_in(cast.ben), parent)


def test_a_row_of_the_board_says_how_much_it_waits_for(cast, sign_in):
    parent, _child = parent_and_child(cast)
    link(cast, parent, of_it(cast))
    assert "needs 2 others" in text(sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/board/"))
