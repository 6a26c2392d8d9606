-- What came by Kafka and was not taken in: where it lies in the topic of its source, and why. Nothing of what it said.
create table rejected_event (
    place         bigint      generated always as identity,
    borough       text        not null,
    source        text        not null, -- whose topic it came by
    log_partition integer     not null,
    log_offset    bigint      not null,
    batch         uuid        not null, -- what was rejected together
    rejected_at   timestamptz not null,
    findings      jsonb       not null,
    primary key (borough, source, log_partition, log_offset)
);
create index rejected_event_place on rejected_event (borough, place);
create index rejected_event_batch on rejected_event (borough, batch);
alter table rejected_event enable row level security;
alter table rejected_event force row level security;
create policy borough_scope on rejected_event using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on rejected_event to ${application};
select concordat_keep_rows('rejected_event', 'borough', 'borough', 'batch');
