"""Which address leads to results?"""

from django.urls import path

from footpath.surveys.results import files, plan, views

urlpatterns = [
    path("surveys/results/", views.everything, name="survey-results-list"),
    path("surveys/<int:pk>/results/", views.page, name="survey-results"),
    path("surveys/<int:pk>/results/all/", views.details, name="survey-results-details"),
    path("surveys/<int:pk>/results/over-time/", views.over_time, name="survey-results-over-time"),
    path("surveys/<int:pk>/results/sides/", views.both_sides, name="survey-results-sides"),
    path("surveys/<int:pk>/results/figures.csv", files.as_csv, name="survey-results-csv"),
    path("surveys/<int:pk>/results/page.pdf", files.as_pdf, name="survey-results-pdf"),
    path("surveys/<int:pk>/plan/", plan.page, name="survey-plan"),
    path("surveys/<int:pk>/acted/", views.acted, name="survey-acted"),
]
