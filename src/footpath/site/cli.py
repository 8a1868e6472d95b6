"""What can be done from a shell?"""

import argparse
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

# Commands that live in a module of their own, which has add_parser(commands) -> parser and run(options) -> exit code,
# and says NEEDS_DJANGO = False when it can do without. A module that is not there is not a command.
MODULES = (
    "footpath.site.import_command",
    "footpath.site.backtest_command",
    "footpath.site.disclosure_command",
    "footpath.site.coach_command",
    "footpath.site.ingest_mail_command",
    "footpath.site.token_command",
    "footpath.site.administrator_command",
    "footpath.site.erase_command",
    "footpath.site.export_command",
    "footpath.site.run_due_command",
    "footpath.site.doctor_command",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; an error that people can do something about is one line and the exit code 1."""
    options = parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter is no reason to stop
    try:
        choose_settings(options)
        if options.needs_django:
            start_django()
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read has seen enough
        return 141
    except Exception as error:
        if not isinstance(error, _expected()):
            raise
        sys.stderr.write(f"footpath: {_one_line(error)}\n")
        return 1


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    whole = argparse.ArgumentParser(prog="footpath", description="Internal customer service with promises that hold.")
    whole.set_defaults(needs_django=True)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    serve = commands.add_parser("serve", help="bring the database up to date, then serve pages and run jobs")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=os.environ.get("PORT") or "8000", help="default: $PORT or 8000")
    serve.set_defaults(run=_serve, needs_django=False)
    migrate = commands.add_parser("migrate", help="bring the database and the static files up to date")
    migrate.set_defaults(run=_migrate)
    for one in (serve, migrate):
        one.add_argument("--demo", action="store_true", help="fill an empty database with a demonstration organization")
    worker = commands.add_parser("worker", help="run background jobs and schedules alone, for more machines")
    worker.set_defaults(run=_worker)
    for one in (migrate, worker):
        one.add_argument("--parent", type=int, help=argparse.SUPPRESS)  # a process whose end is ours too
    for name in MODULES:
        if find_spec(name):
            module = import_module(name)
            added: argparse.ArgumentParser = module.add_parser(commands)
            added.set_defaults(run=module.run, needs_django=getattr(module, "NEEDS_DJANGO", True))
    return whole


def choose_settings(options: argparse.Namespace) -> None:
    """Say where the settings are, before anybody reads them."""
    if hasattr(options, "port"):
        os.environ["PORT"] = str(options.port)  # the public address follows it
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footpath.site.settings")


def start_django() -> None:
    """Load the settings and the rooms."""
    import django

    django.setup()


def _serve(options: argparse.Namespace) -> int:
    """In this process, which only watches over others, no room is loaded: that halves its memory."""
    from footpath.site import serve

    serve.refuse_busy_port(options.host, options.port)
    prepare = [sys.executable, "-m", "footpath", "migrate", "--parent", str(os.getpid())]
    failed = subprocess.run([*prepare, *(["--demo"] if options.demo else [])], check=False).returncode
    return failed or serve.serve(options.host, options.port, demo=options.demo)


def _migrate(options: argparse.Namespace) -> int:
    from footpath.site import prepare

    _tie(options)
    prepare.prepare(demo=options.demo)
    return 0


def _worker(options: argparse.Namespace) -> int:
    from footpath.jobs.worker import Worker
    from footpath.site.steady import settle

    _tie(options)
    settle()
    Worker().run()
    return 0


def _tie(options: argparse.Namespace) -> None:
    from footpath.site.tie import tie_to

    if options.parent:
        tie_to(options.parent)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a whole number from 1 to 65535")
    return int(text)


def _expected() -> tuple[type[Exception], ...]:
    """Errors that say something to the person at the shell; those of Django only where Django was loaded."""
    if "django" not in sys.modules:
        return (OSError,)
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError
    from django.db import DatabaseError, InterfaceError

    return (OSError, ImproperlyConfigured, CommandError, DatabaseError, InterfaceError)


def _one_line(error: Any) -> str:
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.filename}: {error.strerror}"
    return " ".join(str(error).split()) or type(error).__name__
