"""Which pages does the room insight have?"""

from django.urls import include, path

from footpath.insight.helped import views as did_it_help
from footpath.insight.time_went import SUBJECTS
from footpath.insight.views import emergencies, figures, files, needs, outside, promises, start, time, who_serves

KINDS = {
    "team": "teams/<int:pk>",
    "service": "services/<int:pk>",
    "person": "people/<int:pk>",
    "pair": "pairs/<int:provider>/<int:customer>",
}

urlpatterns = [
    path("", start.home, name="home"),
    path("kept/", start.kept, name="kept"),
    path("search/", start.search, name="search"),
    path("who-serves-whom/", who_serves.page, name="who-serves-whom"),
    path("who-serves-whom/figures.csv", who_serves.as_csv, name="who-serves-whom-csv"),
    path("", include("footpath.insight.maps.urls")),
    path("outside-standards/", outside.page, name="outside-standards"),
    path("outside-standards/figures.csv", outside.as_csv, name="outside-standards-csv"),
    path("", include("footpath.insight.month.urls")),
    path("insight/", figures.mine, name="insight"),
    *(path(f"insight/{where}/", figures.page, {"kind": kind}, name=f"insight-{kind}") for kind, where in KINDS.items()),
    *(  # before the requests behind a figure: no figure is called "time"
        path(f"insight/{KINDS[kind]}/time/{rest}", view, {"kind": kind}, name=f"insight-{kind}-time{name}")
        for kind in SUBJECTS
        for rest, view, name in (
            ("", time.page, ""),
            ("figures.csv", time.page_csv, "-csv"),
            ("requests/", time.behind, "-behind"),
            ("requests/figures.csv", time.behind_csv, "-behind-csv"),
        )
    ),
    *(
        path(f"insight/{where}/<slug:key>/", figures.behind, {"kind": kind}, name=f"insight-{kind}-behind")
        for kind, where in KINDS.items()
    ),
    path("teams/<int:pk>/emergencies/", emergencies.page, name="team-emergencies"),
    path("teams/<int:pk>/emergencies/figures.csv", emergencies.page_csv, name="team-emergencies-csv"),
    *(
        path(f"{kind}s/<int:pk>/needs/{rest}", view, {"kind": kind}, name=f"{kind}-needs{name}")
        for kind in ("team", "service")
        for rest, view, name in (
            ("", needs.page, ""),
            ("figures.csv", needs.as_csv, "-csv"),
            ("page.pdf", needs.as_pdf, "-pdf"),
        )
    ),
    path("teams/<int:pk>/needs/together/", needs.part_page, name="team-needs-together"),
    path("teams/<int:pk>/needs/together/figures.csv", needs.part_csv, name="team-needs-together-csv"),
    path("teams/<int:pk>/needs/together/page.pdf", needs.part_pdf, name="team-needs-together-pdf"),
    path("teams/<int:pk>/promises/", promises.page, name="team-promises"),
    path("teams/<int:pk>/promises/figures.csv", promises.page_csv, name="team-promises-csv"),
    path("teams/<int:pk>/promises/page.pdf", promises.page_pdf, name="team-promises-pdf"),
    path("did-it-help/", did_it_help.page, name="did-it-help"),
    path("did-it-help/figures.csv", did_it_help.as_csv, name="did-it-help-csv"),
    path("teams/<int:pk>/did-it-help/", did_it_help.page, name="team-did-it-help"),
    path("teams/<int:pk>/did-it-help/figures.csv", did_it_help.as_csv, name="team-did-it-help-csv"),
    path("insight/figures.csv", files.mine_csv, name="insight-csv"),
    path("insight/page.pdf", files.mine_pdf, name="insight-pdf"),
    *(
        path(f"insight/{where}/{file}", view, {"kind": kind}, name=f"insight-{kind}-{name}")
        for kind, where in KINDS.items()
        for file, view, name in (
            ("figures.csv", files.page_csv, "csv"),
            ("page.pdf", files.page_pdf, "pdf"),
            ("<slug:key>/figures.csv", files.behind_csv, "behind-csv"),
            ("<slug:key>/page.pdf", files.behind_pdf, "behind-pdf"),
        )
    ),
]
