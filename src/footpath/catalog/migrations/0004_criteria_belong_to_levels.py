"""The criteria of a service are those of its qualities."""

from django.db import migrations


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("catalog", "0003_first_versions")]
    operations = [migrations.RemoveField(model_name="service", name="criteria")]
