"""Does every part have its say on what there is to talk about, in the order of the settings?"""

from tests.cast import MONDAY

from footpath.people.agenda import Topic, topics


def needs(person, _now):
    return [Topic("needs", "1", f"for {person.name}", "", "/")]


def obstacles(_person, now):
    return [Topic("obstacles", "2", now.date().isoformat(), "", "/")]


def test_every_part_is_asked_for_this_reader(cast, settings):
    settings.AGENDA = [f"{__name__}.obstacles", f"{__name__}.needs"]
    assert [one.title for one in topics(cast.ana, MONDAY)] == ["2026-11-23", f"for {cast.ana.name}"]
