-- The figures. Hash partitions by borough: every question names its boroughs, so one index lookup in one partition
-- answers it however long the history is; and unlike partitions by year they never need a role that may create tables.
create table budget_fact (
    borough           text           not null,
    period            text           not null,
    posting           bigint         not null,
    line              integer        not null check (line > 0),
    version           integer        not null,
    cost_centre       text,
    cost_centre_title text,
    service_line      text           not null,
    fund              text           not null,
    type              text           not null,
    original_budget   numeric(15, 2),
    current_budget    numeric(15, 2),
    profile_to_date   numeric(15, 2),
    actual_to_date    numeric(15, 2),
    commitments       numeric(15, 2),
    forecast_outturn  numeric(15, 2),
    comment           text,
    primary key (borough, period, posting, line)
) partition by hash (borough);
comment on column budget_fact.posting is 'aggregate version of the event that brought the line';
comment on column budget_fact.current_budget is 'pounds; null is not reported, which is not zero';

alter table budget_fact enable row level security;
alter table budget_fact force row level security;
create policy borough_scope on budget_fact using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on budget_fact to ${application};

-- No grants on the partitions: they are read through the table above, whose policy holds; theirs is for safety.
do $$
begin
    for part in 0..15 loop
        execute format('create table budget_fact_%1$s partition of budget_fact for values with (modulus 16, remainder %1$s)', part);
        execute format('alter table budget_fact_%s enable row level security', part);
        execute format('alter table budget_fact_%s force row level security', part);
        execute format('create policy borough_scope on budget_fact_%s using (concordat_may_see(borough)) with check (concordat_may_see(borough))', part);
    end loop;
end $$;
