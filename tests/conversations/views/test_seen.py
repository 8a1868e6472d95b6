"""What do somebody's moments show them?"""

from django.utils import timezone
from tests.conversations.keeping import diary, note

from footpath.conversations.shown import mirror_says, two_by_two
from footpath.pure.contact_points import Point


def test_few_moments_tell_no_share_and_more_do(cast, sign_in):
    now = timezone.now()
    log = diary(cast.ana, now=now)
    client, address = sign_in(cast.ana), f"/contact-points/{log.pk}/seen/"
    assert "Nothing to show yet" in client.get(address).content.decode()
    for nth in range(5):
        note(log, now=now, outcome="better" if nth == 0 else "well", cause="team", tags="dates", minutes=10)
    page = client.get(address).content.decode()
    assert "4 of 5 moments went well." in page
    assert "between 38% and 96%" in page  # Wilson's, as published
    assert "50" in page
    assert "1 reason was seen" in page
    note(log, now=now, role="provider", outcome="better", cause="load")
    assert "Too few moments to tell a share." in client.get(address).content.decode()


def test_a_side_without_a_moment_says_so():
    rows = two_by_two([])
    assert [row.sentence for row in rows] == ["Nothing was noted on this side."] * 2


def test_the_mirror_speaks_where_both_sides_have_something():
    day = timezone.localdate()
    served = [Point("customer", False, day, cause="team")] * 3
    assert "few more" in mirror_says(served)
    assert "Nearly everybody" in mirror_says([*served, *[Point("provider", False, day, cause="load")] * 3])
    assert "same eyes" in mirror_says([*served, *[Point("provider", False, day, cause="me")] * 3])


def test_a_sheet_is_printed_with_what_is_on_it(cast, sign_in):
    log = diary(cast.ana, now=timezone.now())
    note(log, now=timezone.now())
    answer = sign_in(cast.ana).get(f"/contact-points/{log.pk}/sheet.pdf")
    assert answer.content.startswith(b"%PDF")
