"""Do automatic replies have the words that an administrator gave them?"""

from tests.cast import MONDAY, ask
from tests.requests.mail_words import SECRETS, keep

from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.replies import reply_to


def test_a_reply_has_them_and_what_is_missing_stays_in_it(cast):
    keep(cast, "mail_lacking", subject="{number} lacks something", body=f"We have it. {SECRETS}", closing="Yours")
    it = ask(cast, MONDAY, answers={"from_room": "B 2.14"})
    said = reply_to(Received(person=cast.ana, request=it, outcome=Outcome.CREATED))
    assert said.subject == f"{it.number} lacks something"
    assert said.text.startswith(f"Hello Ana,\n\nWe have it. {SECRETS}\n- Where to?\n")
    assert "\nYours\n\n-- \n" in said.text


def test_who_is_not_known_is_greeted_all_the_same(cast):
    said = reply_to(Received(outcome=Outcome.QUARANTINED))
    assert said.text.startswith("Hello there,\n")
    assert "write from the address that coworkers know" in said.text
