-- Sessions of people in the browser live in an encrypted cookie; the service keeps only what ends them and the key.

-- Counted up to end every session of the account at once.
alter table account add column session_generation integer not null default 0;

-- What all instances must share and nobody else may know.
create table service_secret (
    name  text constraint service_secret_pk primary key,
    value text not null
);
