"""What does somebody leave open who leaves?"""

from django.urls import reverse
from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, day, questioned, sign_off, working

from footpath.requests import actions
from footpath.requests.leaving import leaves_open


def test_what_somebody_holds_is_named_with_its_promise(cast):
    request = working(cast)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    [held] = leaves_open(cast.ben, cast.cleo, TUESDAY).held
    assert (held.number, held.team, held.title, held.promised_day) == (
        request.number, "Facilities", request.title, day(4),
    )  # fmt: skip


def test_who_administers_reads_numbers_and_no_content(cast):
    request = working(cast)
    [held] = leaves_open(cast.ben, cast.eve, TUESDAY).held
    assert (held.number, held.title, held.url) == (request.number, "", "")


def test_what_else_waits_for_them_is_counted(cast):
    questioned(cast)
    sign_off(cast)
    actions.say_word("A ladder?", to=cast.ana, by=cast.ben, now=MONDAY)
    actions.log_call(working(cast), text="She called.", call_back_by=TUESDAY, by=cast.ben, now=MONDAY)
    of_ana, of_max = (leaves_open(person, cast.eve, TUESDAY) for person in (cast.ana, cast.max))
    assert (of_ana.questions, of_ana.sign_offs, of_ana.words, of_ana.call_backs) == (1, 0, 1, 0)
    assert (of_max.sign_offs, leaves_open(cast.ben, cast.eve, TUESDAY).call_backs) == (1, 1)


def test_the_page_on_which_somebody_is_deactivated_says_so(cast, sign_in):
    request = working(cast)
    page = sign_in(cast.eve).get(reverse("person-leave", args=[cast.ben.pk])).content.decode()
    assert "What Ben leaves open" in page
    assert request.number in page
    assert request.title not in page


def test_who_leaves_nothing_open_reads_nothing(cast):
    assert not leaves_open(cast.dov, cast.eve, TUESDAY).anything
