-- Messages to one address leave in the order in which they were written, and know the contact they are for.

-- Code of the contact; null for messages to somebody who is none. Addresses follow the contact's.
alter table outbox_message add column contact text;
update outbox_message set contact = split_part(deduplication_key, '/', 2) where deduplication_key like 'alerts/%';

create sequence outbox_message_position_seq;
alter table outbox_message add column position bigint;
update outbox_message message set position = numbered.position
    from (select id, row_number() over (order by created_at, id) as position from outbox_message) numbered
    where numbered.id = message.id;
select setval('outbox_message_position_seq', (select coalesce(max(position), 0) + 1 from outbox_message), false);
alter table outbox_message
    alter column position set default nextval('outbox_message_position_seq'),
    alter column position set not null;
alter sequence outbox_message_position_seq owned by outbox_message.position;

-- What waits before a message; what reached somebody last; what was given up.
create index outbox_message_waiting on outbox_message (channel, address, position)
    where state in ('PENDING', 'IN_FLIGHT');
create index outbox_message_reached on outbox_message (channel, coalesce(contact, address), sent_at)
    where state = 'SENT';
create index outbox_message_given_up on outbox_message (next_attempt_at) where state = 'DEAD';
-- No query looks for whole references.
drop index outbox_message_reference;

-- Keys have no use once a message is over.
update outbox_message set secret = null where state in ('SENT', 'CANCELLED') and secret is not null;
