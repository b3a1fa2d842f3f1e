-- The service's own role may work with the data but not change the schema.
grant usage on schema public to "${service-role}";
grant select, insert, update, delete on all tables in schema public to "${service-role}";
grant usage, select on all sequences in schema public to "${service-role}";

-- It may add to the audit log, to what was ever said of a figure and to the steps of submissions, but not rewrite them,
-- nor what Flyway remembers. Where one role does everything, that cannot be; the service says so at start.
do $$
begin
    if '${service-role}' <> current_user then
        revoke all on audit_entry from "${service-role}";
        grant select, insert on audit_entry to "${service-role}";
        revoke update, delete on reading_revision, submission_event from "${service-role}";
        revoke insert, update, delete on "${flyway:table}" from "${service-role}";
    end if;
end
$$;
grant execute on function purge_audit(timestamptz) to "${service-role}";
