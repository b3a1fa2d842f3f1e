#!/usr/bin/env bash
# Puts a dump in the place of the database. Stop the service first. The present database is kept under another name.
#
#   restore.sh DUMP             external PostgreSQL, named by PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE; the user
#                               must be allowed to create databases, and the service's roles must exist
#   restore.sh DUMP DATA-DIR    the embedded one; run it as the service's user, since the files are that user's
#
# Needs pg_restore of the version that wrote the dump (17) or newer; PG_BIN names its directory if it is not on the path.
set -euo pipefail
umask 077

fail() { echo "restore: $*" >&2; exit 1; }

[[ $# -eq 1 || $# -eq 2 ]] || fail "usage: restore.sh DUMP [DATA-DIR]"
dump=$1
PATH=${PG_BIN:+$PG_BIN:}$PATH
[ -r "$dump" ] || fail "$dump cannot be read"
if [ -r "$dump.sha256" ]; then
  (cd "$(dirname "$dump")" && sha256sum --quiet --check "$(basename "$dump").sha256") || fail "$dump was changed since it was written"
fi
contents=$(pg_restore --list "$dump") || fail "$dump is no dump"
grep -q 'TABLE DATA public flyway_schema_history' <<<"$contents" || fail "$dump does not hold the service's tables"

server=()
unfinished=
sql() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }

clean_up() {
  [ -z "$unfinished" ] || sql --command "drop database \"$unfinished\"" || true
  [ ${#server[@]} -eq 0 ] || "${server[@]}" -m fast stop >/dev/null
}
trap clean_up EXIT

if [ $# -eq 2 ]; then
  data=$(realpath "$2")
  [ -f "$data/database/PG_VERSION" ] || fail "$data holds no database; start the service there once, then stop it"
  if [ -f "$data/database/postmaster.pid" ] && kill -0 "$(head -n 1 "$data/database/postmaster.pid")" 2>/dev/null; then
    fail "a database runs in $data; stop the service first"
  fi
  # PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. The service does the same.
  start=("$data/postgresql/bin/pg_ctl" -D "$data/database" -w -t 60)
  [ "$(id -u)" != 0 ] || start=(unshare -U "${start[@]}")
  PGPORT=$(shuf -i 20000-29999 -n 1)
  PGPASSWORD=$(<"$data/database-password")
  export PGHOST=127.0.0.1 PGPORT PGPASSWORD PGUSER=postgres
  "${start[@]}" -l "$data/postgresql.log" -o "-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start >/dev/null ||
    fail "the database in $data does not start; see $data/postgresql.log"
  server=("${start[@]}")
fi
database=${PGDATABASE:-indicator_watch}
stamp=$(date -u +%Y%m%d%H%M%S)
fresh=${database}_restored_$stamp
former=${database}_before_$stamp
export PGDATABASE=postgres

# The owner goes along with the database: migrations need it.
owner=$(sql --command "select pg_get_userbyid(datdba) from pg_database where datname = '$database'")
users=$(sql --command "select count(*) from pg_stat_activity where datname = '$database'")
[ "$users" = 0 ] || fail "$users connections to $database are open; stop the service (and Grafana) first"

sql --command "create database \"$fresh\" template template0 encoding 'UTF8'${owner:+ owner \"$owner\"}"
unfinished=$fresh
pg_restore --dbname="$fresh" --exit-on-error --single-transaction "$dump"

# Who may connect belongs to the database, not to its dump.
sql --set fresh="$fresh" --set database="$database" <<'SQL'
select command from (
  select 1, format('revoke all on database %I from public', :'fresh')
    from pg_database where datname = :'database' and datacl is not null
  union all
  select 2, format('grant %s on database %I to %s', privilege_type, :'fresh',
      case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)
    from pg_database, aclexplode(datacl) where datname = :'database') as steps (step, command)
order by step \gexec
SQL

# Both names change together or not at all.
rename="alter database \"$fresh\" rename to \"$database\";"
[ -z "$owner" ] || rename="alter database \"$database\" rename to \"$former\"; $rename"
sql --single-transaction --command "$rename"
unfinished=
echo "$database was restored from $dump.${owner:+ The former one is kept as $former; drop it when all is well.}"
