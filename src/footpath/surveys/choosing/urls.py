"""Which addresses has the question whether customers would choose a team again?"""

from django.urls import path

from footpath.surveys.choosing import views

urlpatterns = [
    path("surveys/would-choose/", views.overview, name="would-choose"),
    path("teams/<int:pk>/would-choose/", views.team, name="team-would-choose"),
    path("teams/<int:pk>/would-choose/figures.csv", views.as_csv, name="team-would-choose-csv"),
]
