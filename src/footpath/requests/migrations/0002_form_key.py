from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requests", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="servicerequest",
            name="form_key",
            field=models.UUIDField(null=True, unique=True),
        ),
    ]
