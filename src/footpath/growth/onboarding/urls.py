"""Which addresses has the onboarding of new people?"""

from django.urls import URLPattern, path

from footpath.growth.onboarding import home_views, own_views, plan_views, report_views, views

IT = "onboarding/<int:pk>/"
ITEM = f"{IT}items/<int:item>/"
NOTE = f"{IT}notes/<int:note>/"
PLAN = "onboarding/plans/<int:whose>/"
ON_IT = ("buddy", "checker", "first-day", "visit", "end", "note")
ON_ITEM = ("done", "undo", "confirm", "send-back", "waive")

urlpatterns: list[URLPattern] = [
    path("onboarding/", home_views.onboardings, name="onboardings"),
    path("onboarding/begin/<int:pk>/", home_views.begin, name="onboarding-begin"),
    path("onboarding/report/", report_views.steadiness, name="onboarding-report"),
    path(IT, views.onboarding_page, name="onboarding"),
    *(path(f"{IT}{door}/", views.act, {"door": door}, name=f"onboarding-{door}") for door in ON_IT),
    path(f"{IT}newer/", own_views.newer_page, name="onboarding-newer"),
    path(f"{IT}certificate.pdf", own_views.certificate, name="onboarding-certificate"),
    path(f"{IT}log/", own_views.log, name="onboarding-log"),
    path(ITEM, views.item_page, name="onboarding-item"),
    *(path(f"{ITEM}{door}/", views.act_on_item, {"door": door}, name=f"onboarding-{door}") for door in ON_ITEM),
    path(NOTE, own_views.give, name="onboarding-give"),
    path(f"{NOTE}drop/", own_views.drop, name="onboarding-note-drop"),
    path(PLAN, plan_views.plan, name="onboarding-plan"),
    path(f"{PLAN}versions/<int:number>/", plan_views.version, name="onboarding-version"),
    path(f"{PLAN}parts/new/", plan_views.new_part, name="onboarding-part-new"),
    path(f"{PLAN}parts/<int:part>/", plan_views.part, name="onboarding-part"),
    path(f"{PLAN}parts/<int:part>/drop/", plan_views.act, {"door": "drop"}, name="onboarding-part-drop"),
    path(f"{PLAN}publish/", plan_views.act, {"door": "publish"}, name="onboarding-publish"),
    path(f"{PLAN}discard/", plan_views.act, {"door": "discard"}, name="onboarding-discard"),
]
