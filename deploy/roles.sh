#!/bin/sh
# Run once by PostgreSQL's image, on an empty database: the two roles and the database.
set -eu

psql --set ON_ERROR_STOP=1 --set owner="$COMITY_OWNER_PASSWORD" --set app="$COMITY_APP_PASSWORD" \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
CREATE ROLE comity_owner LOGIN PASSWORD :'owner';
CREATE ROLE comity_app LOGIN PASSWORD :'app';
CREATE DATABASE comity OWNER comity_owner TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
SQL
