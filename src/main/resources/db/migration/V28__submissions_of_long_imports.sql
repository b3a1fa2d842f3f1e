-- The submission that a workbook was handed in for; null for imports that were not handed in for one. An import goes
-- with its submission: without it, nothing would say which rows it may bring.
alter table long_import
    add column submission bigint
        constraint long_import_submission_fk references submission on delete cascade;
