-- Every instance keeps what rows are checked against in memory, for as long as these versions stay as they are.
create sequence reference_version_seq;

create table reference_version (
    table_name text   not null constraint reference_version_pk primary key,
    version    bigint not null default nextval('reference_version_seq')
);

insert into reference_version (table_name)
values ('indicator'), ('region'), ('target'), ('collection'), ('validation_rule');

-- A number from the sequence is never given twice, so that what is rolled back leaves no version that a later change
-- could repeat. Runs with the owner's rights, whoever changes a table.
create function next_reference_version() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update reference_version set version = nextval('reference_version_seq') where table_name = tg_table_name;
    return null;
end
$$;

create trigger indicator_version after insert or update or delete or truncate on indicator
    for each statement execute function next_reference_version();
create trigger region_version after insert or update or delete or truncate on region
    for each statement execute function next_reference_version();
create trigger target_version after insert or update or delete or truncate on target
    for each statement execute function next_reference_version();
create trigger collection_version after insert or update or delete or truncate on collection
    for each statement execute function next_reference_version();
create trigger validation_rule_version after insert or update or delete or truncate on validation_rule
    for each statement execute function next_reference_version();
