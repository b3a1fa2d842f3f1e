-- A submission publishes drafts of several people at once, and each figure stays its author's. Null for the author of
-- the import.
alter table reading_staging add column author text;
