-- What boroughs buy, version by version, as it became known.
create table contract_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table contract_known enable row level security;
alter table contract_known force row level security;
create policy borough_scope on contract_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on contract_known to ${application};

select concordat_prove_by_events('contract_known', 'borough');

-- What they mean to commission, and what they spend by delivery model.
create table commissioning_intention_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table commissioning_intention_known enable row level security;
alter table commissioning_intention_known force row level security;
create policy borough_scope on commissioning_intention_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on commissioning_intention_known to ${application};

select concordat_prove_by_events('commissioning_intention_known', 'borough');
