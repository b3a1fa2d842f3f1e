-- Imports that outlive their request. The body is kept in parts until the import has ended, so that any instance can
-- take it up again.

create table long_import (
    id               uuid        constraint long_import_pk primary key,
    state            text        not null constraint long_import_state_ck
                                 check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    format           text        not null,
    dry_run          boolean     not null,
    atomic           boolean     not null,
    -- Who imports, with the limits that applied when the import was handed in.
    actor            text        not null,
    created_by       text        not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    rows_read        int         not null,
    total            int,
    summary          text,
    failure          text,
    cancel_requested boolean     not null,
    -- The instance that runs it, and until when nobody else may.
    claim            uuid,
    claimed_until    timestamptz
);
create index long_import_open on long_import (created_at) where state in ('QUEUED', 'RUNNING');
create index long_import_newest on long_import (created_at desc, id);

create table long_import_part (
    import   uuid  not null constraint long_import_part_import_fk references long_import on delete cascade,
    position int   not null,
    data     bytea not null,
    constraint long_import_part_pk primary key (import, position)
);
