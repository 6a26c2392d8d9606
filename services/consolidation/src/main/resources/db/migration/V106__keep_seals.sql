-- The seals of every service's audit chains, kept where that service cannot change them.
create table seal_known (
    borough           text        not null,
    service           text        not null,
    book              uuid        not null,
    sequence          bigint      not null check (sequence > 0),
    hash              text        not null,
    sealed_at         timestamptz not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    primary key (borough, service, book, aggregate_version)
);
comment on column seal_known.borough is 'whose chain it is; - for what all share';
comment on column seal_known.book is 'tells the database of the service from one that it replaces';
alter table seal_known enable row level security;
alter table seal_known force row level security;
create policy borough_scope on seal_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on seal_known to ${application};

-- All of what consolidation answers from is made of events, and proved by making it again.
select concordat_prove_by_events('event_applied', 'borough');
select concordat_prove_by_events('return_version', 'borough');
select concordat_prove_by_events('budget_fact', 'borough');
select concordat_prove_by_events('borough_known', null);
select concordat_prove_by_events('partnership_known', null);
select concordat_prove_by_events('chart_known', null);
select concordat_prove_by_events('calendar_known', null);
select concordat_prove_by_events('pool_known', null);
select concordat_prove_by_events('mandate_known', 'borough');
select concordat_prove_by_events('period_known', 'borough');
select concordat_prove_by_events('seal_known', 'borough');
