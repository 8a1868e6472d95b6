"""Do the documents say what is so?"""

import re

from tests.architecture.house import EXEMPT, ROOT, SRC, modules, name, room

FURNITURE = {"apps", "states", "events", "models", "permissions", "queries", "actions", "forms", "views", "api"}
FURNITURE |= {"tasks", "reactions", "urls", "templates", "templatetags", "static", "migrations", "measures"}
FURNITURE |= {"management", "locale", "navigation", "panels", "__init__", "__main__"}
NAMED = re.compile(r"`([\w./<>-]+)`")


def test_the_map_names_every_folder_and_every_noun() -> None:
    """Each room, each module of a room that is no furniture, each folder at the top: one line each."""
    mapped = {line.split("`")[1].rstrip("/") for line in lines("docs/map.md") if line.startswith("- `")}
    rooms = {path for path in SRC.iterdir() if path.is_dir() and path.name not in EXEMPT}
    nouns = {
        path
        for room in rooms
        for path in room.iterdir()
        if path.stem not in FURNITURE | EXEMPT and (path.suffix == ".py" or path.is_dir())
    }
    named = {path.relative_to(SRC).as_posix() for path in rooms | nouns}
    top = {path.name for path in ROOT.iterdir() if path.is_dir() and f"{path.name}/" not in ignored()}
    expected = named | (top - {".git"})
    assert expected - mapped == set(), "not on the map"
    assert mapped - expected - {path for path in mapped if (SRC / path).exists() or (ROOT / path).exists()} == set(), (
        "on the map alone"
    )


def ignored() -> set[str]:
    """Folders that git does not keep."""
    return {line.lstrip("/") for line in lines(".gitignore")}


def lines(path: str) -> list[str]:
    """The lines of a document."""
    return (ROOT / path).read_text().splitlines()


def test_every_setting_is_described_and_every_description_is_of_a_setting() -> None:
    described = {line.split("`")[1] for line in lines("docs/settings.md") if line.startswith("| `")}
    assert described == read_by_the_product() | read_by_the_scripts()


def read_by_the_product() -> set[str]:
    """The variables that the product asks for: environment.text("FOOTPATH_…"), or straight from os.environ."""
    asked = re.compile(r"(?:environment\.\w+|\btext|os\.environ\.get)\(\s*\"([A-Z_]+)\"")
    found = {variable for path in modules(SRC / "site") for variable in asked.findall(path.read_text())}
    return found | {"DATABASE_URL"}  # dj_database_url reads it by itself


def read_by_the_scripts() -> set[str]:
    """The variables that script/ asks for."""
    pattern = re.compile(r"os\.environ(?:\.get\(|\[)\"([A-Z_]+)\"")
    return {found for path in modules(ROOT / "script") for found in pattern.findall(path.read_text())}


def test_the_environment_is_read_in_one_place() -> None:
    reading = re.compile(r"\b(os\.environ|getenv)\b")
    assert [name(path) for path in modules() if reading.search(path.read_text()) and room(path) != "site"] == []


def test_documents_name_files_that_exist() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{name(document)}: {link}"
        for document in documents
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text())
        if not (document.parent / link).exists()
    ]
    assert broken == []


def test_paths_in_the_walk_through_exist() -> None:
    """docs/life-of-a-request.md and docs/map.md follow real files."""
    named = [
        word
        for document in ("docs/life-of-a-request.md", "docs/words.md", "CONTRIBUTING.md", "STYLE.md")
        for word in NAMED.findall((ROOT / document).read_text())
        if "/" in word and not word.startswith("/") and not word.endswith("/") and "<" not in word
    ]
    missing = [word for word in named if not any((base / word).exists() for base in (ROOT, SRC, ROOT / "docs"))]
    assert missing == []
