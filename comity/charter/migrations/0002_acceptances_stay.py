from django.db import migrations


class Migration(migrations.Migration):
    """An acceptance, once given, is neither changed nor removed by anyone.

    Grants already keep the application's role from it (comity.running.migrate); the trigger holds
    as well where an operator's role was given more than it needs.
    """

    dependencies = [("charter", "0001_initial")]

    operations = [
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION charter_acceptance_stays() RETURNS trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'an acceptance of the code is neither changed nor removed'
                        USING ERRCODE = 'insufficient_privilege';
                END
                $$;
                CREATE TRIGGER charter_acceptance_stays
                BEFORE UPDATE OR DELETE ON charter_acceptance
                FOR EACH ROW EXECUTE FUNCTION charter_acceptance_stays();
                CREATE TRIGGER charter_acceptances_stay
                BEFORE TRUNCATE ON charter_acceptance
                FOR EACH STATEMENT EXECUTE FUNCTION charter_acceptance_stays();
            """,
            reverse_sql="""
                DROP TRIGGER charter_acceptances_stay ON charter_acceptance;
                DROP TRIGGER charter_acceptance_stays ON charter_acceptance;
                DROP FUNCTION charter_acceptance_stays();
            """,
        )
    ]
