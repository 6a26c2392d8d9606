-- How far each topic was applied, stored in the transaction that applied it. The owner is who may go on from there: a
-- consumer that lost the partition finds another owner here and can commit nothing.
create table consumer_position (
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    owner uuid not null,
    primary key (topic, partition)
);
grant select, insert, update on consumer_position to ${application};

-- The last version applied per aggregate: lower or equal is a duplicate, more than one higher a gap.
create table applied_version (
    borough text not null,
    topic text not null,
    aggregate text not null,
    version bigint not null,
    primary key (borough, topic, aggregate)
);
alter table applied_version enable row level security;
alter table applied_version force row level security;
create policy borough_scope on applied_version
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on applied_version to ${application};

-- Events that could not be applied, as they were read, until they are replayed. The relay's role reads across
-- boroughs, for counting and for the administrator.
create table parked_event (
    id uuid not null,
    borough text not null, -- '-' when shared, or when the event could not be read
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    appended_at timestamptz not null, -- by the broker's clock
    record_key text,
    headers text not null, -- a line each: name and value in base64, or - for no value
    value bytea,
    event_id text,
    type text,
    aggregate text,
    aggregate_version bigint,
    reason text not null,
    attempts integer not null default 1,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (borough, id)
);
create unique index parked_event_place on parked_event (borough, topic, partition, "offset");
create unique index parked_event_version on parked_event (borough, topic, aggregate, aggregate_version);
alter table parked_event enable row level security;
alter table parked_event force row level security;
create policy borough_scope on parked_event
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
create policy relay on parked_event for select using (current_user = '${relay}');
grant select, insert, update, delete on parked_event to ${application};
grant select on parked_event to ${relay};

-- The moment up to which everything appended has been applied; at most one row, never going back.
create table watermark (
    only_row boolean primary key default true check (only_row),
    as_at timestamptz not null
);
grant select, insert, update on watermark to ${application};
