"""Which pages does the room growth have?"""

from django.urls import URLPattern, URLResolver, include, path

from footpath.growth.views import home, plan

PLAN = "action-plans/<int:pk>/"
ON_PLAN = ("words", "area", "start", "check-in", "again", "give-up", "close", "partner", "share")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("footpath.growth.coaching.urls")),
    path("", include("footpath.growth.cooperation.urls")),
    path("", include("footpath.growth.onboarding.urls")),
    path("", include("footpath.growth.practice.urls")),
    path("", include("footpath.growth.shadowing.urls")),
    path("", include("footpath.growth.lunches.urls")),
    path("", include("footpath.growth.skills.urls")),
    path("", include("footpath.growth.program.urls")),
    path("across/", include("footpath.growth.interdepartmental.urls")),
    path("workbook/", include("footpath.growth.workshops.urls")),
    path("action-plans/", home.plans, name="action-plans"),
    path("action-plans/begin/", home.begin, name="action-plan-begin"),
    path("action-plans/from-360/<int:pk>/", home.begin_appraised, name="action-plan-from-360"),
    path(PLAN, plan.plan_page, name="action-plan"),
    *(path(f"{PLAN}{door}/", plan.act, {"door": door}, name=f"action-plan-{door}") for door in ON_PLAN),
    path(f"{PLAN}page.pdf", plan.printed, name="action-plan-printed"),
    path(f"{PLAN}throw-away/", plan.throw_away, name="action-plan-throw-away"),
    path(f"{PLAN}areas/<int:area>/", plan.area_page, name="action-plan-edit-area"),
    path(f"{PLAN}areas/<int:area>/drop/", plan.act, {"door": "area-drop"}, name="action-plan-area-drop"),
    path(f"{PLAN}areas/<int:area>/step/", plan.act, {"door": "step"}, name="action-plan-step"),
    path(f"{PLAN}areas/<int:area>/figure/", plan.act, {"door": "figure"}, name="action-plan-figure"),
    path(f"{PLAN}steps/<int:step>/", plan.step_page, name="action-plan-edit-step"),
    path(f"{PLAN}steps/<int:step>/drop/", plan.act, {"door": "step-drop"}, name="action-plan-step-drop"),
    path(f"{PLAN}steps/<int:step>/tick/", plan.act, {"door": "tick"}, name="action-plan-tick"),
]
