from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requests", "0013_awaited")]

    operations = [
        migrations.AlterField(
            model_name="offer",
            name="priority",
            field=models.CharField(
                blank=True,
                choices=[
                    ("first", "before what is not urgent"),
                    ("usual", "as it comes"),
                    ("later", "it can wait for others"),
                ],
                max_length=6,
            ),
        ),
    ]
