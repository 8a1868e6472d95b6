"""Which address leads to what makes an instrument?"""

from django.urls import path

from footpath.surveys.building.views import editing, languages, library, listing, planning, trying

_ONE = "surveys/build/<slug:key>/"

urlpatterns = [
    path("surveys/behaviors/", library.behaviors, name="survey-behaviors"),
    path("surveys/behaviors/add/", library.behavior_page, name="survey-behavior-add"),
    path("surveys/behaviors/<slug:key>/edit/", library.behavior_page, name="survey-behavior"),
    path("surveys/try/<slug:key>/", trying.try_it, name="survey-try"),
    path("surveys/build/", listing.listing, name="survey-builder"),
    path("surveys/begin/", listing.begin, name="survey-begin"),
    path(_ONE, editing.build, name="survey-build"),
    path(f"{_ONE}about/", editing.about, name="survey-build-about"),
    path(f"{_ONE}add-block/", editing.block, name="survey-build-add-block"),
    path(f"{_ONE}blocks/<slug:block>/", editing.block, name="survey-build-block"),
    path(f"{_ONE}blocks/<slug:block>/add/", editing.question, name="survey-build-add"),
    path(f"{_ONE}questions/<slug:question>/", editing.question, name="survey-build-question"),
    path(f"{_ONE}behaviors/", editing.behaviors, name="survey-build-behaviors"),
    path(f"{_ONE}arrange/", editing.arrange, name="survey-build-arrange"),
    path(f"{_ONE}next/", listing.begin_version, name="survey-build-next"),
    path(f"{_ONE}drop/", listing.drop_draft, name="survey-build-drop"),
    path(f"{_ONE}retire/", listing.retire, name="survey-build-retire"),
    path(f"{_ONE}copy/", listing.copy, name="survey-build-copy"),
    path(f"{_ONE}file.json", listing.export, name="survey-build-file"),
    path(f"{_ONE}versions/<int:number>/", listing.version, name="survey-build-version"),
    path(f"{_ONE}preview/", trying.preview, name="survey-build-preview"),
    path(f"{_ONE}pilot/", trying.pilot, name="survey-build-pilot"),
    path(f"{_ONE}languages/", languages.languages, name="survey-build-languages"),
    path(f"{_ONE}languages/<slug:code>/", languages.language, name="survey-build-language"),
    path(f"{_ONE}plan/", planning.plan, name="survey-build-plan"),
    path(f"{_ONE}plan/<int:number>/", planning.plan, name="survey-build-replan"),
]
