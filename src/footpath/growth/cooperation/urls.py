"""Which pages do role-plays and boards of guidelines have?"""

from django.urls import URLPattern, path

from footpath.growth.cooperation import board_views, own_views, place_views, play_views, views

HERE = "role-plays/"
OWN, TEAM, KEY = f"{HERE}own/<int:pk>/", f"{HERE}guidelines/<int:pk>/", f"{HERE}<slug:key>/"
ON_BOARD = ("add", "merge", "drop", "vote", "move", "keep")

urlpatterns: list[URLPattern] = [
    path(HERE, views.home, name="role-plays"),
    path(f"{HERE}goal/", views.goal, name="role-play-goal"),
    path(f"{HERE}statements.json", views.statements, name="role-play-statements"),
    path(TEAM, board_views.board, name="guideline-board"),
    *(path(f"{TEAM}{door}/", board_views.act, {"door": door}, name=f"guideline-board-{door}") for door in ON_BOARD),
    path(f"{HERE}own/new/", own_views.new, name="role-play-new"),
    path(f"{HERE}own/import/", own_views.take_in, name="role-play-import"),
    path(f"{HERE}own/from-moment/<int:point>/", own_views.from_moment, name="role-play-from-moment"),
    path(OWN, own_views.editor, name="role-play-edit"),
    path(f"{OWN}about/", place_views.about, name="role-play-about"),
    path(f"{OWN}add/", place_views.add, name="role-play-add"),
    path(f"{OWN}show/", own_views.show, name="role-play-show"),
    path(f"{OWN}throw-away/", own_views.throw_away, name="role-play-throw-away"),
    path(f"{OWN}places/<slug:place>/", place_views.place, name="role-play-place"),
    path(f"{OWN}places/<slug:place>/check/", place_views.check, name="role-play-check"),
    path(f"{OWN}places/<slug:place>/drop/", place_views.drop, name="role-play-drop"),
    path(f"{HERE}plays/<int:pk>/", play_views.page, name="role-play-at"),
    path(f"{HERE}plays/<int:pk>/note/", play_views.note, name="role-play-note"),
    path(f"{HERE}plays/<int:pk>/throw-away/", play_views.throw_away, name="role-play-forget"),
    path(KEY, views.scenario_page, name="role-play"),
    path(f"{KEY}begin/", play_views.begin, name="role-play-begin"),
    path(f"{KEY}watch/<slug:run>/", views.watch, name="role-play-watch"),
    path(f"{KEY}pair/<slug:seat>/", views.pair, name="role-play-pair"),
    path(f"{KEY}choices/", views.choices, name="role-play-choices"),
    path(f"{KEY}scenario.json", views.exported, name="role-play-file"),
]
