"""Which pages have standards and rules?"""

from django.urls import URLPattern, path

from footpath.conversations.standards import doors, views

urlpatterns: list[URLPattern] = [
    path("standards/", views.standards, name="standards"),
    path("standards/new/", views.new, {"kind": "standard"}, name="standard-new"),
    path("standards/rules/new/", views.new, {"kind": "rules"}, name="rules-new"),
    path("standards/words/", views.words, name="judging-words"),
    path("standards/<int:pk>/", views.standard_page, name="standard"),
    path("standards/<int:pk>/change/", views.change, name="standard-change"),
    *(path(f"standards/<int:pk>/{door}/", doors.act, {"door": door}, name=f"standard-{door}") for door in doors.DOORS),
    path("standards/<int:pk>/checks/<int:check>/", doors.check, name="standard-check"),
    path("standards/<int:pk>/follow-ups/<int:follow_up>/", doors.value, name="standard-value"),
]
