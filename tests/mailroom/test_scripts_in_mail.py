"""Does a mail do anything to the browser of whoever reads it?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.mailroom.letters import mail

from footpath.mailroom.actions import take_in
from footpath.mailroom.views.as_it_came import _HEADERS

EVIL = "window.top.evil=1;parent.evil=1;evil=1"
HOST = "https://tracker.example"
CORPUS = [
    f"<script>{EVIL}</script>",
    f"<scr<script>ipt>{EVIL}</scr</script>ipt>",
    f"<SCRIPT/x>{EVIL}</SCRIPT>",
    f'<script src="{HOST}/x.js"></script>',
    f"<img src=x onerror='{EVIL}'>",
    f"<img/src=`x`onerror={EVIL}>",
    f"<svg onload='{EVIL}'>",
    f"<svg><script>{EVIL}</script></svg>",
    f"<svg><animate onbegin='{EVIL}' attributeName=x></svg>",
    f'<svg><a xlink:href="javascript:{EVIL}"><text y=20>here</text></a></svg>',
    f"<math><mtext><table><mglyph><style><img src=x onerror='{EVIL}'></style></mglyph></table></mtext></math>",
    f'<math href="javascript:{EVIL}">here</math>',
    f"<noscript><p title=\"</noscript><img src=x onerror='{EVIL}'>\">",
    f"<body onload='{EVIL}'><p>x</p></body>",
    f"<details open ontoggle='{EVIL}'>x</details>",
    f"<video><source onerror='{EVIL}'></video>",
    f"<audio src=x onerror='{EVIL}'></audio>",
    f"<input autofocus onfocus='{EVIL}'>",
    f"<select autofocus onfocus='{EVIL}'></select>",
    f"<marquee onstart='{EVIL}'>x</marquee>",
    f"<iframe srcdoc='<script>{EVIL}</script>'></iframe>",
    f'<iframe src="javascript:{EVIL}"></iframe>',
    f'<iframe src="{HOST}/"></iframe>',
    f'<object data="data:text/html,<script>{EVIL}</script>"></object>',
    f'<embed src="{HOST}/x.swf">',
    f'<a href="javascript:{EVIL}">here</a>',
    f'<a href="java\tscript:{EVIL}">here</a>',
    f'<a href="&#106;avascript:{EVIL}">here</a>',
    f'<a href=" javascript:{EVIL}">here</a>',
    f'<a href="vbscript:{EVIL}">here</a>',
    f'<a href="data:text/html,<script>{EVIL}</script>">here</a>',
    f'<form action="{HOST}/"><input name=p><button>here</button></form>',
    '<form action="/mail-in/1/throw-away/" method="post"><button>here</button></form>',
    f'<meta http-equiv="refresh" content="0;url={HOST}/">',
    f'<base href="{HOST}/">',
    f'<link rel="stylesheet" href="{HOST}/x.css">',
    f'<link rel="prefetch" href="{HOST}/x">',
    f"<style>@import url({HOST}/x.css); *{{background:url({HOST}/y)}}</style>",
    f'<p style="background:url({HOST}/z)">x</p>',
    '<p style="position:fixed;inset:0;z-index:9999">over everything</p>',
    f'<img src="{HOST}/pixel.gif">',
    f'<img srcset="{HOST}/pixel.gif 2x">',
    f'<table background="{HOST}/t.gif"><tr><td>x</td></tr></table>',
    f'<video poster="{HOST}/v.png"></video>',
    f"<!--[if IE]><script>{EVIL}</script><![endif]-->",
    f"<!--><img src=x onerror='{EVIL}'>-->",
    f"<title><img src=x onerror='{EVIL}'></title>",
    f"</body></html><script>{EVIL}</script>",
    f"<template><script>{EVIL}</script></template>",
    f"<x onclick='{EVIL}' tabindex=1 autofocus onfocus='{EVIL}'>here</x>",
    f"<p>{{{{constructor.constructor('{EVIL}')()}}}}</p>",
    f"<textarea><img src=x onerror='{EVIL}'></textarea>",
    f"<![CDATA[<script>{EVIL}</script>]]>",
    f"<p id=location name=location>clobbered</p><script>{EVIL}</script>",
]
GROUPS = ["<hr>".join(CORPUS[first : first + 9]) for first in range(0, len(CORPUS), 9)]
RISKY = "script,iframe,object,embed,form,input,button,link,meta[http-equiv],base,svg,math,img,video,audio,[style]"
NAMES = f'"><img src=x onerror={EVIL}>'
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def reading(cast, desk, open_page):
    """Ben reads mail that waits for Facilities."""
    return open_page(cast.ben)


def waits(desk, html, n):
    """A mail of a stranger with this page, and with as much in its subject and name as goes there."""
    raw = mail(
        "Text <script>evil=1</script> https://x.example/?\"onmouseover=evil=1", sender=f"{n} <x{n}@nordmed.example>",
        subject=f"{NAMES} {n}", html=f"<p>Hello</p>{html}<p>Bye</p>",
    )  # fmt: skip
    return take_in(raw, now=MONDAY, delivered_to=desk.address)


def test_no_mail_of_the_corpus_runs_asks_or_leads_anywhere(desk, reading):
    """In its frame on its page, as Ben opens it; the page itself watches policy, scripts and other machines."""
    for number, html in enumerate(GROUPS):
        found = waits(desk, html, number)
        reading.goto(reverse("mail-as-it-came", args=[found.pk]))
        assert reading.evaluate("() => window.evil") is None, html
        assert reading.locator(RISKY).count() == 0, html
        assert reading.locator("a[href]:not([href^=http]):not([href^=mailto])").count() == 0, html
        assert "Hello" in reading.inner_text("body")


def test_the_page_around_it_shows_names_and_subjects_as_text(desk, reading):
    one = waits(desk, "".join(CORPUS[:6]), 1)
    for address in (reverse("mail-in"), reverse("mail-one", args=[one.pk])):
        reading.goto(address)
        assert NAMES in reading.inner_text("main")
        assert reading.evaluate("() => window.evil") is None
    reading.get_by_text("As it came, laid out").click()
    frame = reading.frame_locator("iframe.mail-frame")
    frame.get_by_text("Hello").wait_for()
    assert reading.evaluate("() => window.evil") is None
    assert reading.locator("iframe.mail-frame").get_attribute("sandbox") == ""


def test_the_frame_lets_nothing_happen_even_without_the_sanitizer(browser, live_server):
    """As if it had let all of it through: the policy alone holds."""
    context = browser.new_context(base_url=live_server.url)
    page, asked, kept_in = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))  # also what the policy stops before it leaves
    page.on("requestfailed", lambda request: kept_in.append(request.url) if request.failure == "csp" else None)
    page.route("**/evil/*", lambda route: route.fulfill(
        body=GROUPS[int(route.request.url.rpartition("/")[2])], content_type="text/html", headers=_HEADERS
    ))  # fmt: skip
    try:
        for number, html in enumerate(GROUPS):
            page.goto(f"/evil/{number}", wait_until="load")
            assert page.evaluate("() => window.evil") is None, html
    finally:
        context.close()
    assert [url for url in asked if "tracker.example" in url and url not in kept_in] == []
