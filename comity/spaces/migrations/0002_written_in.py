from django.db import migrations, models


class Migration(migrations.Migration):
    """Of spaces that are there already nobody knows here whether something is written in them, so
    they count as written in."""

    dependencies = [
        ("spaces", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="space",
            name="first_written_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL(
            "UPDATE spaces_space SET first_written_at = created_at", migrations.RunSQL.noop
        ),
    ]
