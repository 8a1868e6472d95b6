"""What does somebody take home from the workbook, on paper?"""

import json
import os
from pathlib import Path

import pytest
from tests.cast import MONDAY
from tests.growth.workshopping import group
from tests.growth.workshops.booked import WRITTEN, worked
from tests.growth.workshops.room_playing import at, listing, playing

from footpath.growth.actions import join_workshop, keep_entry, want_group_line
from footpath.growth.models import Attendance, GroupLine, ShownResult
from footpath.growth.workshops import printing, printing_blank, printing_room
from footpath.growth.workshops.exercises import EXERCISES, exercise_named
from footpath.growth.workshops.locked import lock
from footpath.growth.workshops.objectives import KEYS, Moved
from footpath.pure.paired import gap
from footpath.surveys.answering.cards import drawn
from footpath.ui.pdf import pdf

pytestmark = pytest.mark.django_db


def out(name: str, page: bytes) -> None:
    """For whoever wants to look at the pages."""
    if folder := os.environ.get("LOOK_AT"):
        Path(folder, f"{name}.pdf").write_bytes(page)


def test_all_that_was_written_stands_in_it(cast):
    _workshop, [one] = group(guests=1)
    worked(one)
    data = printing.take_home(one, MONDAY)
    said = json.dumps(data, ensure_ascii=False)
    for answers in WRITTEN.values():
        for text in (line for value in answers.values() for line in value.split("\n") if len(line) > 10):
            assert text in said or text == "2026-12-04" or text == "2026-12-11"
    assert "4 Dec" in said
    page = pdf(printing.TEMPLATE, data, now=MONDAY)
    assert page.startswith(b"%PDF")
    out("full", page)


def test_nothing_written_long_texts_and_odd_names(cast):
    _workshop, [one, other] = group(guests=2)
    assert printing.take_home(one, MONDAY)["exercises"] == []
    out("empty", pdf(printing.TEMPLATE, printing.take_home(one, MONDAY), now=MONDAY))
    type(other).objects.filter(pk=other.pk).update(name='#eval("x") *bold* $1$ \\n 李雷 🚀 &lt;')
    other.refresh_from_db()
    long = "A sentence that goes on and on about what was needed. " * 30
    other = worked(other, mine={"definition": long[:1900], "notes": long[:1900]})
    wordy = {"reason": "Donaudampfschifffahrtsgesellschaft" * 40, "customer": "#set page(fill: red)"}
    keep_entry(other, exercise="worksheet", answers=wordy, now=MONDAY)
    data = printing.take_home(other, MONDAY)
    assert "#set page(fill: red)" in json.dumps(data)
    out("long", pdf(printing.TEMPLATE, data, now=MONDAY))


def test_the_blank_workbook_asks_everything(cast):
    workshop, _guests = group()
    data = printing_blank.blank(
        workshop, address="footpath.example/w/ABC234", qr=drawn("https://footpath.example/w/ABC234")
    )
    assert len(data["steps"]) >= 9
    assert "Who are your internal customers?" in json.dumps(data, ensure_ascii=False)
    out("blank", pdf(printing_blank.TEMPLATE, data, now=MONDAY))
    assert printing_blank.blank()["qr"] == ""


def test_the_report_says_who_was_there_what_moved_and_what_was_shown_and_no_private_word(cast):
    workshop, guests = group(guests=12)
    for one in guests:
        worked(one, mine={"definition-told": "on"})
        for exercise in EXERCISES[:4]:
            Attendance.objects.create(participant=one, exercise=exercise.key, came_at=MONDAY)
    for key in ("mine", "ours", "moments", "worksheet"):
        entries = [one.answers for guest in guests for one in guest.entries.filter(exercise=key)]
        found = exercise_named(key).result(entries, workshop.threshold)
        kept = lock({"template": found.template, "facts": found.facts})
        ShownResult.objects.create(workshop=workshop, exercise=key, locked=kept, n=12, shown_at=MONDAY)
    change = gap([(2.0, 3.0 + n % 2) for n in range(12)])
    moved = [Moved(key, 2.0, 3.5, change if n else None) for n, key in enumerate(KEYS)]
    data = printing_room.report(workshop, moved, MONDAY)
    said = json.dumps(data, ensure_ascii=False)
    assert "Talk to Cleo about the form" not in said
    assert "They come on time, but change too often" not in said
    assert "A coworker gets what they need" in said
    assert "+1.5 (+1.2 … +1.8)" in said
    out("report", pdf(printing_room.REPORT, data, now=MONDAY))
    out("report_empty", pdf(printing_room.REPORT, printing_room.report(group()[0], [], MONDAY), now=MONDAY))


def test_a_certificate_names_what_was_done(cast):
    _workshop, [one] = group(guests=1)
    data = printing_room.certificate(worked(one), MONDAY, led_by="Cleo Costa")
    assert len(data["done"]) >= 8
    assert data["on"] == "Mon 23 Nov 2026"  # a certificate hangs on the wall next year, too
    out("certificate", pdf(printing_room.CERTIFICATE, data, now=MONDAY))


def test_what_the_room_agreed_on_stands_in_everybodys_workbook_once_it_is_agreed(cast):
    room = playing(cast)
    listing(room)
    one = room.guests[7]
    at(room, "voting")
    want_group_line(one, line=GroupLine.objects.first().pk, wanted=True, now=MONDAY)
    assert printing.take_home(one, MONDAY)["exercises"] == []
    at(room, "kept")
    [page] = printing.take_home(one, MONDAY)["exercises"]
    assert page["sections"][0]["parts"][0]["lines"] == ["Find out what they need first"]
    assert pdf(printing.TEMPLATE, printing.take_home(one, MONDAY), now=MONDAY).startswith(b"%PDF")


def test_whoever_works_with_a_pen_is_there_in_the_report(cast):
    workshop, _guests = group(guests=1)
    join_workshop(workshop, name="Pat", by=None, paper=True, now=MONDAY)
    rows = printing_room.report(workshop, [], MONDAY)["people"]["rows"]
    assert [row.count("●") for row in rows] == [0, len(EXERCISES)]
