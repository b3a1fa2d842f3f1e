-- What people are told who break a rule, in English too. Either may be missing; the other then takes its place.

alter table validation_rule add column message_en text;
alter table validation_rule alter column message drop not null;
alter table validation_rule
    add constraint validation_rule_message_ck check (message is not null or message_en is not null);
