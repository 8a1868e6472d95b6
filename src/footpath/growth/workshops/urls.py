"""Which pages does the workbook have?"""

from django.urls import URLPattern, path, register_converter

from footpath.growth.workshops import book_urls
from footpath.growth.workshops.keys import CODE_LENGTH, LETTERS
from footpath.growth.workshops.views import entrance, guest, lead, papers, people, screen


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
    path("blank.pdf", papers.blank, name="workbook-blank-any"),
    path("key/<str:key>/", entrance.by_key, name="workbook-key"),
    path(IN, guest.page, name="workbook"),
    path(f"{IN}at/<slug:key>/", guest.step, name="workbook-step"),
    path(f"{IN}pulse/", guest.pulse, name="workbook-pulse"),
    path(f"{IN}later/", guest.later, name="workbook-later"),
    path(f"{IN}leave/", guest.leave, name="workbook-leave"),
    path(f"{IN}screen/", screen.screen, name="workbook-screen"),
    path(f"{IN}workbook.pdf", papers.take_home, name="workbook-take-home"),
    path(f"{IN}certificate.pdf", papers.certificate, name="workbook-certificate"),
    path(LEAD, lead.desk, name="workbook-lead"),
    path(f"{LEAD}do/<slug:door>/", lead.act, name="workbook-do"),
    path(f"{LEAD}paper/<int:guest>/<slug:key>/", people.paper, name="workbook-paper"),
    path(f"{LEAD}blank.pdf", papers.blank, name="workbook-blank"),
    path(f"{LEAD}report.pdf", papers.room_report, name="workbook-report-printed"),
    path(f"{LEAD}report/", people.report, name="workbook-report"),
    *book_urls.patterns(),
]
