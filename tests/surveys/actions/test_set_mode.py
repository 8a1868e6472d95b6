"""Can a promise about names become stronger, and never weaker once it was made to somebody?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, anew, answer_all, instrument_of, opened, planned, raw, waiting

from footpath.history.models import Event
from footpath.surveys.actions import answer, close_wave, open_wave, save_draft, set_mode
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Instrument, Version
from footpath.surveys.models.answers import Response, Sealed, Spooled
from footpath.surveys.refusals import Refused, Unclear
from footpath.surveys.taking_in import move


def mode_of(instrument):
    return Instrument.objects.get(pk=instrument.pk).mode


def test_an_01_lowering_is_impossible_once_somebody_answered(cast):
    wave = opened(cast)
    answer_all(wave, 1)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    for weaker in ("confidential", "identified"):
        with pytest.raises(Refused):
            set_mode(wave.instrument, mode=weaker, by=cast.cleo, now=MONDAY)
    assert (mode_of(wave.instrument), anew(wave).mode) == ("anonymous", "anonymous")


def test_an_01_nor_while_a_wave_is_open_that_nobody_has_answered(cast):
    wave = opened(cast)
    with pytest.raises(Refused):
        set_mode(wave.instrument, mode="identified", by=cast.cleo, now=MONDAY)
    assert mode_of(wave.instrument) == "anonymous"


def test_before_that_it_can_be_anything_and_planned_waves_follow(cast):
    wave = planned(cast)
    set_mode(wave.instrument, mode="identified", by=cast.cleo, now=MONDAY)
    assert anew(wave).mode == "identified"
    last = Event.objects.latest("id")
    assert (last.kind, last.facts) == ("instrument.mode_set", {"mode": "identified"})
    set_mode(wave.instrument, mode="identified", by=cast.cleo, now=MONDAY)
    assert Event.objects.latest("id") == last
    assert open_wave(wave, by=cast.cleo, now=MONDAY).mode == "identified"


def test_stronger_is_always_possible_and_breaks_the_links(cast):
    wave = opened(cast, mode="confidential")
    answer_all(wave, 3)
    assert raw(wave)["Sealed"] == 3
    set_mode(wave.instrument, mode="anonymous", by=cast.cleo, now=MONDAY)
    assert anew(wave).mode == "anonymous"
    assert raw(wave) == {"Spooled": 3, "Response": 0, "Sealed": 0}
    close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 3, "Sealed": 0}


def test_an_01_the_editor_lowers_nothing_either(cast):
    wave = opened(cast)
    answer_all(wave, 1)
    draft = Version.objects.create(instrument=wave.instrument, number=2)
    whole = questionnaire_of(wave.version)
    with pytest.raises(Refused):
        save_draft(draft, replace(whole, mode="identified"), edits=0, by=cast.cleo, now=MONDAY)
    assert mode_of(wave.instrument) == "anonymous"


def test_strangers_and_unknown_modes_are_refused(cast):
    instrument = instrument_of(cast.ben)
    with pytest.raises(PermissionDenied):
        set_mode(instrument, mode="identified", by=cast.eve, now=MONDAY)
    with pytest.raises(Unclear):
        set_mode(instrument, mode="secret", by=cast.ben, now=MONDAY)


def test_an_02_who_is_slower_than_the_promise_leaves_no_link(cast):
    wave = opened(cast, mode="confidential")
    early, late, *_rest = waiting(wave)  # both were loaded while a link was kept
    answer(early, answers=GOOD, now=MONDAY)
    set_mode(wave.instrument, mode="anonymous", by=cast.cleo, now=MONDAY)
    answer(late, answers=GOOD, now=MONDAY)
    assert raw(wave) == {"Spooled": 2, "Response": 0, "Sealed": 0}


def test_an_02_ids_that_a_link_led_to_are_gone_and_so_is_a_link_that_came_too_late(cast):
    wave = opened(cast, mode="confidential")
    answer_all(wave, 5)
    move(wave)
    before = set(Response.objects.values_list("pk", flat=True))
    set_mode(wave.instrument, mode="anonymous", by=cast.cleo, now=MONDAY)
    assert (len(before), before & set(Response.objects.values_list("pk", flat=True))) == (5, set())
    answer_all(anew(wave))
    Sealed.objects.create(answer=Spooled.objects.get().pk, wave=wave, person=cast.ana)  # committed at the same moment
    close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 6, "Sealed": 0}
