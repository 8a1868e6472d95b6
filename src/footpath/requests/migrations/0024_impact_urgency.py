from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("requests", "0023_mail_texts"),
    ]

    operations = [
        migrations.AddField(
            model_name="servicerequest",
            name="impact",
            field=models.CharField(
                blank=True,
                choices=[
                    ("one", "it stops one person"),
                    ("team", "it stops a team"),
                    ("many", "it stops several teams, or customers outside"),
                ],
                max_length=4,
            ),
        ),
        migrations.AddField(
            model_name="servicerequest",
            name="urgency",
            field=models.CharField(
                blank=True,
                choices=[
                    ("now", "it hurts today"),
                    ("days", "it hurts within days"),
                    ("weeks", "it hurts in weeks, or not at all"),
                ],
                max_length=5,
            ),
        ),
    ]
