"""What if a program sends anything at all? Generated questions to every operation, by somebody who may do much."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.config import ChecksConfig, GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig
from schemathesis.config._checks import NegativeDataRejectionConfig
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)
from tests.programs import program
from tests.site.questions import DOCUMENT, keys
from tests.site.scene import Scene, scene, standing_scene

from footpath.people.models import Person

__all__ = ["scene", "standing_scene"]  # the fixtures

FEW, MANY = 3, 250  # questions of each kind to an operation: 500 of both together with --slow
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
# What is wrong is refused by any 4xx; an If-Match that names no state of ours is a state that is not the one there is.
REFUSED = NegativeDataRejectionConfig(expected_statuses=["400", "403", "404", "405", "409", "412", "415", "422", "428"])
OURS = SchemathesisConfig(
    projects=ProjectsConfig(
        default=ProjectConfig(
            generation=GenerationConfig(with_security_parameters=False),
            checks=ChecksConfig(negative_data_rejection=REFUSED),
        )
    )
)
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT, config=OURS)
# Neither a parameter nor a body that is needed.
NOTHING_TO_GET_WRONG = {
    "me", "list_mail_texts", "list_measures", "read_notices", "read_calendar", "give_calendar", "end_calendar",
    "read_my_questions", "read_who_serves", "read_silo_map", "read_chain_map", "list_outside_standards",
}  # fmt: skip
OPERATIONS = {one.ok().definition.raw["operationId"]: one.ok() for one in SCHEMA.get_all_operations()}


@pytest.fixture(scope="module")
def headers(standing_scene: Scene) -> Iterator[dict[str, str]]:
    """What the program of Cleo shows: she leads the team that was asked, and administers besides."""
    Person.objects.filter(pk=standing_scene.cast.cleo.pk).update(administers=True)
    for signal in (request_started, request_finished):  # the server's end of a call would end the test's transaction
        signal.disconnect(close_old_connections)
    yield {"Authorization": program(standing_scene.cast.cleo).defaults["HTTP_AUTHORIZATION"]}
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


every = pytest.mark.parametrize(
    ("name", "mode"),
    [
        pytest.param(name, mode, id=f"{name}-{mode.value}")
        for name in sorted(OPERATIONS)
        for mode in GenerationMode
        if mode == GenerationMode.POSITIVE or name not in NOTHING_TO_GET_WRONG
    ],
)


@every
def test_nothing_that_is_sent_breaks_it(name: str, mode: GenerationMode, scene: Scene, headers: dict[str, str]) -> None:
    put(name, mode, FEW, scene, headers)


@pytest.mark.slow
@every
def test_nothing_of_a_lot_breaks_it(name: str, mode: GenerationMode, scene: Scene, headers: dict[str, str]) -> None:
    put(name, mode, MANY, scene, headers)


def put(name: str, mode: GenerationMode, count: int, scene: Scene, headers: dict[str, str]) -> None:
    """Put that many generated questions to an operation; what each of them does is taken back."""
    app, standing = get_wsgi_application(), keys(name, scene)

    @settings(max_examples=count, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(case=OPERATIONS[name].as_strategy(generation_mode=mode), known=st.booleans(), seen=st.integers(0, 3))
    def one(case: Any, known: bool, seen: int) -> None:
        if known and mode == GenerationMode.POSITIVE:
            case.path_parameters.update({part: standing[part] for part in case.path_parameters})
            if "If-Match" in case.headers:
                case.headers["If-Match"] = f'"{seen}"'
        with transaction.atomic():
            response = case.call(app=app, headers=headers)
            transaction.set_rollback(True)
        case.validate_response(response, checks=CHECKS, headers=headers)

    one()
