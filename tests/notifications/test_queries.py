"""What does a notice say, and where does it lead?"""

from tests.cast import MONDAY, ask

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.notifications.queries import told
from footpath.requests import actions
from footpath.requests.models import Word


def read(person):
    for event in Event.objects.filter(subject_kind__in=("request", "word")).order_by("id"):
        tell(event)
    notices = Notice.objects.filter(recipient=person).select_related("event").order_by("id")
    return [(line.sentence, line.about, line.url) for line in told(notices, person, MONDAY)]


def renumbered(word: Word, number: int) -> Word:
    """The same word under another number, with its history."""
    Word.objects.filter(pk=word.pk).update(id=number)
    Event.objects.filter(subject_kind=Word.subject_kind, subject_id=word.pk).update(subject_id=number)
    return Word.objects.get(pk=number)


def test_it_leads_to_the_request_or_to_the_word_that_it_is_about(cast, asked, word):
    word = renumbered(word, asked.pk)  # two kinds of things may have the same number
    asks = ("Ana Ferreira asked", f"{asked.number} · {asked.title}", asked.get_absolute_url())
    said = ("Ana Ferreira asked you for a hand", word.text, word.get_absolute_url())
    assert read(cast.ben) == [asks, said]


def test_what_somebody_may_no_longer_see_is_left_out(cast, word):
    assert len(read(cast.ben)) == 1
    actions.hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY)
    assert read(cast.ben) == []
    assert {url for _sentence, _about, url in read(cast.dov)} == {word.get_absolute_url()}


def test_its_queries_do_not_grow_with_the_notices(cast, asked, word, count_queries):
    few = Notice.objects.filter(recipient=cast.ben).select_related("event")
    read(cast.ben)
    before = count_queries(lambda: told(few.all(), cast.ben, MONDAY))
    for n in range(5):
        ask(cast, MONDAY, title=f"Move {n}")
        actions.say_word(f"A ladder, the {n}.", to=cast.ben, by=cast.ana, now=MONDAY)
    assert len(read(cast.ben)) == 12
    assert count_queries(lambda: told(few.all(), cast.ben, MONDAY)) == before
