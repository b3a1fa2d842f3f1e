-- What people close stays closed, escalation counts from its last step, and the service's own remarks are kept in both
-- languages.

-- Whether a person ended it although what was wrong may last.
alter table alert add column closed boolean not null default false;
update alert set closed = true
    where state = 'RESOLVED' and resolved_by is not null
      and (kind <> 'STATUS'
           or exists (select 1 from assessment s
                      where s.plan = alert.plan and s.target = alert.target and s.region = alert.region
                        and s.superseded_at is null and s.status not in ('ACHIEVED', 'ON_TRACK')));

-- When the last step of the escalation was taken; null before the first.
alter table alert add column escalated_at timestamptz;
update alert set escalated_at = coalesce(
        (select max(at) from alert_event e where e.alert = alert.id and e.action = 'ESCALATED'), worsened_at)
    where escalated > 0;

alter table alert_event add column remark jsonb;

-- Failed deliveries are known by the contact's code, which stays when its name changes.
update alert set item = split_part(alert.item, '/', 1) || '/' || c.code,
                 subject = '//////' || split_part(alert.item, '/', 1) || '/' || c.code
    from contact c
    where alert.kind = 'DELIVERY_FAILED' and alert.item in ('EMAIL/' || c.name, 'WEBHOOK/' || c.name)
      and c.code = (select min(first.code) from contact first where first.name = c.name);
