-- What papers of boroughs have printed, as it became known: everybody may know it.
create table paper_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table paper_known enable row level security;
alter table paper_known force row level security;
create policy borough_scope on paper_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on paper_known to ${application};
select concordat_prove_by_events('paper_known', 'borough');
