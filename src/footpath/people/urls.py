"""Which pages does the room people have?"""

from django.urls import include, path

from footpath.people.staffing import views as staffing
from footpath.people.views import absences, asked, directory, erasing, hours, organization, pairs, profile, roles, teams

urlpatterns = [
    path("", include("footpath.people.sign_in.urls")),
    path("asked/", asked.asked, name="asked"),
    path("asked/questions.csv", asked.as_csv, name="asked-csv"),
    path("people/", directory.directory, name="people"),
    path("people/names/", directory.names, name="people-names"),
    path("people/new/", roles.add, name="person-new"),
    path("people/roles/", roles.roles, name="roles"),
    path("people/<int:pk>/", directory.person_page, name="person"),
    path("people/<int:pk>/edit/", profile.edit, name="person-edit"),
    path("people/<int:pk>/photo/", profile.photo, name="photo"),
    path("people/<int:pk>/week/", profile.week, name="person-week"),
    path("people/<int:pk>/away/", absences.away, name="away"),
    path("people/<int:pk>/away/<int:absence>/cancel/", absences.cancel, name="away-cancel"),
    path("people/<int:pk>/role/", roles.role, name="role"),
    path("people/<int:pk>/leave/", roles.leave, name="person-leave"),
    path("people/<int:pk>/erase/", erasing.erase, name="person-erase"),
    path("people/<int:pk>/return/", roles.come_back, name="person-return"),
    path("teams/new/", teams.add, name="team-new"),
    path("teams/<int:pk>/", directory.team_page, name="team"),
    path("teams/<int:pk>/edit/", teams.edit, name="team-edit"),
    path("teams/<int:pk>/members/", teams.members, name="team-members"),
    path("teams/<int:pk>/members/<int:membership>/leave/", teams.leave, name="team-leave"),
    path("teams/<int:pk>/pairs/", pairs.of_team, name="team-pairs"),
    path("organization/", organization.edit, name="organization"),
    path("organization/deciders/", organization.deciders, name="deciders"),
    path("organization/staffing/", staffing.months, name="staffing"),
    path("organization/staffing/<slug:month>/take-back/", staffing.take_back, name="staffing-take-back"),
    path("hours/", hours.calendars, name="hours"),
    path("hours/new/", hours.add, name="hours-new"),
    path("hours/<int:pk>/", hours.edit, name="hours-edit"),
]
