-- What boroughs plan to save, version by version, as it became known.
create table initiative_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table initiative_known enable row level security;
alter table initiative_known force row level security;
create policy borough_scope on initiative_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on initiative_known to ${application};

select concordat_prove_by_events('initiative_known', 'borough');
