"""What is known of the things that can be found?"""

from django.db import models


class SearchDoc(models.Model):
    """One thing that can be found; of which room it is, its kind says.

    The last three columns hold the words as footpath.search.words makes them. The database's own index is built
    on them alone, so that both databases find the same: on SQLite a full-text table that triggers keep true, on
    PostgreSQL a generated column; see the first migration.
    """

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    title = models.TextField()
    body = models.TextField()
    updated_at = models.DateTimeField()
    over_since = models.DateTimeField(null=True)  # nothing waits for it any more: what is under way comes before it
    title_words = models.TextField()
    body_words = models.TextField()
    other_words = models.TextField()

    objects: models.Manager["SearchDoc"] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="each_thing_found_once")]

    def __str__(self) -> str:
        """The kind and the title."""
        return f"{self.kind}: {self.title}"
