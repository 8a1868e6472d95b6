"""Which addresses has the practice room?"""

from django.urls import URLPattern, path

from footpath.growth.practice import card_views, phrase_views, views

CARD = "practice/cards/<int:pk>/"
POLISH = "practice/polish/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("practice/", views.room, name="practice"),
    path("practice/heard/", views.heard, name="practice-heard"),
    path("practice/in/<slug:key>/", views.situation_page, name="practice-situation"),
    path("practice/cards/new/", card_views.new, name="practice-card-new"),
    path(CARD, card_views.card_page, name="practice-card"),
    path(f"{CARD}throw-away/", card_views.throw_away, name="practice-card-throw-away"),
    path(f"{CARD}ask/", card_views.ask, name="practice-card-ask"),
    path(f"{CARD}give/", card_views.give, name="practice-card-give"),
    path(POLISH, card_views.polish_page, name="practice-polish"),
    path(f"{POLISH}take/", card_views.take, name="practice-polish-take"),
    path("practice/teams/<int:pk>/", phrase_views.phrases, name="practice-phrases"),
    path("practice/phrases/<int:pk>/use/", phrase_views.use, name="practice-phrase-use"),
    path("practice/phrases/<int:pk>/retire/", phrase_views.retire, name="practice-phrase-retire"),
    path("coach/", views.coach, name="coach"),
    path("coach/hush/", views.hush, name="coach-hush"),
]
