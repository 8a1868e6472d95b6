"""How does an empty database get its tables, without repeating every change that was ever made to them?"""

from django.db import connection
from django.db.migrations import RunPython
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

MAKES_TABLES = "makes_tables"  # the hint of a RunPython that makes what models cannot say, such as the index of words


def is_empty() -> bool:
    """Whether the database has no table at all, and no migration was ever applied."""
    tables = set(connection.introspection.table_names())
    return (
        tables <= {MigrationRecorder.Migration._meta.db_table}
        and not MigrationRecorder(connection).applied_migrations()
    )


def make_tables(executor: MigrationExecutor) -> None:
    """Make every table as all migrations together would, and note these as applied, in one transaction.

    Step by step takes most of a minute: Django draws all models anew for each of some 600 changes, in a database where
    nothing can be lost. What moves rows has none to move; what makes more than tables says so by its hint. That both
    ways end alike is held by tests/site/test_first_tables.py.
    """
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    leaves = executor.loader.graph.leaf_nodes()
    state = executor.loader.project_state(leaves)
    with connection.schema_editor() as editor:
        for model in state.apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        for migration, _backwards in executor.migration_plan(leaves):
            for operation in migration.operations:
                if isinstance(operation, RunPython) and MAKES_TABLES in operation.hints:
                    operation.database_forwards(migration.app_label, editor, state, state)
            for app, name in migration.replaces or [(migration.app_label, migration.name)]:
                recorder.record_applied(app, name)
