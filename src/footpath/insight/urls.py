"""Which pages does the room insight have?"""

from django.urls import path

from footpath.insight.views import figures, start

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
    path("insight/", figures.mine, name="insight"),
    *(path(f"insight/{where}/", figures.page, {"kind": kind}, name=f"insight-{kind}") for kind, where in KINDS.items()),
    *(
        path(f"insight/{where}/<slug:key>/", figures.behind, {"kind": kind}, name=f"insight-{kind}-behind")
        for kind, where in KINDS.items()
    ),
]
