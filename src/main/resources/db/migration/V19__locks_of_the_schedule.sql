-- Quartz makes these rows when it first needs them. Two instances that start together on an empty database would both,
-- and one would fail to start.

insert into qrtz_locks (sched_name, lock_name)
values ('QuarkusQuartzScheduler', 'TRIGGER_ACCESS'), ('QuarkusQuartzScheduler', 'STATE_ACCESS')
on conflict do nothing;
