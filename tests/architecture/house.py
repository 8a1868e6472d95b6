"""What is in this house: its rooms in their order, its files and what they say?"""

import ast
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src/footpath"
EXEMPT = {"migrations", "vendor", "locale", "__pycache__"}  # made by tools, or of others


@cache
def levels() -> dict[str, int]:
    """Each room that is built, with its height; neighbors share one. The order stands in pyproject.toml alone."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    heights = {room.strip(): len(layers) - depth for depth, layer in enumerate(layers) for room in layer.split("|")}
    return {room: height for room, height in heights.items() if not room.startswith("(")}


def files(folder: Path, pattern: str) -> list[Path]:
    """Our own files below a folder."""
    return sorted(path for path in folder.rglob(pattern) if path.is_file() and not EXEMPT & set(path.parts))


def modules(folder: Path = SRC) -> list[Path]:
    """Our own Python files below a folder."""
    return files(folder, "*.py")


def templates() -> list[Path]:
    """Every template of ours."""
    return [path for path in files(SRC, "*") if "templates" in path.parts]


def name(path: Path) -> str:
    """A file as one would say it: from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    """The room that a file below src/footpath is in."""
    return path.relative_to(SRC).parts[0]


@cache
def tree(path: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(path.read_text(), str(path))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file it does so."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found
