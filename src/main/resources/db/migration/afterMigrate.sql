-- The service's own role may work with the data but not change the schema.
grant usage on schema public to "${service-role}";
grant select, insert, update, delete on all tables in schema public to "${service-role}";
grant usage, select on all sequences in schema public to "${service-role}";
