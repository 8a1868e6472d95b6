"""How is what was learned of a team kept, and read again?"""

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cost import seconds

from footpath.pure.forecast import fit
from footpath.pure.model_file import HEAD, BadModelFile, from_bytes, to_bytes
from footpath.pure.request_history import History
from footpath.pure.working_time import office

DAY = 86_400.0
NOW = 1.78e9
CALENDAR = office("Europe/Berlin")


def desk(n, days, typical=8 * DAY, seed=0, types=20, huge=0):
    rng = np.random.default_rng(seed)
    created = np.sort(NOW - rng.random(n) * days * DAY)
    done = created + rng.lognormal(np.log(typical), 0.9, n)
    started = created + (done - created) * rng.random(n)
    done[done >= NOW], started[started >= NOW] = np.nan, np.nan
    return History.from_arrays(created, started, done, rng.integers(types, size=n) + huge)


def learned(history, prior=None):
    return fit(history, NOW, CALENDAR, prior)


BUSY = learned(desk(6000, 200))  # half its requests are needed to see its slowest: nothing older is left out


@pytest.mark.parametrize(
    "model",
    [
        BUSY,
        learned(desk(500, 300, huge=2**62)),
        learned(desk(4, 20), prior=desk(1000, 100, seed=3)),
        learned(History.from_arrays([])),
    ],
    ids=["busy", "huge ids", "cold", "nothing"],
)
def test_a_model_that_was_kept_answers_as_before(model):
    again = from_bytes(to_bytes(model), CALENDAR)
    first = int(model.cohort.type_id.min(initial=0))
    for type_id in (first, first + 1, first + 7, -5):
        for age in (0.0, 3 * DAY):
            assert again.quote(type_id, NOW, age) == model.quote(type_id, NOW, age)
        table = model.work_table(type_id, 32)
        assert table is None or (again.work_table(type_id, 32) == table).all()
    assert again.drift == model.drift
    assert again.fitted_at == model.fitted_at


def test_it_is_small_and_quick_to_read():
    assert BUSY.cohort.duration.size == 6000
    kept = to_bytes(BUSY)
    assert len(kept) < 50_000
    reading, learning = seconds(lambda: from_bytes(kept, CALENDAR)), seconds(lambda: learned(desk(6000, 200)))
    assert reading < learning / 10


@given(st.data())
def test_damaged_bytes_are_told_as_such(data):
    kept = to_bytes(BUSY)
    at = data.draw(st.integers(0, len(kept) - 1))
    flipped = data.draw(st.integers(1, 255))
    cut = data.draw(st.integers(0, len(kept) - 1))
    for bytes_ in (kept[:at] + bytes([kept[at] ^ flipped]) + kept[at + 1 :], kept[:cut], kept + kept[at:]):
        with pytest.raises(BadModelFile):
            from_bytes(bytes_, CALENDAR)


@given(st.binary(max_size=60), st.booleans())
def test_foreign_bytes_are_told_as_such(body, as_ours):
    kept = to_bytes(BUSY)[: HEAD - 4] + zlib.crc32(body).to_bytes(4, "big") + body if as_ours else body
    with pytest.raises(BadModelFile) as caught:
        from_bytes(kept, CALENDAR)
    assert caught.value.code == ("damaged" if as_ours else "foreign")


def test_another_version_is_told_as_such():
    kept = bytearray(to_bytes(BUSY))
    kept[8] += 1
    with pytest.raises(BadModelFile) as caught:
        from_bytes(bytes(kept), CALENDAR)
    assert caught.value.code == "version"
