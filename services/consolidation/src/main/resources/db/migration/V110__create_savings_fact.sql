-- What each initiative has brought and will bring, a row for each line of a delivery return. Partitioned as budgets are.
create table savings_fact (
    borough          text    not null,
    period           text    not null,
    posting          bigint  not null,
    line             integer not null check (line > 0),
    version          integer not null,
    service_line     text    not null,
    fund             text    not null,
    class            text    not null,
    target           numeric(15, 2),
    delivered        numeric(15, 2),
    on_track         numeric(15, 2),
    at_risk          numeric(15, 2),
    undeliverable    numeric(15, 2),
    over_delivery    numeric(15, 2),
    forecast         numeric(15, 2),
    in_year_pressure numeric(15, 2),
    mitigation       numeric(15, 2),
    initiative       text    not null,
    initiative_title text,
    assurance        text,
    comment          text,
    primary key (borough, period, posting, line)
) partition by hash (borough);
comment on column savings_fact.posting is 'aggregate version of the event that brought the line';
comment on column savings_fact.service_line is 'empty for a saving across services';
comment on column savings_fact.target is 'pounds; null is not reported, which is not zero';

alter table savings_fact enable row level security;
alter table savings_fact force row level security;
create policy borough_scope on savings_fact using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on savings_fact to ${application};

-- No grants on the partitions: they are read through the table above, whose policy holds; theirs is for safety.
do $$
begin
    for part in 0..15 loop
        execute format('create table savings_fact_%1$s partition of savings_fact for values with (modulus 16, remainder %1$s)', part);
        execute format('alter table savings_fact_%s enable row level security', part);
        execute format('alter table savings_fact_%s force row level security', part);
        execute format('create policy borough_scope on savings_fact_%s using (concordat_may_see(borough)) with check (concordat_may_see(borough))', part);
    end loop;
end $$;

select concordat_prove_by_events('savings_fact', 'borough');
