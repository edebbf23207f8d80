from django.db import migrations


class Migration(migrations.Migration):
    """Spaces that took all kinds until now take shares too; who chose kinds keeps their choice."""

    dependencies = [
        ("spaces", "0002_written_in"),
    ]

    operations = [
        migrations.RunSQL(
            """
            UPDATE spaces_space SET kinds = array_append(kinds, 'share')
            WHERE kinds @> ARRAY['question', 'experience', 'idea', 'story', 'success', 'failure']
                ::varchar[]
            """,
            migrations.RunSQL.noop,
        ),
    ]
