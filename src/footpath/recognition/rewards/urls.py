"""Which pages have small rewards, and notes for the review?"""

from django.urls import URLPattern, path

from footpath.recognition.rewards.views import commendations, home, ledger, reward, rules

REWARD, NOTE = "rewards/<int:pk>/", "rewards/notes/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("rewards/", home.home, name="rewards"),
    path("rewards/give/", home.give, name="reward-give"),
    path("rewards/settings/", rules.page, name="reward-settings"),
    path("rewards/settings/budgets/new/", rules.budget, name="reward-budget-new"),
    path("rewards/settings/budgets/<int:pk>/", rules.budget, name="reward-budget"),
    path("rewards/settings/budgets/<int:pk>/end/", rules.end_budget, name="reward-budget-end"),
    path("rewards/settings/list/new/", rules.kind, name="reward-kind-new"),
    path("rewards/settings/list/<int:pk>/", rules.kind, name="reward-kind"),
    path("rewards/budgets/<int:pk>/", ledger.page, name="reward-ledger"),
    path("rewards/budgets/<int:pk>/ledger.csv", ledger.sheet, name="reward-ledger-sheet"),
    path("rewards/notes/for/<int:person>/", commendations.write, name="commend"),
    path(NOTE, commendations.page, name="commendation"),
    path(f"{NOTE}page.pdf", commendations.printed, name="commendation-printed"),
    *(
        path(f"{NOTE}{door}/", commendations.act, {"door": door}, f"commendation-{door}")
        for door in commendations.DOORS
    ),
    path(REWARD, reward.page, name="reward"),
    *(path(f"{REWARD}{door}/", reward.act, {"door": door}, f"reward-{door}") for door in reward.DOORS),
]
