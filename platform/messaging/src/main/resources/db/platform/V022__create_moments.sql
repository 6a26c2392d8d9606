-- The place of the watermark's moment in the log of moments: reading goes on behind it.
alter table watermark add column place bigint not null default -1;
alter table watermark alter column place drop default;

-- A record is known from when it was appended, or a little later.
alter table parked_event rename column appended_at to known_at;
