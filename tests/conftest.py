"""What does every test stand on: which database, which network, which templates were seen?"""

import gc
import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "src/footpath"
pytest_plugins = ["tests.browser", "tests.cast", "tests.emptied", "tests.prepared", "tests.sweep.tally"]

hypothesis_settings.register_profile("house", deadline=None, derandomize=True, print_blob=True, max_examples=50)
hypothesis_settings.register_profile("slow", hypothesis_settings.get_profile("house"), max_examples=2000)
hypothesis_settings.load_profile("house")

# Thousands of modules and tests are made and none goes away: looking for garbage took half of the time of collecting.
gc.disable()

# Doors and forms: verbs and queries are asked of both databases where they live, every page by site/test_queries.py and
# every operation by site/test_api_fuzz.py.
SAME_ANYWHERE = {"views", "api", "forms", "templatetags", "sweep", "feeds"}
DOORS = ("_views", "_page", "_pages")  # and files of tests that end so
rendered: set[str] = set()  # the templates seen in this process


@pytest.fixture(scope="session", autouse=True)
def house_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings of the tests alone: unhashed static files, quick passwords, a data folder that goes away."""
    from django.conf import settings
    from django.test import override_settings

    import_module("django.core.cache.backends.db")  # takes its clock as it is loaded: not while a test has set another
    folder = tmp_path_factory.mktemp("data")
    (folder / "static").mkdir()
    storages = {
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": str(folder / "files")}},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(
        DATA=folder,
        STATIC_ROOT=folder / "static",
        STORAGES=storages,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def no_outside() -> Iterator[None]:
    """No test talks to another machine."""
    with pytest.MonkeyPatch.context() as patch:
        connect = socket.socket.connect

        def local_only(self: socket.socket, address: Any) -> None:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not is_loopback(address[0]):
                raise AssertionError(f"A test wanted to talk to {address[0]}")
            connect(self, address)

        patch.setattr(socket.socket, "connect", local_only)
        yield


@pytest.fixture(autouse=True)
def nothing_learned() -> None:
    """Forget what an earlier test taught the forecasts, and asked: rolled-back rows get the same numbers again. And how
    often it came: whoever comes the fifth time asks more of the database, the twentieth time is told to wait.
    """
    from footpath.growth.workshops import limits
    from footpath.requests.learning import _decoded, _from_little
    from footpath.surveys.checking import _fixed_items, _version

    _decoded.cache_clear()
    _fixed_items.cache_clear()
    _version.cache_clear()
    _from_little.cache_clear()
    limits.forget()


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture
def count_queries(
    django_assert_max_num_queries: Callable[..., AbstractContextManager[Any]],
) -> Callable[[Callable[[], object]], int]:
    """`count_queries(lambda: client.get(url))`: how many questions a page asks the database."""

    def count(call: Callable[[], object]) -> int:
        with django_assert_max_num_queries(1000) as asked:
            call()
        return len(asked)

    return count


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Make what a test printed fit for the way between processes: tests handle half signs, which UTF-8 has not."""
    report = yield
    report.sections = [(title, text.encode(errors="backslashreplace").decode()) for title, text in report.sections]
    return report


def pytest_addoption(parser: pytest.Parser) -> None:
    """What only a whole run can check, and what only a second one may leave out."""
    parser.addoption("--every-template", action="store_true", help="fail when no test rendered a template")
    parser.addoption(
        "--database-alone", action="store_true", help="only tests that ask a database: the others do not care"
    )
    parser.addoption("--everywhere", action="store_true", help="of these also those that answer the same anywhere")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what asks a database, where that is all that is wanted; what only the second one is asked, there alone."""
    everywhere = config.getoption("--everywhere")
    asking = {"db", "transactional_db", "instance", "ready", "standing_scene"}
    if config.getoption("--database-alone"):
        kept = [
            one
            for one in items
            if (everywhere or one.get_closest_marker("race") or not is_same_anywhere(one))
            and (one.get_closest_marker("django_db") or asking & set(getattr(one, "fixturenames", ())))
        ]
    else:
        kept = [one for one in items if one.get_closest_marker("second_database") is None]
    config.hook.pytest_deselected(items=[one for one in items if one not in set(kept)])
    items[:] = kept


def pytest_collection_finish() -> None:
    """What was collected stays to the end: from now on garbage is looked for among the rest."""
    gc.collect()
    gc.freeze()
    gc.enable()


def is_same_anywhere(item: pytest.Item) -> bool:
    """Whether what a test says does not depend on which database it asks."""
    is_door = item.path.stem.endswith(DOORS) or not SAME_ANYWHERE.isdisjoint(item.path.parts)
    return is_door or item.get_closest_marker("same_anywhere") is not None


def pytest_configure(config: pytest.Config) -> None:
    """Watch which templates are rendered; a helper process of xdist hands its list on at its end."""
    from django.test.signals import template_rendered

    def seen(template: Any, **rest: Any) -> None:
        rendered.add(str(template.origin.name))

    template_rendered.connect(seen, weak=False)
    if config.pluginmanager.hasplugin("xdist"):
        config.pluginmanager.register(Gather(), "gather-templates")


class Gather:
    """Brings together what the helper processes rendered."""

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what one process has seen."""
        rendered.update(getattr(node, "workeroutput", {}).get("templates", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the list on, or hold it against the templates there are."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["templates"] = sorted(rendered)
    elif session.config.getoption("--every-template") and unrendered():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Name the templates that nothing rendered, last: a run that fails for them alone says so where it ends."""
    if config.getoption("--every-template") and (missing := unrendered()):
        terminalreporter.section("templates that no test rendered", red=True)
        terminalreporter.write_line("\n".join(missing))


def unrendered() -> list[str]:
    """Our templates that no test has rendered as a whole; printed pages (.typ) are not Django's to render."""
    ours = {str(path) for path in TEMPLATES.glob("*/templates/**/*") if path.is_file() and path.suffix != ".typ"}
    return sorted(ours - rendered)
