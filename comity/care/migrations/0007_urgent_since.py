from django.db import migrations, models


class Migration(migrations.Migration):
    """Since when a case is urgent: of those there are, since it was opened."""

    dependencies = [("care", "0006_kept_apart")]

    operations = [
        migrations.AddField(
            model_name="case", name="urgent_at", field=models.DateTimeField(null=True)
        ),
        migrations.RunSQL(
            "UPDATE care_case SET urgent_at = opened_at WHERE severity = 4",
            migrations.RunSQL.noop,
        ),
    ]
