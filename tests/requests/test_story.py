"""Does the page of a request tell everything that happened, newest first?"""

from django.core.files.base import ContentFile
from tests.cast import MONDAY
from tests.requests.stages import HOUR, TUESDAY, anew, day, questioned, queued, working

from footpath.files.actions import store
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.permissions import Side
from footpath.requests.story import timeline

INSIDE = frozenset({Side.PROVIDER, Side.INSIDE})
CUSTOMER = frozenset({Side.CUSTOMER})


def told(request, seen_as=CUSTOMER):
    return [(moment.what, moment.text) for moment in timeline(anew(request), seen_as)]


def test_newest_first_with_what_was_written(cast):
    request = working(cast)
    first = actions.promise(request, by_day=day(2), by=cast.ben, now=MONDAY + HOUR)
    actions.promise(
        request, by_day=day(4), wish="provider", reason="Two are ill.", instead_of=first, by=cast.ben, now=TUESDAY
    )
    actions.deliver(request, text="All six stand.", by=cast.ben, now=TUESDAY)
    actions.send_back(request, text="One leg is missing.", by=cast.ana, now=TUESDAY)
    assert told(request) == [
        ("Ana Ferreira sent it back", "One leg is missing."),
        ("Ben Okafor delivered it", "All six stand."),
        ("Ben Okafor had to move the promise", "Two are ill."),
        ("Ben Okafor promised a date", ""),
        ("Ben Okafor took it", ""),
        ("Ana Ferreira asked", ""),
    ]


def test_questions_and_promises_come_with_what_they_are(cast):
    question = questioned(cast)
    actions.promise(anew(question.request), by_day=day(4), by=cast.ben, now=TUESDAY)
    promised, asked, *_rest = timeline(anew(question.request), CUSTOMER)
    assert promised.promise.by_day == day(4)
    assert (asked.question, asked.text) == (question, "Which socket type?")
    assert not asked.quiet


def test_a_file_is_there_until_it_is_taken_off(cast):
    request = queued(cast)
    file = store(ContentFile(b"a sketch", name="plan.txt"), by_id=None, now=MONDAY)
    attachment = actions.attach(request, file=file, by=cast.ana, now=TUESDAY)
    assert timeline(anew(request), CUSTOMER)[0].attachments == (attachment,)
    attachment.delete()
    assert timeline(anew(request), CUSTOMER)[0].attachments == ()


def test_files_of_one_moment_are_one_entry_and_those_of_another_one_another(cast):
    request = queued(cast)

    def add(name, now):
        file = store(ContentFile(b"a sketch", name=name), by_id=None, now=now)
        return actions.attach(anew(request), file=file, by=cast.ana, now=now)

    first, second, later = add("plan.txt", MONDAY), add("hall.txt", MONDAY), add("door.txt", TUESDAY)
    newest, before, *_rest = timeline(anew(request), CUSTOMER)
    assert (newest.what, newest.attachments) == ("Ana Ferreira added the file door.txt", (later,))
    assert (before.what, before.attachments) == ("Ana Ferreira added 2 files", (first, second))


def test_notes_are_for_those_inside(cast):
    request = working(cast)
    actions.note(request, text="The key is with Karl.", by=cast.ben, now=TUESDAY)
    assert told(request, INSIDE)[0] == ("Ben Okafor noted, inside the team", "The key is with Karl.")
    assert told(request)[0] == ("Ben Okafor took it", "")


def test_what_footpath_did_and_who_is_gone_have_a_name(cast):
    request = actions.deliver(working(cast), text="Done.", by=cast.ben, now=MONDAY)
    actions.accept_silence(request, now=MONDAY.replace(month=12, day=20))
    assert told(request)[0] == ("Footpath took the silence as a yes", "")
    Event.objects.filter(kind="request.taken").update(actor_id=10**9)
    assert ("A former colleague took it", "") in told(request)


def test_every_kind_of_event_has_a_sentence_with_whoever_did_it(cast):
    """Also where a name looks like a pattern of ours."""
    Person.objects.filter(pk=cast.ben.pk).update(name="100% %(actor)s {0}")
    request = working(cast)
    assert told(request)[0] == ("100% %(actor)s {0} took it", "")
