"""The living style sheet: a page that shows every component in every state, for tests and for the eye alone."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from footpath.ui import errors
from footpath.ui.charts.ledger import Segment
from footpath.ui.charts.line import Point
from footpath.ui.charts.path import Stone
from footpath.ui.charts.strip import Stretch
from footpath.ui.navigation import ACCOUNT, Entry
from footpath.ui.page import FilterChip

HERE = Path(__file__).parent
SIDE = ["home", "services", "board", "people", "surveys", "insight", "profile"]
NAVIGATION = [f"tests.ui.style_sheet.{name}" for name in SIDE]


def home(person: object) -> Entry:
    return Entry("Home", "/", "home", count=2, phone=True)


def services(person: object) -> Entry:
    return Entry("Ask", "/services/", "message-circle", phone=True)


def board(person: object) -> Entry:
    return Entry("Board", "/board/", "layout-list", count=23, phone=True, calm=True)


def people(person: object) -> Entry:
    return Entry("People", "/people/", "users", phone=True)


def surveys(person: object) -> Entry:
    return Entry("Surveys", "/surveys/", "checklist", group="Together")


def insight(person: object) -> Entry:
    return Entry("Insight", "/insight/", "chart-dots", group="See")


def profile(person: object) -> Entry:
    return Entry("Your hours and zone", "/profile/", "user", group=ACCOUNT)


class Somebody:
    """A signed-in person without a database."""

    is_authenticated = True
    name = "Ana Ferreira"

    def __str__(self) -> str:
        return self.name


class DeskForm(forms.Form):
    """One field of each kind."""

    room = forms.CharField(label="Which room do you leave?", max_length=20)
    places = forms.IntegerField(label="How many places?", min_value=1)
    signs = forms.CharField(
        label="Who signs off the floor plan?",
        help_text="The landlord asks us for a name; with it we can start the same day.",
        widget=forms.TextInput(attrs={"placeholder": "Start typing a name"}),
    )
    wish = forms.CharField(label="Anything else?", required=False, widget=forms.Textarea)
    floor = forms.ChoiceField(label="Which floor?", choices=[("1", "Ground floor"), ("2", "First floor")])
    noise = forms.ChoiceField(
        label="How loud may it be?",
        help_text="Drilling takes an hour.",
        widget=forms.RadioSelect,
        choices=[("quiet", "Quiet, people are working"), ("any", "It does not matter")],
    )
    told = forms.BooleanField(label="The neighbors know about it", required=False, help_text="Two doors each way.")
    plan = forms.FileField(label="Floor plan", required=False, help_text="A photo of a sketch is fine.")
    day = forms.DateField(label="When do you need it?", required=False, widget=forms.DateInput(attrs={"type": "date"}))


def facts() -> dict[str, Any]:
    """What the page shows."""
    rows = [
        ("Badge reader, door 4", "FP-1038", "Security", "Ben", date(2026, 11, 25), 0.54),
        ("Six places to C 1.03", "FP-1042", "Flight operations", "Ben", date(2026, 12, 3), 0.91),
        ("Shelves for the store with a rather long name", "FP-1044", "Shipping", "Lena", date(2026, 12, 4), 0.68),
        ("Door closer, gate 12", "FP-1051", "Ground handling", "", date(2026, 12, 4), None),
    ]
    chips = [
        FilterChip("All", "?", 23, "plain", here=True),
        FilterChip("Waiting for us", "?w=us", 14, "moss"),
        FilterChip("Waiting for customers", "?w=customers", 5),
        FilterChip("At risk", "?w=risk", 1, "clay"),
        FilterChip("Being agreed", "?w=agreed", 2, "sky"),
    ]
    return {
        "form": DeskForm(prefix="dialog"),
        "filled": DeskForm({"room": "B 2.14", "places": "none", "floor": "2"}),
        "chips": chips,
        "rows": rows,
        "page_of_many": Paginator(range(5000), 50).page(3),
        "moment": datetime(2026, 11, 22, 9, 12, tzinfo=UTC),
        **drawings(),
    }


def drawings() -> dict[str, Any]:
    """What the drawings show."""
    steps = [
        ("Asked", "behind", "Mon 23 Nov"),
        ("Complete", "behind", "Tue 24 Nov"),
        ("Agreed", "behind", "Wed 25 Nov"),
    ]
    steps += [("In work", "here", "since today"), ("Delivered", "ahead", ""), ("Accepted", "ahead", "")]
    start = date(2026, 11, 26)
    counts = [(0, 1), (1, 2), (4, 3), (5, 4), (6, 3), (7, 2), (8, 2), (11, 1), (12, 1), (14, 1)]
    figures = {"Jan": 71, "Feb": 78, "Mar": 69, "Apr": 80, "May": 84, "Jun": 83, "Jul": 88, "Aug": 91}
    return {
        "stones": [Stone(*step) for step in steps],  # type: ignore[arg-type]
        "plain_stones": [Stone(label, "ahead" if i else "here") for i, (label, _, _) in enumerate(steps)],
        "long_path": [Stone(f"Step {i}", "behind" if i < 6 else "ahead") for i in range(10)],
        "days": [(start + timedelta(days=offset), count) for offset, count in counts],
        "by": date(2026, 12, 4),
        "stretches": [
            Stretch("Half of them by", 4.0, start + timedelta(days=4)),
            Stretch("17 in 20 by", 9.0, start + timedelta(days=11)),
            Stretch("19 in 20 by", 13.0, start + timedelta(days=16)),
        ],
        "table": [(start, 4), (start + timedelta(days=11), 17), (start + timedelta(days=21), 20)],
        "soon": [(start, 14), (start + timedelta(days=1), 6)],
        "soon_by": start + timedelta(days=1),
        "far": [(start + timedelta(days=7 * i), 1) for i in range(20)],
        "far_by": start + timedelta(days=7 * 16),
        "segments": [
            Segment("Waiting for your answer", 0.6, "0.6 days", "sun"),
            Segment("In the queue", 1.9, "1.9 days"),
            Segment("Moved back by an emergency (FP-1057)", 0.5, "0.5 days", "clay"),
            Segment("In work", 1.6, "1.6 days", "moss"),
        ],
        "points": [Point(month, value, f"{value}%", value - 4, value + 3) for month, value in figures.items()],
    }


def show(request: HttpRequest, name: str, status: int = 200, **more: Any) -> HttpResponse:
    """A page of this folder for somebody who is signed in."""
    request.user = Somebody()  # type: ignore[assignment]
    page = engines["django"].from_string((HERE / name).read_text())
    return HttpResponse(page.render({**facts(), **more}, request), status=status)


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    """Every component."""
    messages.success(request, "Facilities has your request: FP-1042.")
    messages.error(request, "Ben was faster: he has already taken it.")
    calm = {"filled": DeskForm()} if "calm" in request.GET else {}
    return show(request, "style_sheet.html", **calm)


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponse:
    """The frame without navigation."""
    return show(request, "style_sheet_plain.html")


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    """The page for something that broke."""
    return errors.server_error(request)


@login_not_required
def sign_out(request: HttpRequest) -> HttpResponse:
    """Stands in for signing out."""
    return HttpResponse(status=204)


urlpatterns = [
    path("", components, name="home"),
    path("plain/", sign_in),
    path("broken/", broken),
    path("sign-out/", sign_out, name="sign-out"),
]
handler400, handler403 = errors.bad_request, errors.permission_denied
handler404, handler500 = errors.page_not_found, errors.server_error
