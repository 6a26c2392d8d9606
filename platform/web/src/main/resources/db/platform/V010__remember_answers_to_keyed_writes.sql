-- The answer to each write that carried an Idempotency-Key, kept in the transaction of the write itself. A row is seen
-- by a transaction that names all the boroughs it is about; the key is the caller's, whatever boroughs it was used for.
create table idempotency_record (
    caller      text        not null,
    key         text        not null check (char_length(key) between 1 and 255),
    boroughs    text[]      not null,
    at          timestamptz not null default now(),
    fingerprint text        not null,
    status      integer     not null,
    body        bytea,
    etag        text,
    location    text,
    primary key (caller, key)
);
create index idempotency_record_by_age on idempotency_record (caller, at);
alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy borough_scope on idempotency_record
    using (boroughs <@ string_to_array(current_setting('concordat.boroughs', true), ','))
    with check (boroughs <@ string_to_array(current_setting('concordat.boroughs', true), ','));
grant select, insert, delete on idempotency_record to ${application};
