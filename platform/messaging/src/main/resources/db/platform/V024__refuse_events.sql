-- What is not from whoever publishes on a topic is kept apart from what waits: it has no place among the versions.
alter table parked_event add column kind text not null default 'waiting' check (kind in ('waiting', 'refused'));
alter table parked_event add column appended_at timestamptz; -- null: before it was stored, and then as known_at
alter table parked_event add column whole boolean not null default true; -- false: key, headers and value were not kept
drop index parked_event_version;
create unique index parked_event_version on parked_event (borough, topic, aggregate, aggregate_version)
    where kind = 'waiting';
create index parked_event_refused on parked_event (topic) where kind = 'refused';
-- How many were refused there and not dismissed, kept or not: what strangers send must not fill the disk.
alter table consumer_position add column refused bigint not null default 0;
