from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('requests', '0015_referred_and_announced'),
    ]

    operations = [
        migrations.AddField(
            model_name='emergency',
            name='of_budget',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='emergency',
            name='reminded',
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
