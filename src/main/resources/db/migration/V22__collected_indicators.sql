-- Which department a collection asks for which indicator. Whoever asks what a department may see looks here, beside the
-- targets that name it.
create view collected_indicator as
select distinct department, indicator
from collection, unnest(departments) department, unnest(indicators) indicator;
