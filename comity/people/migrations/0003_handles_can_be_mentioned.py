from django.db import migrations, models

HANDLE = "^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"
RENAME = "UPDATE people_member SET handle = 'member-' || substr(md5(id), 1, 12) WHERE handle !~ %s"


class Migration(migrations.Migration):
    """A handle that nobody could mention is replaced; the command line took such ones before."""

    dependencies = [
        ("people", "0002_who_left"),
    ]

    operations = [
        migrations.RunSQL(
            [(RENAME, [HANDLE])],
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.CheckConstraint(
                condition=models.Q(("handle__regex", HANDLE)), name="a_handle_can_be_mentioned"
            ),
        ),
    ]
