"""Which address leads to a survey?"""

from django.urls import include, path

from footpath.surveys.answering import cards, listing, own_sheet, views

urlpatterns = [
    path("", include("footpath.surveys.building.urls")),
    path("surveys/", include("footpath.surveys.running.urls")),
    path("", include("footpath.surveys.results.urls")),
    path("", include("footpath.surveys.choosing.urls")),
    path("surveys/", listing.surveys, name="surveys"),
    path("surveys/<int:pk>/answer/", views.answer, name="survey-answer"),
    path("surveys/<int:pk>/cards.pdf", cards.cards, name="survey-cards"),
    path("surveys/mine/", own_sheet.mine, name="mine"),
    path("surveys/mine/forget/", own_sheet.forget, name="mine-forget"),
    path("surveys/mine/lines/<int:pk>/move/", own_sheet.move, name="mine-move"),
    path("surveys/mine/obstacles/<int:pk>/", own_sheet.obstacle, name="mine-obstacle"),
    path("a/", views.send, name="survey-send"),
    path("a/<str:code>/", views.link, name="survey-link"),
]
