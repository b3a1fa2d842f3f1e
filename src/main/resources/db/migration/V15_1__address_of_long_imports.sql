-- Where a long import was handed in from, for the audit log.

alter table long_import add column address text;
