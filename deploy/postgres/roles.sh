#!/bin/bash
# Run once by the postgres image, when its volume is empty: the service's three roles.
#   indicator_watch_owner    owns the schema and migrates it
#   indicator_watch          what the service works with; owns nothing
#   indicator_watch_boards   Grafana; may read what the migrations grant it, which is the views of the boards
set -euo pipefail

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$OWNER_PASSWORD" \
  --set service_password="$SERVICE_PASSWORD" \
  --set boards_password="$BOARDS_PASSWORD" \
  --set database="$POSTGRES_DB" <<'SQL'
create role indicator_watch_owner login password :'owner_password';
create role indicator_watch login password :'service_password';
create role indicator_watch_boards login password :'boards_password';
alter role indicator_watch_boards set default_transaction_read_only = on;
alter role indicator_watch_boards set statement_timeout = '30s';
alter database :"database" owner to indicator_watch_owner;
revoke connect on database :"database" from public;
grant connect on database :"database" to indicator_watch, indicator_watch_boards;
SQL
