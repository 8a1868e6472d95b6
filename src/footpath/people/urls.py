"""Which pages does the room people have?"""

from django.urls import path

from footpath.people import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("people/", views.directory, name="people"),
    path("people/names/", views.names, name="people-names"),
    path("people/<int:pk>/", views.person_page, name="person"),
    path("teams/<int:pk>/", views.team_page, name="team"),
]
