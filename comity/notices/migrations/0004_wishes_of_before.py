"""Who wanted no mails at once, when there were no other wishes, wants none of what can be chosen."""

from django.db import migrations

SWITCHABLE = ("requests", "messages", "answers", "replies", "mentions", "community", "desk")


def keep(apps, schema_editor):
    wish = apps.get_model("notices", "NoticeWish")
    silent = apps.get_model("people", "Member").objects.filter(mails_at_once=False)
    wish.objects.bulk_create(
        [
            wish(member_id=key, group=group, here=True, mail="none")
            for key in silent.filter(left_at=None).values_list("pk", flat=True)
            for group in SWITCHABLE
        ],
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("notices", "0003_what_one_wishes"),
        ("people", "0003_handles_can_be_mentioned"),
    ]

    operations = [migrations.RunPython(keep, migrations.RunPython.noop)]
