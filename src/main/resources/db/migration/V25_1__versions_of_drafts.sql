-- Which draft somebody has seen. Never the same twice for a cell, so that one that was taken back and written anew is
-- another.

create sequence reading_draft_version;
alter table reading_draft add column version bigint not null default nextval('reading_draft_version');
