-- The submission that a workbook was handed in for; null for imports that were not handed in for one.
alter table long_import
    add column submission bigint
        constraint long_import_submission_fk references submission on delete set null;
