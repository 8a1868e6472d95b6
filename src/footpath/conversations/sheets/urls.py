"""Which addresses have service worksheets?"""

from django.urls import URLPattern, path

from footpath.conversations.sheets import doors, printed, together_views, views

urlpatterns: list[URLPattern] = [
    path("worksheets/", views.worksheets, name="worksheets"),
    path("worksheets/begin/", views.begin, name="worksheet-begin"),
    path("worksheets/together/", together_views.together, name="worksheets-together"),
    path("worksheets/together/begin/", together_views.begin, name="worksheets-together-begin"),
    path("worksheets/together/open/", together_views.open_way, name="worksheets-together-open"),
    path("worksheets/<int:pk>/", views.worksheet, name="worksheet"),
    path("worksheets/<int:pk>/page.pdf", printed.page, name="worksheet-page"),
    path("worksheets/<int:pk>/seal/", doors.seal, name="worksheet-seal"),
    path("worksheets/<int:pk>/answer/", doors.answer, name="worksheet-answer"),
    path("worksheets/<int:pk>/again/", doors.again, name="worksheet-again"),
    path("worksheets/<int:pk>/stop/", doors.stop, name="worksheet-stop"),
    path("worksheets/<int:pk>/tell/", doors.tell, name="worksheet-tell"),
    *(
        path(f"worksheets/<int:pk>/{door}/", doors.plain, {"door": door}, name=f"worksheet-{door}")
        for door in doors.PLAIN
    ),
    path("teams/<int:pk>/worksheets/", together_views.of_a_team, name="team-worksheets"),
]
