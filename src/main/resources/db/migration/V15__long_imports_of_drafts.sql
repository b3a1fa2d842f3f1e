-- Long imports may deliver drafts too.

alter table long_import add column draft boolean not null default false;
