"""Where does one sign in and out, and see how one gets in?

The names with `account_` and `mfa_` are those by which allauth finds a page.
"""

from django.urls import path

from footpath.people.programs import views as tokens
from footpath.people.sign_in import factors, safety, views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-in/code/", factors.second_factor, name="mfa_authenticate"),
    path("sign-in/passkey/", factors.passkey_sign_in, name="mfa_login_webauthn"),
    path("sign-in/forgot/", views.forgot, name="forgot-password"),
    path("sign-in/forgot/sent/", views.forgot_sent, name="forgot-password-sent"),
    path("sign-in/link/<str:who>/<str:token>/", views.password_link, name="password-link"),
    path("sign-in/new-password/", views.new_password, name="new-password"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("safety/", safety.safety, name="safety"),
    path("safety/", safety.safety, name="mfa_index"),
    path("safety/password/", safety.change_password, name="change-password"),
    path("safety/tokens/", tokens.tokens, name="tokens"),
    path("safety/tokens/<int:token>/revoke/", tokens.revoke, name="revoke-token"),
    path("safety/sessions/others/end/", safety.end_other_sessions, name="end-other-sessions"),
    path("safety/sessions/<int:pk>/end/", safety.end_session, name="end-session"),
    path("safety/sure/", factors.sure_password, name="account_reauthenticate"),
    path("safety/sure/code/", factors.sure_code, name="mfa_reauthenticate"),
    path("safety/sure/passkey/", factors.sure_passkey, name="mfa_reauthenticate_webauthn"),
    path("safety/app/", factors.add_app, name="mfa_activate_totp"),
    path("safety/app/remove/", factors.remove_app, name="mfa_deactivate_totp"),
    path("safety/passkeys/add/", factors.add_passkey, name="mfa_add_webauthn"),
    path("safety/passkeys/<int:pk>/rename/", factors.rename_passkey, name="mfa_edit_webauthn"),
    path("safety/passkeys/<int:pk>/remove/", factors.remove_passkey, name="mfa_remove_webauthn"),
    path("safety/codes/", factors.show_codes, name="mfa_view_recovery_codes"),
    path("safety/codes/new/", factors.new_codes, name="mfa_generate_recovery_codes"),
    path("safety/codes/download/", factors.download_codes, name="mfa_download_recovery_codes"),
    path("people/<int:pk>/second-factors/remove/", safety.remove_factors, name="drop-factors"),
    path("people/<int:pk>/invite/", safety.invite, name="invite"),
]
