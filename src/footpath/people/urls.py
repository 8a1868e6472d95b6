"""Which pages does the room people have?"""

from django.urls import include, path

from footpath.people.views import directory

urlpatterns = [
    path("", include("footpath.people.sign_in.urls")),
    path("people/", directory.directory, name="people"),
    path("people/names/", directory.names, name="people-names"),
    path("people/<int:pk>/", directory.person_page, name="person"),
    path("teams/<int:pk>/", directory.team_page, name="team"),
]
