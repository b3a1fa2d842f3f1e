-- A change of one target makes its whole plan due: it may take the place of another target in its region.
alter table assessment_request drop column target;
