"""Which addresses have round tables?"""

from django.urls import URLPattern, path

from footpath.conversations.tables import views
from footpath.conversations.tables.doors import DATE_DOORS, ISSUE_DOORS, TABLE_DOORS

urlpatterns: list[URLPattern] = [
    path("", views.tables, name="round-tables"),
    path("new/", views.new, name="round-table-new"),
    path("<int:pk>/", views.table_page, name="round-table"),
    path("<int:pk>/change/", views.change, name="round-table-change"),
    *(
        path(f"<int:pk>/{door}/", views.act, {"kind": "table", "door": door}, name=f"round-table-{door}")
        for door in TABLE_DOORS
    ),
    path("dates/<int:pk>/", views.thing, {"kind": "date"}, name="round-table-date"),
    *(
        path(f"dates/<int:pk>/{door}/", views.act, {"kind": "date", "door": door}, name=f"round-table-date-{door}")
        for door in DATE_DOORS
    ),
    path("issues/<int:pk>/", views.thing, {"kind": "issue"}, name="table-issue"),
    *(
        path(f"issues/<int:pk>/{door}/", views.act, {"kind": "issue", "door": door}, name=f"table-issue-{door}")
        for door in ISSUE_DOORS
    ),
]
