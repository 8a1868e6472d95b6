"""Does the doctor see what is wrong with a machine?"""

import os
import shutil
import socket
import sys
import zoneinfo
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.post_office import PostOffice, post_office

from footpath.site.doctor import Verdict, machine
from footpath.site.environment import SmtpServer
from footpath.site.prepare import FINGERPRINT, fingerprint

__all__ = ["post_office"]
OK, NOTE, MEND = Verdict.OK, Verdict.NOTE, Verdict.MEND


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """A data folder of its own."""
    settings.DATA = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    return tmp_path


@pytest.mark.parametrize(
    ("version", "verdict"), [((3, 10, 9), MEND), ((3, 11, 0), OK), ((3, 14, 2), OK), ((3, 15, 0), NOTE)]
)
def test_python(version: tuple[int, ...], verdict: Verdict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert machine.python().verdict is verdict


def test_a_data_folder_that_takes_nothing(folder: Path, settings: Any) -> None:
    assert machine.data_folder().verdict is OK
    settings.DATA = folder / "away"
    assert machine.data_folder().verdict is MEND
    assert "No such file" in machine.data_folder().says
    assert machine.free_space().verdict is MEND


@pytest.mark.parametrize(("free", "verdict"), [(10**8, MEND), (10**9, NOTE), (10**11, OK)])
def test_free_space(free: int, verdict: Verdict, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))
    assert machine.free_space().verdict is verdict


def test_a_secret_key_that_others_can_read(folder: Path) -> None:
    assert machine.secret_key().verdict is MEND
    key = folder / "secret_key"
    key.write_text("something that nobody may see")
    key.chmod(0o644)
    assert machine.secret_key().verdict is MEND
    assert "chmod 600" in machine.secret_key().says
    key.chmod(0o600)
    assert machine.secret_key().verdict is OK
    assert "nobody may see" not in machine.secret_key().says


@pytest.mark.parametrize(("key", "verdict"), [("k3y", MEND), ("x" * 50, OK)])
def test_a_secret_key_that_was_given(key: str, verdict: Verdict, settings: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("FOOTPATH_SECRET_KEY", key)
    settings.SECRET_KEY = key
    assert machine.secret_key().verdict is verdict
    assert key not in machine.secret_key().says


def test_static_files_that_are_missing_or_old(folder: Path) -> None:
    assert machine.static_files().verdict is MEND
    (folder / "static").mkdir()
    (folder / "static/staticfiles.json").write_text("{}")
    (folder / FINGERPRINT).write_text("of last year")
    assert "another version" in machine.static_files().says
    (folder / FINGERPRINT).write_text(fingerprint())
    assert machine.static_files().verdict is OK


@pytest.mark.parametrize(
    ("url", "hosts", "proxies", "verdict"),
    [
        ("http://127.0.0.1:8000", ["127.0.0.1"], 0, NOTE),
        ("http://[::1]:8000", ["[::1]"], 0, NOTE),
        ("http://desk.example.org", ["desk.example.org"], 0, MEND),
        ("https://desk.example.org", ["other.example.org"], 1, MEND),
        ("desk.example.org", [""], 0, MEND),
        ("https://desk.example.org:444", ["desk.example.org"], 0, NOTE),
        ("https://desk.example.org", ["desk.example.org"], 1, OK),
    ],
)
def test_address(url: str, hosts: list[str], proxies: int, verdict: Verdict, settings: Any) -> None:
    settings.PUBLIC_URL, settings.ALLOWED_HOSTS, settings.PROXIES = url, hosts, proxies
    assert machine.address().verdict is verdict


def test_a_machine_without_time_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.time_zones().verdict is OK
    for part in ("tzdata", "tzdata.zoneinfo", "tzdata.zoneinfo.Europe", "tzdata.zoneinfo.America"):
        monkeypatch.setitem(sys.modules, part, None)
    zoneinfo.reset_tzpath(to=[])
    zoneinfo.ZoneInfo.clear_cache()
    try:
        assert machine.time_zones().verdict is MEND
        assert "Europe/Berlin" in machine.time_zones().says
    finally:
        zoneinfo.reset_tzpath()


def test_no_mail_server(settings: Any) -> None:
    settings.SMTP = None
    assert machine.mail_server().verdict is NOTE


def test_a_mail_server_that_answers(post_office: PostOffice, settings: Any) -> None:
    assert machine.mail_server().verdict is OK
    assert post_office.taken == []
    at = settings.SMTP
    settings.SMTP = SmtpServer(at.host, at.port, "footpath", "a secret word", "start")
    assert "no STARTTLS" in machine.mail_server().says
    settings.SMTP = SmtpServer(at.host, at.port, "footpath", "a secret word", "ssl")
    assert machine.mail_server().verdict is MEND
    assert "a secret word" not in machine.mail_server().says


def test_a_mail_server_that_is_none(settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
    settings.SMTP = SmtpServer("127.0.0.1", port, "", "", "no")
    assert machine.mail_server().verdict is MEND
    assert os.strerror(111) in machine.mail_server().says
