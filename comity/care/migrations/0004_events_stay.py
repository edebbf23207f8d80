from django.db import migrations


class Migration(migrations.Migration):
    """An event of a case, once written, is neither changed nor removed by anyone.

    Grants keep the application's role from it (comity.running.migrate); the trigger holds for every
    role, the owner's too, until a migration takes it away.
    """

    dependencies = [("care", "0003_cases")]

    operations = [
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION care_event_stays() RETURNS trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'an event of a case is neither changed nor removed'
                        USING ERRCODE = 'insufficient_privilege';
                END
                $$;
                CREATE TRIGGER care_event_stays
                BEFORE UPDATE OR DELETE ON care_caseevent
                FOR EACH ROW EXECUTE FUNCTION care_event_stays();
                CREATE TRIGGER care_events_stay
                BEFORE TRUNCATE ON care_caseevent
                FOR EACH STATEMENT EXECUTE FUNCTION care_event_stays();
            """,
            reverse_sql="""
                DROP TRIGGER care_events_stay ON care_caseevent;
                DROP TRIGGER care_event_stays ON care_caseevent;
                DROP FUNCTION care_event_stays();
            """,
        )
    ]
