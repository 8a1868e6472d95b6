"""Which scenarios come with Footpath? Each a file in scenarios/, in the format of docs/role-play-format.md."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from footpath.pure.role_play import EVERYONE, Scenario
from footpath.pure.role_play_file import read

FOLDER = Path(__file__).with_name("scenarios")


@cache
def shipped() -> Mapping[str, Scenario]:
    """All of them by key, in the order of their files; a test holds that each is without faults."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.json"))]
    return {one.key: one for one in found}


def shipped_for(audience: str = EVERYONE) -> list[Scenario]:
    """Those for everyone, or for supervisors."""
    return [one for one in shipped().values() if one.audience == audience]


def _read(path: Path) -> Scenario:
    return replace(read(path.read_bytes()), key=path.stem.lstrip("0123456789-"))
