from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('surveys', '0005_strict_waves'),
    ]

    operations = [
        migrations.AddField(
            model_name='wave',
            name='crossed',
            field=models.JSONField(default=list),
        ),
    ]
