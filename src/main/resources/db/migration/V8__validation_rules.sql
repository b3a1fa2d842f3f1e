-- What figures of one region and period must satisfy among each other.

create table validation_rule (
    code       text    constraint validation_rule_pk primary key,
    left_side  text    not null,
    operator   text    not null,
    right_side text    not null,
    missing    text    not null,
    severity   text    not null,
    message    text    not null,
    enabled    boolean not null,
    version    bigint  not null default 0
);
