"""Which address leads to what whoever runs a survey does?"""

from django.urls import path

from footpath.surveys.running import named, talking, unsealing, views

urlpatterns = [
    path("<int:pk>/", views.wave, name="wave"),
    path("<int:pk>/open/", views.open_now, name="wave-open"),
    path("<int:pk>/close/", views.close_now, name="wave-close"),
    path("<int:pk>/publish/", views.publish_now, name="wave-publish"),
    path("<int:pk>/archive/", views.archive, name="wave-archive"),
    path("<int:pk>/call-off/", views.call_off, name="wave-call-off"),
    path("<int:pk>/names/", named.answers, name="survey-named"),
    path("<int:pk>/talk/", talking.offer, name="survey-talk-offer"),
    path("talks/<int:pk>/", talking.talk, name="survey-talk"),
    path("talks/<int:pk>/say/", talking.say, name="survey-talk-say"),
    path("talks/<int:pk>/note/", talking.note, name="survey-talk-note"),
    path("<int:pk>/unsealing/", unsealing.ask, name="survey-unsealing-ask"),
    path("unsealing/<int:pk>/", unsealing.one, name="survey-unsealing"),
]
