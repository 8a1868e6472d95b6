"""Services say when one comes to them, in a few words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("catalog", "0004_criteria_belong_to_levels")]
    operations = [
        migrations.AddField(
            model_name=model, name="needs", field=models.JSONField(blank=True, default=list)
        )
        for model in ("service", "serviceversion")
    ]
