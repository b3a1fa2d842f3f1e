-- Days on which the week does not say whether they are worked: holidays (节假日) and weekends that are worked (调休).

create table working_day_exception (
    day     date    constraint working_day_exception_pk primary key,
    working boolean not null,
    name    text
);
