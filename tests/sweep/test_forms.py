"""Does every form of every page hold against what it was not made for?"""

from collections.abc import Callable

import pytest
from tests.site.scene import Scene
from tests.site.test_matrix import rows
from tests.sweep.doors import NO_BOXES, ROOMS, doors
from tests.sweep.standing import scene, standing_scene
from tests.sweep.trial import Trial

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday")]
FEW, ALL = 1, 10**9
MUCH = [
    *((room, FEW) for room in ROOMS),
    *(pytest.param(room, ALL, marks=pytest.mark.slow, id=f"{room}-all") for room in ROOMS),
]


@pytest.mark.parametrize(("which", "most"), MUCH)
def test_bad_input_is_kept_as_it_is_or_refused_by_name(
    which: str, most: int, scene: Scene, record_property: Callable[[str, object], None]
) -> None:
    trials = [Trial(door, scene.now, most) for door in doors(scene, which)]
    for trial in trials:
        trial.run()
    record_property("cases", sum(trial.cases for trial in trials))
    assert "\n".join(line for trial in trials for line in trial.wrong) == ""


def test_no_part_of_the_house_is_left_out() -> None:
    swept = set().union(*ROOMS.values())
    assert {row.route.split("/")[1] for row in rows() if row.method == "POST"} - swept - NO_BOXES == set()
