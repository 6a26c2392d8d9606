-- Every event that was taken in, once: by source and id a second one is known, and by its digest whether it is the same.
-- What it says is in the log; here is what reconciles with it.
create table taken_event (
    borough     text        not null,
    source      text        not null, -- as its code in the register of sources
    id          text        not null,
    type        text        not null, -- without what every type begins with
    happened_at timestamptz not null,
    lane        smallint    not null,
    batch       uuid        not null, -- what came in together
    sequence    bigint,               -- the source's own number, where it gives one
    digest      text        not null, -- SHA-256 of all that it says
    primary key (borough, source, id)
);
create index taken_event_batch on taken_event (borough, batch);
create index taken_event_sequence on taken_event (borough, source, sequence) where sequence is not null;
alter table taken_event enable row level security;
alter table taken_event force row level security;
create policy borough_scope on taken_event using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on taken_event to ${application};
select concordat_keep_rows('taken_event', 'borough', 'borough', 'batch');

-- How many came in by source, day in London and type, and what became of them. Of what was refused the source or type
-- stands here only where it is one that there is: nothing that somebody made up is kept.
create table taken_count (
    borough    text   not null,
    source     text   not null, -- '-' where it is none that the borough has recorded
    day        date   not null,
    type       text   not null, -- '-' where it is none that there is
    accepted   bigint not null,
    duplicates bigint not null,
    rejected   bigint not null,
    primary key (borough, source, day, type)
);
alter table taken_count enable row level security;
alter table taken_count force row level security;
create policy borough_scope on taken_count using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on taken_count to ${application};
select concordat_keep_rows('taken_count', 'borough', 'borough', 'source', 'day');
