-- Which version of which aggregate has been folded in: proof of no gaps, and what changed since a moment.
create table event_applied (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    topic             text        not null,
    type              text        not null,
    event_id          text        not null,
    known_at          timestamptz not null,
    about             text        not null,
    primary key (borough, aggregate, aggregate_version)
);
comment on column event_applied.borough is 'the borough whose event it is; - for reference data that all share';
comment on column event_applied.known_at is 'append time of the broker, which a rebuild finds again';
comment on column event_applied.about is 'the period or financial year it is about; empty for reference data';

create index event_applied_since on event_applied (borough, known_at);

alter table event_applied enable row level security;
alter table event_applied force row level security;
create policy borough_scope on event_applied using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on event_applied to ${application};
