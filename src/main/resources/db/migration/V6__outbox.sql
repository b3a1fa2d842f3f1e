-- Messages to people and programs, written in the transaction of the change they tell of and sent afterwards. A row is
-- one message to one recipient over one channel.

create table outbox_message (
    id                uuid        constraint outbox_message_pk primary key,
    deduplication_key text        not null,
    channel           text        not null constraint outbox_message_channel_ck check (channel in ('EMAIL', 'WEBHOOK')),
    recipient         text        not null,
    address           text        not null,
    -- Key of the webhook's signature; erased when the message has been sent.
    secret            text,
    kind              text        not null,
    reference         text,
    subject           text        not null,
    text              text        not null,
    html              text,
    images            jsonb       not null default '[]',
    json              text,
    unsubscribe_url   text,
    message_id        text        not null constraint outbox_message_message_id_uq unique,
    state             text        not null constraint outbox_message_state_ck
                                  check (state in ('PENDING', 'IN_FLIGHT', 'SENT', 'DEAD', 'CANCELLED')),
    created_at        timestamptz not null,
    -- When it first could be sent; the age that makes a message die counts from here.
    due_since         timestamptz not null,
    -- When it is next somebody's turn. For a message in flight: when the lease of whoever sends it ends.
    next_attempt_at   timestamptz not null,
    -- The sender that holds the lease: only it may record a failure.
    claim             uuid,
    attempts          int         not null,
    last_error        text,
    sent_at           timestamptz,
    resent_by         text,
    version           bigint      not null,
    constraint outbox_message_once_uq unique (deduplication_key, channel, address)
);
create index outbox_message_due on outbox_message (channel, next_attempt_at) where state in ('PENDING', 'IN_FLIGHT');
create index outbox_message_newest on outbox_message (created_at desc, id);
create index outbox_message_reference on outbox_message (reference);
