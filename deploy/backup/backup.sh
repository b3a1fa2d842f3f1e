#!/usr/bin/env bash
# Writes one verified dump of the database into a directory while the service runs.
#
#   backup.sh DIRECTORY             external PostgreSQL, named by PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE
#   backup.sh DIRECTORY DATA-DIR    the embedded one of a running service, found through its data directory
#
# KEEP_DAYS (default 30) removes older dumps after a successful one; 0 keeps all.
# Needs pg_dump of the server's version (17) or newer; PG_BIN names its directory if it is not on the path.
set -euo pipefail
umask 077

fail() { echo "backup: $*" >&2; exit 1; }

[[ $# -eq 1 || $# -eq 2 ]] || fail "usage: backup.sh DIRECTORY [DATA-DIR]"
target=$1
keep_days=${KEEP_DAYS:-30}
[[ $keep_days =~ ^[0-9]+$ ]] || fail "KEEP_DAYS must be a number of days, not '$keep_days'"
PATH=${PG_BIN:+$PG_BIN:}$PATH

if [ $# -eq 2 ]; then
  data=$2
  [ -r "$data/database/postmaster.pid" ] || fail "no database runs in $data; start the service, or copy the whole directory while it is stopped"
  PGPORT=$(sed -n 4p "$data/database/postmaster.pid")
  PGPASSWORD=$(<"$data/database-password")
  export PGHOST=127.0.0.1 PGPORT PGPASSWORD PGUSER=postgres
fi
export PGDATABASE=${PGDATABASE:-indicator_watch}

mkdir -p "$target"
file=$target/indicator-watch-$(date -u +%Y%m%dT%H%M%SZ).dump
trap 'rm -f "$file.partial"' EXIT
pg_dump --format=custom --file="$file.partial"

# A dump that cannot be listed, or lacks the schema's history, is none.
contents=$(pg_restore --list "$file.partial")
grep -q 'TABLE DATA public flyway_schema_history' <<<"$contents" || fail "the dump of $PGDATABASE does not hold the service's tables"
mv "$file.partial" "$file"
(cd "$target" && sha256sum "$(basename "$file")" >"$(basename "$file").sha256")

if [ "$keep_days" -gt 0 ]; then
  find "$target" -maxdepth 1 -type f -name 'indicator-watch-*.dump*' -mtime "+$keep_days" -delete
fi
echo "$file: $(grep -c 'TABLE DATA' <<<"$contents") tables, $(du -h "$file" | cut -f1)"
