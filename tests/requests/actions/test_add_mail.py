"""How does a mail get onto a request when nobody has proven who wrote it?"""

import pytest
from tests.cast import happened
from tests.requests.stages import TUESDAY, accepted, anew, closed, delivered, questioned, working

from footpath.requests import actions
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.windows import silence_accepts_at

FROM = {"address": "vendor@outside.example", "now": TUESDAY}


def test_it_stands_there_by_its_address_and_as_nobodys_act(cast):
    it = working(cast)
    message = actions.add_mail(it, text=" It is on the truck. ", **FROM)
    assert (message.text, message.author, message.from_address) == ("It is on the truck.", None, FROM["address"])
    assert not message.from_provider
    told = happened(it)
    assert told.kind == "request.mail_added"
    assert told.actor_id is None
    assert told.occurrence().sentence("Footpath") == "A mail from vendor@outside.example came in"
    assert told.occurrence().erase().address == ""


def test_it_answers_no_question_and_reopens_nothing(cast):
    question = questioned(cast)
    actions.add_mail(question.request, text="Type F", **FROM)
    question.refresh_from_db()
    assert question.answered_at is None
    assert anew(question.request).state == "waiting"
    done = accepted(cast)
    actions.add_mail(done, text="It fell over.", **FROM)
    assert anew(done).state == "accepted"


def test_who_may_be_the_customer_is_not_silent(cast):
    it = delivered(cast)
    assert silence_accepts_at(anew(it)) is not None
    actions.add_mail(it, text="It is not good.", **FROM | {"address": "ana@demo.example"})
    assert silence_accepts_at(anew(it)) is None


def test_what_cannot_be_kept_or_has_ended_is_refused(cast):
    with pytest.raises(Unclear):
        actions.add_mail(working(cast), text=" ", **FROM)
    with pytest.raises(Refused):
        actions.add_mail(closed(cast), text="Hello?", **FROM)
