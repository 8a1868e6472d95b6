from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0006_agreements"),
        ("requests", "0014_offered_priority"),
    ]

    operations = [
        migrations.AddField(
            model_name="headsup", name="asked_about_at", field=models.DateTimeField(null=True)
        ),
        migrations.AddField(
            model_name="headsup", name="edits", field=models.PositiveIntegerField(default=0)
        ),
        migrations.AddField(
            model_name="referral",
            name="from_service",
            field=models.ForeignKey(on_delete=models.PROTECT, related_name="+", to="catalog.service"),
        ),
        migrations.AddField(model_name="referral", name="early", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="referral", name="first_asked", field=models.BooleanField(default=True)),
        migrations.AddField(model_name="referral", name="answered_week", field=models.DateField(null=True)),
        migrations.RemoveConstraint(model_name="target", name="one_target_a_kind_and_team"),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                fields=("request", "kind", "team", "started_at"), name="one_target_a_kind_team_and_visit"
            ),
        ),
        migrations.RemoveIndex(model_name="outcome", name="outcome_asked"),
        migrations.AddField(model_name="outcome", name="announced", field=models.BooleanField(null=True)),
        migrations.AddIndex(
            model_name="outcome",
            index=models.Index(
                fields=[
                    "team", "asked_week", "customer_team", "service", "asked_at",
                    "complete_first", "lead_honored", "announced",
                ],
                name="outcome_asked",
            ),
        ),
    ]
