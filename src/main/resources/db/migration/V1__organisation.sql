-- Who is involved and when they work. Codes are the keys: they are what people and programs use.

create table region (
    code           text    constraint region_pk primary key,
    name           text    not null,
    level          text    not null,
    parent         text    constraint region_parent_fk references region,
    counted_within text    constraint region_counted_within_fk references region,
    version        bigint  not null default 0
);
create index region_parent on region (parent);

create table department (
    code             text   constraint department_pk primary key,
    name             text   not null,
    region           text   not null constraint department_region_fk references region,
    supervisor_email text,
    version          bigint not null default 0
);

-- Days on which the week does not say whether they are worked: holidays (节假日) and weekends that are worked (调休).
create table working_day_exception (
    day     date    constraint working_day_exception_pk primary key,
    working boolean not null,
    name    text
);
