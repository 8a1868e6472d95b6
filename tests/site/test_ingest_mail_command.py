"""Does `footpath ingest-mail` say in its last line what became of a mail?"""

from pathlib import Path

import pytest
from tests.mailroom.letters import mail

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.mailroom.models import MailAddress
from footpath.site.cli import main


@pytest.fixture
def desk(cast: Cast) -> None:
    """An address that takes mail."""
    service = Service.objects.create(team=cast.facilities, name="Anything else", state="published", requirements=[])
    MailAddress.objects.create(address="desk@demo.example", service=service)


def test_each_way_has_its_line_and_all_go_well(desk: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stranger = mail("Buy now", sender="x@outside.example")
    lines = []
    for raw in (mail(), mail(), mail("More.", subject="Re: FP-1"), stranger, stranger, b""):
        path = tmp_path / "mail.eml"
        path.write_bytes(raw)
        assert main(["ingest-mail", str(path)]) == 0
        lines.append(capsys.readouterr().out.splitlines()[-1])
    number = lines[0].removeprefix("created ")
    assert lines[:2] == [f"created {number}", f"duplicate {number}"]
    assert lines[3:5] == ["quarantined: Nobody who works here has this address."] * 2
    assert lines[5].startswith("quarantined: ")


def test_a_file_that_is_not_there_is_one_line_and_no_success(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest-mail", str(tmp_path / "none.eml")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
