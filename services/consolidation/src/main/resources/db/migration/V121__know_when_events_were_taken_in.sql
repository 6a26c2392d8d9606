-- On which day caseload took an event in, by which what is held here is compared with what came in there. Of those before
-- it is not known here: a rebuild tells.
alter table case_event add column received_at timestamptz not null default 'epoch';
alter table case_event alter column received_at drop default;
-- They come nearly in this order, so what little says where each day lies will do.
create index case_event_received on case_event using brin (received_at);
