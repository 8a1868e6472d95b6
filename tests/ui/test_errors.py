"""Does every error say what happened, what is kept and what to do, without giving anything away?"""

import json
import logging
from collections.abc import Callable

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from footpath.ui import errors
from footpath.ui.middleware import FailClearly

KINDS = [
    (400, errors.bad_request),
    (413, lambda request: errors.bad_request(request, RequestDataTooBig("big"))),
    (403, errors.permission_denied),
    (403, errors.csrf_failure),
    (404, errors.page_not_found),
    (500, errors.server_error),
    (503, errors.unavailable),
]


def ask(path: str = "/somewhere/") -> HttpRequest:
    return RequestFactory().get(path)


@pytest.mark.parametrize(("status", "view"), KINDS)
def test_a_page_without_database(status: int, view: Callable[[HttpRequest], HttpResponse]) -> None:
    response = view(ask())  # no database fixture: a query would fail the test
    assert response.status_code == status
    body = response.content.decode()
    assert "<h1>" in body
    assert f'data-trouble="{status}"' in body


@pytest.mark.parametrize(("status", "view"), KINDS)
def test_programs_get_a_problem_document(status: int, view: Callable[[HttpRequest], HttpResponse]) -> None:
    response = view(ask("/api/v1/requests/"))
    assert response["Content-Type"] == "application/problem+json"
    problem = json.loads(response.content)
    assert problem["status"] == status
    assert {"type", "title", "detail"} <= set(problem)


def test_the_number_on_the_page_leads_to_the_log_and_to_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise KeyError("the secret of the day")
    except KeyError:
        with caplog.at_level(logging.ERROR):
            body = errors.server_error(ask()).content.decode()
    assert "secret" not in body
    number = caplog.records[0].getMessage().split()[1]
    assert number in body
    assert "the secret of the day" in caplog.text


def test_a_busy_database_is_no_fault_of_ours() -> None:
    middleware = FailClearly(lambda request: HttpResponse())
    response = middleware.process_exception(ask(), OperationalError("database is locked"))
    assert response is not None
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert middleware.process_exception(ask(), KeyError("ours")) is None
    try:
        raise OperationalError("database is locked")
    except OperationalError:
        assert errors.server_error(ask()).status_code == 503


def test_what_is_hidden_and_what_is_not_there_look_the_same() -> None:
    assert errors.page_not_found(ask("/requests/FP-1/")).content == errors.page_not_found(ask("/x/")).content
