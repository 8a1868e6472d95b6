"""Does every place of a scenario stand in the drawing, each by itself, and every choice as an arrow?"""

from hypothesis import given
from tests.pure.talks import any_scenario

from footpath.growth.cooperation.shipped import shipped
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_map import WIDTH, draw


def held(one):
    """What holds for every drawing."""
    drawing = draw(one)
    assert set(drawing.spots) == {place.key for place in (*one.nodes, *one.ends)}
    assert len({(spot.x, spot.y) for spot in drawing.spots.values()}) == len(drawing.spots)
    assert all(0 < spot.x < WIDTH and 0 < spot.y < drawing.height for spot in drawing.spots.values())
    assert all(drawing.spots[arrow.start].y < drawing.spots[arrow.end].y for arrow in drawing.arrows)
    assert len(drawing.arrows) == sum(len(node.choices) for node in one.nodes)
    assert sorted(spot.number for spot in drawing.spots.values()) == list(range(1, len(drawing.spots) + 1))
    return drawing


@given(any_scenario())
def test_any_scenario_without_faults(one):
    if not faults(one):
        held(one)


def test_in_ours_no_two_places_touch():
    for one in shipped().values():
        spots = list(held(one).spots.values())
        near = [(a, b) for a in spots for b in spots if a.key < b.key and abs(a.x - b.x) < 27 and abs(a.y - b.y) < 27]
        assert near == [], one.key
