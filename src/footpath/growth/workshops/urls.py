"""Which pages does the workbook have?"""

from django.urls import URLPattern, path, register_converter

from footpath.growth.workshops.keys import CODE_LENGTH, LETTERS
from footpath.growth.workshops.views import entrance, guest, lead, people, screen


class Code:
    """A code as it stands on the screen, capitalized or not."""

    regex = f"[{LETTERS}{LETTERS.lower()}]{{{CODE_LENGTH}}}"

    def to_python(self, value: str) -> str:
        """As it is kept."""
        return value.upper()

    def to_url(self, value: str) -> str:
        """As it is kept."""
        return value


register_converter(Code, "code")
IN, LEAD = "<code:code>/", "<code:code>/lead/"
urlpatterns: list[URLPattern] = [
    path("", entrance.home, name="workbooks"),
    path("start/", entrance.start, name="workbook-start"),
    path("join/", entrance.join, name="workbook-join"),
    path("key/<str:key>/", entrance.by_key, name="workbook-key"),
    path(IN, guest.page, name="workbook"),
    path(f"{IN}at/<slug:key>/", guest.step, name="workbook-step"),
    path(f"{IN}pulse/", guest.pulse, name="workbook-pulse"),
    path(f"{IN}later/", guest.later, name="workbook-later"),
    path(f"{IN}leave/", guest.leave, name="workbook-leave"),
    path(f"{IN}screen/", screen.screen, name="workbook-screen"),
    path(LEAD, lead.desk, name="workbook-lead"),
    path(f"{LEAD}do/<slug:door>/", lead.act, name="workbook-do"),
    path(f"{LEAD}paper/<int:guest>/<slug:key>/", people.paper, name="workbook-paper"),
    path(f"{LEAD}report/", people.report, name="workbook-report"),
]
