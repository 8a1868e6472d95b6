"""Can a moment be sorted, and what can be done about it with one tap?"""

from django.utils import timezone
from tests.cast import ask
from tests.conversations.keeping import WELL, diary, note, sheet

from footpath.conversations.models import ContactPoint


def test_one_after_the_other_is_sorted(cast, sign_in):
    now = timezone.now()
    log = diary(cast.ana, now=now)
    one, other = note(log, now=now), note(log, now=now)
    client = sign_in(cast.ana)
    answer = client.post(one.get_absolute_url(), WELL | {"happened": "special", "next": "yes"})
    assert answer["Location"] == other.get_absolute_url()
    answer = client.post(other.get_absolute_url(), WELL | {"happened": "special", "next": "yes"})
    assert answer["Location"] == log.get_absolute_url()


def test_what_cannot_be_kept_is_said_and_stays_typed(cast, sign_in):
    point = note(diary(cast.ana, now=timezone.now()), now=timezone.now())
    client = sign_in(cast.ana)
    for wrong in ({"happened": "miracle"}, {"request": "FP-x"}, {"request": "FP-999999"}, {"minutes": "99999"}):
        answer = client.post(point.get_absolute_url(), WELL | {"part": "my silence"} | wrong)
        assert answer.status_code == 422
        assert "my silence" in answer.content.decode()
    assert ContactPoint.objects.get().happened == ""


def test_a_judgment_is_asked_for_what_a_camera_would_have_seen(cast, sign_in):
    now = timezone.now()
    point = note(diary(cast.ana, now=now), now=now, moment="He was rude, and then he left. Besides, it rained.")
    page = sign_in(cast.ana).get(point.get_absolute_url()).content.decode()
    assert "What would a camera have seen?" in page
    assert "more than one moment" in page


def test_ways_out_say_nothing_of_it_in_an_address(cast, sign_in):
    now = timezone.now()
    log = diary(cast.ana, now=now)
    point = note(log, now=now, person="Ben Okafor", needed="A ladder until Friday", team=cast.facilities)
    client = sign_in(cast.ana)
    page = client.get(point.get_absolute_url()).content.decode()
    assert f'<input type="hidden" name="to" value="{cast.ben.email}">' in page
    assert f'href="/teams/{cast.facilities.pk}/"' in page
    assert not any("ladder" in part.partition('"')[0] for part in page.split('href="')[1:])
    filled = client.post("/words/new/", {"filled": "yes", "to": cast.ben.email, "text": "A ladder until Friday"})
    assert (filled.status_code, "A ladder until Friday" in filled.content.decode()) == (200, True)


def test_what_went_well_on_a_request_is_thanked_for_there(cast, sign_in):
    asked = ask(cast, timezone.now())
    point = note(sheet(cast.ana, now=timezone.now()), now=timezone.now(), request=asked.pk)
    page = sign_in(cast.ana).get(point.get_absolute_url()).content.decode()
    assert f'<input type="hidden" name="request" value="{asked.pk}">' in page


def test_both_views_stand_side_by_side_once_both_want_it(cast, sign_in):
    now = timezone.now()
    asked = ask(cast, now)
    hers = note(diary(cast.ana, now=now), now=now, request=asked.pk, feeling="relieved")
    his = note(diary(cast.ben, now=now), now=now, request=asked.pk, role="provider", moment="She had all numbers.")
    ana, ben = sign_in(cast.ana), sign_in(cast.ben)
    ana.post(f"{hers.get_absolute_url()}show/", {"shown": "on"})
    assert "She had all numbers." not in ana.get(hers.get_absolute_url()).content.decode()
    assert "The other side has not shown one" in ana.get(hers.get_absolute_url()).content.decode()
    ben.post(f"{his.get_absolute_url()}show/", {"shown": "on"})
    assert "She had all numbers." in ana.get(hers.get_absolute_url()).content.decode()
    page = ben.get(his.get_absolute_url()).content.decode()
    assert WELL["moment"] in page
    assert "relieved" not in page
    ana.post(f"{hers.get_absolute_url()}show/")
    assert WELL["moment"] not in ben.get(his.get_absolute_url()).content.decode()
