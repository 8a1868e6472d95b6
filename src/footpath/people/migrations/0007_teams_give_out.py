from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0006_deciders")]

    operations = [
        migrations.AddField(model_name="team", name="gives_out", field=models.BooleanField(default=False)),
    ]
