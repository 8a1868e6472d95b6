"""Is what somebody has stored shown as the text that it is, on every page?"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.http import HttpResponse
from tests.cast import Cast, founded
from tests.site.scene import Scene, play
from tests.site.test_matrix import client_of, rows
from tests.sweep.reading import Read
from tests.sweep.trial import acting, raw

from footpath.catalog.models import Service, ServiceVersion
from footpath.files.models import StoredFile
from footpath.people.models import Person, Team
from footpath.requests.models import Message, ServiceRequest, Word

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday")]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</textarea><b>bold</b>",
    "</title><style>*{display:none}</style>",
    "' onfocus='alert(1)",
    '" autofocus onfocus="alert(1)',
    '<a href="javascript:alert(1)">here</a>',
    "javascript:alert(1)//",
    "http://a.example/?x=<b>y</b>",
    "<!-- --><plaintext>",
    "]]><iframe src=//a.example>",
    "&lt;b&gt; &amp;amp; &#60;i&#62;",
    "{{ request.user }}{% now 'Y' %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "%s %(name)s {0} {name!r} %n",
    "\\u003cscript\\u003e \\x3c",
    "=HYPERLINK(1) @SUM(1)",
    "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \ufdfd e\u0301 \ufb03",
]
GROUPS = len(HOSTILE) // 2
FIELDS = ("person", "team", "service", "title", "message", "word", "job", "file")
WHO = ("ben", "ana", "eve", "cleo", "max", "anonymous")
TURNS = [pytest.param(turn, marks=pytest.mark.slow if turn else ()) for turn in range(GROUPS)]


@pytest.mark.parametrize("turn", TURNS)
def test_every_page_shows_as_text_what_is_stored(
    turn: int, db: None, record_property: Callable[[str, object], None]
) -> None:
    """In its turn each field gets each of the texts, some at a time."""
    texts = {name: handful(number + turn) for number, name in enumerate(FIELDS)}
    scene = stored(founded(), texts)
    wrong, seen, cases = [], "", 0
    for row in rows():
        inside = [role for role in WHO if row.cells[role] == "in"]
        for role in inside[: 2 if turn else 1] if shown(row.method, row.route) else ():
            answer = client_of(getattr(scene.cast, role, None)).get(scene.address(row.route))
            wrong += [f"{row.route} to {role}: {one}" for one in [*complaints(answer, texts), *leaps(answer)]]
            seen += Read(answer.content.decode()).text if "html" in answer.headers["Content-Type"] else ""
            cases += 1
    record_property("cases", cases)
    assert wrong == []
    assert [name for name, text in texts.items() if text not in seen] == []


def shown(method: str, route: str) -> bool:
    """Whether there is something to be seen: what is printed has tests of its own."""
    return method == "GET" and not route.endswith(".pdf")


def leaps(answer: HttpResponse) -> list[str]:
    """Where a heading stands two levels below the one before it: whoever listens looks for what was left out."""
    if "html" not in answer.headers["Content-Type"]:
        return []
    tags = [tag for tag, _ in Read(answer.content.decode()).elements]
    levels = [int(tag[1]) for tag in tags if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    return [f"h{low} after h{high}" for high, low in pairwise(levels) if 1 in levels and low > high + 1]


def handful(number: int) -> str:
    """Two of the texts in one, short enough for the name of a team."""
    return " ".join(HOSTILE[number % GROUPS :: GROUPS])


def stored(cast: Cast, texts: dict[str, str]) -> Scene:
    """The scene, played by those who are called so, in which these things were said."""
    for thing, what in ((cast.facilities, "team"), (cast.move, "service"), (cast.ana, "person"), (cast.ben, "person")):
        thing.name = texts[what]
    Person.objects.filter(pk__in=[cast.ana.pk, cast.ben.pk]).update(name=texts["person"], job=texts["job"])
    Team.objects.filter(pk=cast.facilities.pk).update(name=texts["team"])
    Service.objects.update(name=texts["service"], description=texts["message"])
    ServiceVersion.objects.update(name=texts["service"], description=texts["message"])
    scene = play(cast)
    ServiceRequest.objects.update(title=texts["title"], details=texts["message"])
    Message.objects.update(text=texts["message"])
    Word.objects.update(text=texts["word"])
    StoredFile.objects.update(name=texts["file"])
    return scene


def complaints(answer: HttpResponse, texts: dict[str, str]) -> list[str]:
    """What would act, or stands there as it was typed."""
    if answer.status_code >= 400:
        return [str(answer.status_code)] if answer.status_code >= 500 and answer.status_code != 503 else []
    if "html" not in answer.headers["Content-Type"]:
        return []
    page = answer.content.decode()
    policy = answer.headers.get("Content-Security-Policy", "")
    ours = ["<style> on a page"] if "sandbox" in policy and "style-src 'sha256-" in policy else []  # its look alone
    return [*(one for one in acting(Read(page)) if one not in ours), *raw({"": list(texts.values())}, page)]
