-- What case-management systems told, each event once, as it became known.
create table case_event (
    borough     text        not null,
    source      text        not null, -- the URI of its system
    id          text        not null,
    type        text        not null, -- without the topic
    subject     text        not null, -- the first pseudonym of whom it is about; of nobody, the source
    happened_at timestamptz not null,
    voids       text,                 -- the id of the event that does not stand any more since this is known
    lane        smallint    not null,
    known_at    timestamptz not null,
    said        jsonb       not null,
    primary key (borough, source, id)
);
create index case_event_subject on case_event (borough, subject);
create index case_event_voids on case_event (borough, source, voids) where voids is not null;
alter table case_event enable row level security;
alter table case_event force row level security;
create policy borough_scope on case_event using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on case_event to ${application};

select concordat_prove_by_events('case_event', 'borough');

-- What follows for measures: by how much a case changed what is added to one on a day, when something of it became
-- known. Figures as at a moment are sums of what was known by it.
create table case_change (
    borough  text        not null,
    subject  text        not null,
    measure  text        not null,
    team     text        not null, -- that had the case; empty where none had
    holder   text        not null, -- the worker that it is about; empty where it is about none
    day      date        not null,
    value    integer     not null, -- of which a median is made; 0 elsewhere
    part     bigint      not null,
    whole    bigint      not null, -- what the part is of; 0 where there is no whole
    known_at timestamptz not null,
    primary key (borough, subject, measure, team, holder, day, value, known_at)
);
create index case_change_measure on case_change (borough, measure, day);
alter table case_change enable row level security;
alter table case_change force row level security;
create policy borough_scope on case_change using (concordat_may_see(borough)) with check (concordat_may_see(borough));
-- Of a moment that nobody was answered for yet a change may be put right by another: see CaseChanges.
grant select, insert, update, delete on case_change to ${application};

select concordat_prove_by_events('case_change', 'borough');

-- Estimates of how many children live in a borough, as it recorded them.
create table population_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table population_known enable row level security;
alter table population_known force row level security;
create policy borough_scope on population_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on population_known to ${application};

select concordat_prove_by_events('population_known', 'borough');

-- How many cases a worker should have, by experience, as the borough's policy says.
create table caseload_bands_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table caseload_bands_known enable row level security;
alter table caseload_bands_known force row level security;
create policy borough_scope on caseload_bands_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on caseload_bands_known to ${application};

select concordat_prove_by_events('caseload_bands_known', 'borough');
