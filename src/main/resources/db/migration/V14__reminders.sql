-- Which reminders have been given. Written in the transaction that puts the message into the outbox, so that nobody
-- gets the same one twice and none is lost, however often and wherever the service is stopped.

create table submission_reminder (
    submission  bigint      not null constraint submission_reminder_submission_fk references submission on delete cascade,
    address     text        not null,
    -- Working days after the due date; negative before it.
    step        int         not null,
    reminded_at timestamptz not null,
    constraint submission_reminder_pk primary key (submission, address, step)
);
