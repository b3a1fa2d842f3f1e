-- Accounts that sign in elsewhere, tokens that are limited further than their owners, and the record of who did what.

-- Null where nobody can sign in by password: the account signs in through OIDC, or has no password yet.
alter table account alter column password_hash drop not null;
alter table account add column password_changed_at timestamptz;
-- Two names that differ in case only would be taken for each other.
create unique index account_name_uq on account (lower(name));

-- What a token is limited to beyond its owner's limits; an empty list sets no further limit of that kind.
alter table api_token add column departments text[] not null default '{}';
alter table api_token add column regions text[] not null default '{}';
alter table api_token add column indicators text[] not null default '{}';
-- When it was told that the token will expire.
alter table api_token add column expiry_noticed_at timestamptz;
create index api_token_account on api_token (account);

-- One row for every write, in the transaction of the write. Only ever added to: afterMigrate.sql takes all other rights
-- from the service's role.
create table audit_entry (
    id      bigint      generated always as identity constraint audit_entry_pk primary key,
    at      timestamptz not null,
    actor   text        not null,
    -- Null where nobody asked for it over the network.
    address text,
    action  text        not null,
    subject text        not null,
    before  jsonb,
    after   jsonb
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_actor on audit_entry (actor, at);

-- The only way in which entries go. It runs with the owner's rights, measures age by the server's own clock, and keeps
-- six months whatever it is asked.
create function purge_audit(older_than timestamptz) returns bigint
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    purged bigint;
begin
    if older_than is null or older_than > now() - interval '183 days' then
        raise exception 'Audit entries younger than 183 days are kept';
    end if;
    delete from audit_entry where at < older_than;
    get diagnostics purged = row_count;
    return purged;
end
$$;
revoke execute on function purge_audit(timestamptz) from public;
