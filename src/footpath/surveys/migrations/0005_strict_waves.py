from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('surveys', '0004_talks_and_sealed_links'),
    ]

    operations = [
        migrations.AddField(
            model_name='wave',
            name='strict',
            field=models.BooleanField(default=False),
        ),
    ]
