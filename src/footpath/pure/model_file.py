"""How is what was learned of a team kept, and read again?"""

import io
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from footpath.pure.cohort import Cohort, arranged, recency_of
from footpath.pure.forecast import Model
from footpath.pure.hindsight import Drift
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.recalibration import Recalibration
from footpath.pure.working_time import Calendar

MARK = b"footpath"
VERSION = 1
HEAD = len(MARK) + 1 + 4  # the mark, the version, and a checksum of the rest

Arrays = dict[str, npt.NDArray[Any]]


class BadModelFile(ValueError):
    """Bytes that hold no model. `code`: foreign (made by something else), version (by another version), damaged."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def to_bytes(model: Model) -> bytes:
    """A model without its calendar: at most 6,000 requests twice (whole and work alone), in less than 50 kB.

    Durations as float32, which is all that a model knows of them; recency by the order of the requests; ids as small
    numbers with a list of what they stand for; packed by numpy, without pickle.
    """
    drift, correction = model.drift, model.recalibration
    arrays: Arrays = {
        "numbers": np.array([model.fitted_at, correction.effective, drift.since if drift else np.nan]),
        "counts": np.array([correction.heard, drift is not None and drift.fewer]),
        "points": correction.points,
        "shares": correction.shares,
    }
    for name, cohort in (("whole", model.cohort), ("work", model.work)):
        arrays |= {f"{name}_{key}": values for key, values in _columns(cohort).items()}
    packed = io.BytesIO()
    np.savez_compressed(packed, allow_pickle=False, **arrays)
    body = packed.getvalue()
    return MARK + bytes([VERSION]) + zlib.crc32(body).to_bytes(4, "big") + body


def from_bytes(data: bytes, calendar: Calendar) -> Model:
    """The model again, which answers as it did; `calendar` is the one that it was learned with.

    Raises BadModelFile, and nothing else, for bytes that `to_bytes` of this version did not write.
    """
    body = data[HEAD:]
    if data[: len(MARK)] != MARK or len(data) < HEAD:
        raise BadModelFile("foreign")
    if data[len(MARK)] != VERSION:
        raise BadModelFile("version")
    if zlib.crc32(body) != int.from_bytes(data[len(MARK) + 1 : HEAD], "big"):
        raise BadModelFile("damaged")
    try:
        with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
            return _model(dict(arrays), calendar)
    except Exception as error:  # whoever makes up bytes with a right checksum finds many ways to be wrong
        raise BadModelFile("damaged") from error


def _model(arrays: Mapping[str, npt.NDArray[Any]], calendar: Calendar) -> Model:
    fitted_at, effective, since = arrays["numbers"].tolist()
    heard, fewer = arrays["counts"].tolist()
    return Model(
        calendar=calendar,
        fitted_at=fitted_at,
        cohort=_cohort("whole", arrays),
        work=_cohort("work", arrays),
        recalibration=Recalibration(arrays["points"], arrays["shares"], heard, effective),
        drift=None if np.isnan(since) else Drift(since, bool(fewer)),
    )


def _columns(cohort: Cohort) -> Arrays:
    """The team's own requests, oldest first, then those of others, oldest first."""
    order = np.lexsort((cohort.recency, ~cohort.own))
    types, places = np.unique(cohort.type_id[order], return_inverse=True)
    facts = (cohort.half_life, cohort.outcomes, cohort.still_open, cohort.half_life_of_others)
    return {
        "longest": np.array([cohort.longest]),
        "facts": np.array([*facts, np.count_nonzero(cohort.own), cohort.own.size]),
        # Bytes of the same rank beside each other are alike, and pack better.
        "duration": cohort.duration[order].astype("<f4").view(np.uint8).reshape(-1, 4).T.copy(),
        "finished": np.packbits(cohort.finished[order]),
        "types": types,
        "type_id": places.astype(np.uint8 if types.size <= 256 else np.uint16),
    }


def _cohort(name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> Cohort:
    half_life, outcomes, still_open, half_life_of_others, own, count = arrays[f"{name}_facts"].tolist()
    duration: Floats = arrays[f"{name}_duration"].T.copy().view("<f4").reshape(count).astype(np.float64)
    finished: Bools = np.unpackbits(arrays[f"{name}_finished"], count=count).astype(np.bool_)
    type_id: Ints = arrays[f"{name}_types"][arrays[f"{name}_type_id"]]
    recency = (recency_of(half_life)[:own], recency_of(half_life_of_others)[: count - own])
    return arranged(
        Cohort(
            duration=duration,
            finished=finished,
            type_id=type_id,
            recency=np.concatenate([part[::-1] for part in recency]),
            own=np.arange(count) < own,
            half_life=half_life,
            outcomes=outcomes,
            still_open=still_open,
            longest=float(arrays[f"{name}_longest"][0]),
            half_life_of_others=half_life_of_others,
        )
    )
