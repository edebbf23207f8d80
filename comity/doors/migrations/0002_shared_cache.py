from django.db import migrations


class Migration(migrations.Migration):
    """The table of Django's database cache, as `createcachetable` makes it.

    It is made here because the application's role may not create tables.
    """

    dependencies = [("doors", "0001_initial")]

    operations = [
        migrations.RunSQL(
            sql="""
                CREATE TABLE doors_cache (
                    cache_key varchar(255) NOT NULL PRIMARY KEY,
                    value text NOT NULL,
                    expires timestamp with time zone NOT NULL
                );
                CREATE INDEX doors_cache_expires ON doors_cache (expires);
            """,
            reverse_sql="DROP TABLE doors_cache",
        )
    ]
