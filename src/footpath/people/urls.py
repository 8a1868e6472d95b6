"""Which pages does the room people have?"""

from django.urls import path

from footpath.people.views import directory, sign_in

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("people/", directory.directory, name="people"),
    path("people/names/", directory.names, name="people-names"),
    path("people/<int:pk>/", directory.person_page, name="person"),
    path("teams/<int:pk>/", directory.team_page, name="team"),
]
