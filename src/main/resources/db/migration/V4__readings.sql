-- Figures. reading holds what is true now, reading_revision everything that was ever said.

create table reading (
    indicator   text        not null constraint reading_indicator_fk references indicator,
    region      text        not null constraint reading_region_fk references region,
    period      text        not null,
    period_end  date        not null,
    state       text        not null,
    value       numeric,
    numerator   numeric,
    denominator numeric,
    comment     text,
    revision    int         not null,
    -- A withdrawn reading keeps its row, so that its revisions go on counting.
    deleted     boolean     not null default false,
    author      text        not null,
    recorded_at timestamptz not null,
    constraint reading_pk primary key (indicator, region, period),
    constraint reading_value_ck check ((state = 'VALUE') = (value is not null))
);
create index reading_region on reading (region, period_end);

-- Without foreign keys: what was once said stays, whatever becomes of the indicator or the region.
create table reading_revision (
    indicator   text        not null,
    region      text        not null,
    period      text        not null,
    revision    int         not null,
    period_end  date        not null,
    state       text        not null,
    value       numeric,
    numerator   numeric,
    denominator numeric,
    comment     text,
    deleted     boolean     not null,
    author      text        not null,
    recorded_at timestamptz not null,
    reason      text,
    constraint reading_revision_pk primary key (indicator, region, period, revision)
);

-- Rows of an import between check and merge. Losing them in a crash only means that the import failed.
create unlogged table reading_staging (
    import_id   uuid    not null,
    row_number  int     not null,
    indicator   text    not null,
    region      text    not null,
    period      text    not null,
    period_end  date    not null,
    state       text    not null,
    value       numeric,
    numerator   numeric,
    denominator numeric,
    comment     text,
    reason      text,
    -- A submission publishes drafts of several people at once, and each figure stays its author's. Null for the author
    -- of the import.
    author      text
);
create index reading_staging_import on reading_staging (import_id);

-- What figures of one region and period must satisfy among each other.
create table validation_rule (
    code       text    constraint validation_rule_pk primary key,
    left_side  text    not null,
    operator   text    not null,
    right_side text    not null,
    missing    text    not null,
    severity   text    not null,
    -- What people are told who break it. Either language may be missing; the other then takes its place.
    message    text,
    message_en text,
    enabled    boolean not null,
    version    bigint  not null default 0,
    constraint validation_rule_message_ck check (message is not null or message_en is not null)
);
