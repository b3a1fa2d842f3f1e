-- Keys of requests that must not run twice. The answer is encrypted with the key itself, of which only a hash is here.

create table idempotency_key (
    fingerprint  text        constraint idempotency_key_pk primary key,
    request_hash text        not null,
    claimed_at   timestamptz not null,
    -- Null while the request runs.
    answer       bytea
);
create index idempotency_key_age on idempotency_key (claimed_at);
