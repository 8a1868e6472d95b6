"""How does somebody new go on by a newer version of the plan?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import again, done, fresh, open_one, thing

from footpath.growth.actions import drop_part, follow_version, keep_part, publish_syllabus
from footpath.growth.models import Syllabus
from footpath.growth.onboarding import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def rewritten(cast, gone, changed):
    """Eve publishes a plan with one line more, some fewer, and one in other words."""
    for part in gone:
        drop_part(None, part, by=cast.eve, now=MONDAY)
    keep_part(None, None, title="See the baggage hall at night", due=33, by=cast.eve, now=MONDAY)
    for part in changed:
        keep_part(None, part, title=f"Anew {part}", due=7, by=cast.eve, now=MONDAY)
    return publish_syllabus(Syllabus.objects.get(whose=0), by=cast.eve, now=MONDAY)


def test_what_was_done_stays_what_is_new_comes_and_what_left_goes(cast):
    it = open_one(cast)
    mine = list(it.items.filter(kind="item", who="hire", asks_text=False))
    kept, changed_done, dropped, changed = mine[:4]
    for item in (kept, changed_done):
        done(it, fresh(item))
    version = rewritten(cast, gone=(kept.part, dropped.part), changed=(changed_done.part, changed.part))
    assert again(it).house != version  # never by itself
    it = follow_version(again(it), by=cast.cleo, now=MONDAY)
    assert it.house == version
    assert it.items.get(title__startswith="See the baggage").state == states.OPEN
    assert not it.items.filter(pk=dropped.pk).exists()
    assert (fresh(kept).state, fresh(kept).left_plan) == (states.DONE, True)
    assert fresh(changed_done).title == changed_done.title
    assert (fresh(changed).title, fresh(changed).due_day) == (f"Anew {changed.part}", 7)
    assert it.items.filter(kind="visit").count() == 1


def test_not_to_the_same_one_and_not_by_the_hire(cast):
    it = open_one(cast)
    with pytest.raises(Refused, match="newest"):
        follow_version(it, by=cast.cleo, now=MONDAY)
    rewritten(cast, gone=(), changed=())
    for who in (it.hire, cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            follow_version(it, by=who, now=MONDAY)
    assert thing(it).version.number == 1
