-- Messages to people and programs, written in the transaction of the change they tell of and sent afterwards. A row is
-- one message to one recipient over one channel.

create table outbox_message (
    id                uuid        constraint outbox_message_pk primary key,
    deduplication_key text        not null,
    channel           text        not null constraint outbox_message_channel_ck check (channel in ('EMAIL', 'WEBHOOK')),
    -- Code of the contact; null for messages to somebody who is none. Addresses follow the contact's.
    contact           text,
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
    -- Messages to one address leave in the order in which they were written.
    position          bigserial,
    version           bigint      not null,
    constraint outbox_message_once_uq unique (deduplication_key, channel, address)
    -- What waits is a short front of a long record, and each message leaves several dead entries in the indexes of what
    -- waits: it is vacuumed long before a fifth of the record has changed. No room for updates is kept in the pages,
    -- because every step of a message changes a column that an index depends on.
) with (autovacuum_vacuum_scale_factor = 0.02);

-- What is due; what waits before a message; what reached somebody last; what was given up; the list, newest first.
create index outbox_message_due on outbox_message (channel, next_attempt_at) where state in ('PENDING', 'IN_FLIGHT');
create index outbox_message_waiting on outbox_message (channel, address, position)
    where state in ('PENDING', 'IN_FLIGHT');
create index outbox_message_reached on outbox_message (channel, coalesce(contact, address), sent_at)
    where state = 'SENT';
create index outbox_message_given_up on outbox_message (next_attempt_at) where state = 'DEAD';
create index outbox_message_newest on outbox_message (created_at desc, id);
