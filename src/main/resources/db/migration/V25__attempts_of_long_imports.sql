-- How often an import was begun. One that takes its instance down every time is given up in the end.

alter table long_import add column attempts int not null default 0;
