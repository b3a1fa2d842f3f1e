-- Wrong passwords of late, by where they came from. Shared by all instances; rows go when they are too old to count.

create table sign_in_failure (
    id        bigint      generated always as identity constraint sign_in_failure_pk primary key,
    -- IPv4 address, or the /64 network of an IPv6 address.
    network   text        not null,
    -- The name that was tried, whether or not there is such an account.
    account   text        not null,
    failed_at timestamptz not null
);
create index sign_in_failure_network on sign_in_failure (network, failed_at);
create index sign_in_failure_age on sign_in_failure (failed_at);
