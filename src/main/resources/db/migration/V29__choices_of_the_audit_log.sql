-- What the filters of the audit log offer is found by leaping through an index, not by reading the whole log.
create index audit_entry_action on audit_entry (action, at);
create index audit_entry_kind on audit_entry (split_part(subject, '/', 1));
