SET SESSION AUTHORIZATION consolidation_owner;
CREATE TABLE flyway_schema_history (
    installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
    version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL,
    script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
-- db/platform/V001__name_the_boroughs_and_keep_the_audit_chain.sql
-- Row-level security asks this of every row: has the transaction named its borough? Nothing named, nothing seen.
create function concordat_may_see(borough text) returns boolean
    language sql stable
    return borough = any (string_to_array(current_setting('concordat.boroughs', true), ','));

-- One hash chain per borough, and '-' for reference data; the application may add to it and nothing else.
create table audit_record (
    borough  text        not null,
    sequence bigint      not null check (sequence > 0),
    at       timestamptz not null,
    actor    text        not null,
    origin   text        not null,
    action   text        not null,
    subject  text        not null,
    before   text,
    after    text,
    hash     bytea       not null check (octet_length(hash) = 32),
    primary key (borough, sequence)
);
alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy borough_scope on audit_record using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on audit_record to consolidation;

-- Where each chain ends: what tells a tail that was cut off. Its row is the lock that keeps the sequence without gaps.
create table audit_head (
    borough  text   not null primary key,
    sequence bigint not null check (sequence >= 0),
    hash     bytea  not null check (octet_length(hash) = 32)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy borough_scope on audit_head using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on audit_head to consolidation;

-- A head moves one record forward, onto a record that is there: so the application itself cannot cut or rewrite a tail.
create function audit_head_moves_forward() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if new.sequence <> 0 then
            raise exception 'a chain begins at nothing';
        end if;
    elsif new.borough <> old.borough or new.sequence <> old.sequence + 1 or not exists (
            select from audit_record r
            where r.borough = new.borough and r.sequence = new.sequence and r.hash = new.hash) then
        raise exception 'a chain moves one record forward';
    end if;
    return new;
end;
$$;
create trigger audit_head_moves_forward before insert or update on audit_head
    for each row execute function audit_head_moves_forward();
-- db/platform/V010__remember_answers_to_keyed_writes.sql
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
grant select, insert, delete on idempotency_record to consolidation;
-- db/platform/V020__create_outbox.sql
-- Events leave in the transaction that caused them; the relay sends them on. Laid out for Debezium's outbox event
-- router too (id, aggregatetype = topic, aggregateid = key, type, payload, timestamp), should a site prefer
-- change-data-capture; docs: platform/messaging/README.md.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null,
    aggregatetype text not null,
    aggregateid text not null,
    aggregateversion bigint not null,
    type text not null,
    payload json not null, -- json, not jsonb: the text goes out as it came in
    payload_bytes integer not null, -- so that the relay can tell how much to read without reading it
    borough text not null, -- '-' when all boroughs share it
    actor text not null,
    traceparent text,
    timestamp timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    published_at timestamptz
);
create index outbox_unpublished on outbox (position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
-- The application may put events in and never see or change them again; the relay is the same process under another
-- role, taken on for one transaction.
create policy borough_scope on outbox for insert with check (concordat_may_see(borough));
create policy relay on outbox using (current_user = 'consolidation_relay') with check (current_user = 'consolidation_relay');
grant insert on outbox to consolidation;
grant select, update (published_at), delete on outbox to consolidation_relay;

-- The last version given out per aggregate. The row lock makes its events wait for each other, so that versions have
-- no gaps and the order of positions is the order of commits.
create table aggregate_version (
    borough text not null,
    aggregatetype text not null,
    aggregateid text not null,
    version bigint not null,
    primary key (borough, aggregatetype, aggregateid),
    -- An aggregate that changed its borough would begin again at 1, and consumers would take that for a duplicate.
    constraint aggregate_version_one_borough unique (aggregatetype, aggregateid)
);
alter table aggregate_version enable row level security;
alter table aggregate_version force row level security;
create policy borough_scope on aggregate_version
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on aggregate_version to consolidation;
-- db/platform/V021__create_projection_positions.sql
-- How far each topic was applied, stored in the transaction that applied it. The owner is who may go on from there: a
-- consumer that lost the partition finds another owner here and can commit nothing.
create table consumer_position (
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    owner uuid not null,
    primary key (topic, partition)
);
grant select, insert, update on consumer_position to consolidation;

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
grant select, insert, update on applied_version to consolidation;

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
create policy relay on parked_event for select using (current_user = 'consolidation_relay');
grant select, insert, update, delete on parked_event to consolidation;
grant select on parked_event to consolidation_relay;

-- The moment up to which everything appended has been applied; at most one row, never going back.
create table watermark (
    only_row boolean primary key default true check (only_row),
    as_at timestamptz not null
);
grant select, insert, update on watermark to consolidation;
-- db/platform/V022__name_when_a_parked_event_is_known.sql
-- A record is known from when it was appended, or a little later.
alter table parked_event rename column appended_at to known_at;
-- db/migration/V101__create_event_ledger.sql
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
grant select, insert on event_applied to consolidation;
-- db/migration/V102__create_return_version.sql
-- The life of each return, event by event, and what its publisher says its lines add up to.
create table return_version (
    borough           text        not null,
    period            text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    financial_year    text        not null,
    return_id         uuid        not null,
    version           integer     not null check (version > 0),
    state             text        not null check (state in ('DRAFTED', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    event_id          text        not null,
    known_at          timestamptz not null,
    actor             text        not null,
    submitted_by      text,
    submitted_at      timestamptz,
    approved_by       text,
    approved_at       timestamptz,
    certification     text,
    rejected_by       text,
    rejected_at       timestamptz,
    reason            text,
    unit              text,
    illustrative      boolean     not null default false,
    lines             integer,
    sums              jsonb,
    digest            text,
    posting           bigint,
    primary key (borough, period, aggregate_version),
    check (state in ('DRAFTED', 'REJECTED') or (sums is not null and digest is not null and posting is not null))
);
comment on column return_version.posting is
    'aggregate version of the event that brought the lines: a return sent back is posted again under its version with other lines';
comment on column return_version.sums is 'control totals as published, never recomputed';

create index return_version_of_year on return_version (borough, financial_year);

alter table return_version enable row level security;
alter table return_version force row level security;
create policy borough_scope on return_version using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on return_version to consolidation;
-- db/migration/V103__create_budget_fact.sql
-- The figures. Hash partitions by borough: every question names its boroughs, so one index lookup in one partition
-- answers it however long the history is; and unlike partitions by year they never need a role that may create tables.
create table budget_fact (
    borough           text           not null,
    period            text           not null,
    posting           bigint         not null,
    line              integer        not null check (line > 0),
    version           integer        not null,
    cost_centre       text,
    cost_centre_title text,
    service_line      text           not null,
    fund              text           not null,
    type              text           not null,
    original_budget   numeric(15, 2),
    current_budget    numeric(15, 2),
    profile_to_date   numeric(15, 2),
    actual_to_date    numeric(15, 2),
    commitments       numeric(15, 2),
    forecast_outturn  numeric(15, 2),
    comment           text,
    primary key (borough, period, posting, line)
) partition by hash (borough);
comment on column budget_fact.posting is 'aggregate version of the event that brought the line';
comment on column budget_fact.current_budget is 'pounds; null is not reported, which is not zero';

alter table budget_fact enable row level security;
alter table budget_fact force row level security;
create policy borough_scope on budget_fact using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on budget_fact to consolidation;

-- No grants on the partitions: they are read through the table above, whose policy holds; theirs is for safety.
do $$
begin
    for part in 0..15 loop
        execute format('create table budget_fact_%1$s partition of budget_fact for values with (modulus 16, remainder %1$s)', part);
        execute format('alter table budget_fact_%s enable row level security', part);
        execute format('alter table budget_fact_%s force row level security', part);
        execute format('create policy borough_scope on budget_fact_%s using (concordat_may_see(borough)) with check (concordat_may_see(borough))', part);
    end loop;
end $$;
-- db/migration/V104__create_references.sql
-- Reference data as it became known: one row for every event, the latest known by a moment holds at that moment.
create table borough_known (
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (aggregate, aggregate_version)
);
create table partnership_known (like borough_known including all);
create table chart_known (like borough_known including all);
create table calendar_known (like borough_known including all);
create table pool_known (like borough_known including all);
grant select, insert on borough_known, partnership_known, chart_known, calendar_known, pool_known to consolidation;

create table mandate_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    mandate           uuid        not null,
    withdrawn         boolean     not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
comment on column mandate_known.withdrawn is 'false: adopted, the content is the mandate; true: withdrawn, with the reason';
alter table mandate_known enable row level security;
alter table mandate_known force row level security;
create policy borough_scope on mandate_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on mandate_known to consolidation;

create table period_known (
    borough           text        not null,
    period            text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    closed            boolean     not null,
    actor             text        not null,
    reason            text,
    primary key (borough, period, aggregate_version)
);
alter table period_known enable row level security;
alter table period_known force row level security;
create policy borough_scope on period_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on period_known to consolidation;
RESET SESSION AUTHORIZATION;
SET session_replication_role = replica;
COPY applied_version (borough, topic, aggregate, version) FROM stdin;
-	concordat.mandates	charts/section-251	1
-	concordat.mandates	boroughs/WCC	1
-	concordat.mandates	boroughs/RBKC	1
-	concordat.mandates	boroughs/LBHF	1
-	concordat.mandates	calendars/LBHF/2016-17	1
-	concordat.mandates	calendars/RBKC/2016-17	1
-	concordat.mandates	calendars/WCC/2016-17	1
-	concordat.mandates	partnerships/tri-borough	1
RBKC	concordat.mandates	RBKC/2016-17	1
RBKC	concordat.budgets	RBKC/2016-17-P01	3
WCC	concordat.budgets	WCC/2016-17-P01	5
LBHF	concordat.budgets	LBHF/2016-17-P01	6
LBHF	concordat.mandates	LBHF/2016-17	2
LBHF	concordat.budgets	LBHF/virements/00af0625-16e5-42b2-b225-6207bd7fde83	1
RBKC	concordat.budgets	RBKC/2016-17-P02	5
WCC	concordat.budgets	WCC/2016-17-P02	4
WCC	concordat.mandates	WCC/2016-17	2
LBHF	concordat.budgets	LBHF/2016-17-P03	2
RBKC	concordat.budgets	RBKC/2016-17-P03	1
\.
COPY borough_known (aggregate, aggregate_version, event_id, known_at, content) FROM stdin;
boroughs/WCC	1	9b2aa8e4-60e0-44e9-bb71-e3a1835be756	2026-11-25 07:28:35.996+00	{"name": "Council of WCC", "chart": "section-251", "borough": "WCC", "onsCode": "E09000033"}
boroughs/RBKC	1	4b11e2c4-bc61-46a5-b4a5-567798a57351	2026-11-25 07:28:37.41+00	{"name": "Council of RBKC", "chart": "section-251", "borough": "RBKC", "onsCode": "E09000020"}
boroughs/LBHF	1	336fe1c0-fda9-47a2-a15c-e49f179e647d	2026-11-25 07:28:38.313+00	{"name": "Council of LBHF", "chart": "section-251", "borough": "LBHF", "onsCode": "E09000013"}
\.
COPY budget_fact (borough, period, posting, line, version, cost_centre, cost_centre_title, service_line, fund, type, original_budget, current_budget, profile_to_date, actual_to_date, commitments, forecast_outturn, comment) FROM stdin;
RBKC	2016-17-P01	2	1	1	RBKC-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	900000.25	900000.25	900000.25	910000.75	0.00	910000.75	Illustrative figure
RBKC	2016-17-P01	2	2	1	RBKC-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	1750000.50	1750000.50	1750000.50	1750000.50	0.00	1750000.50	Illustrative figure
RBKC	2016-17-P02	2	1	1	RBKC-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	900000.25	900000.25	900000.25	999999.99	0.00	999999.99	As the ledger has it
RBKC	2016-17-P02	2	2	1	RBKC-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	1750000.50	1750000.50	1750000.50	1750000.50	0.00	1750000.50	As the ledger has it
RBKC	2016-17-P02	4	1	1	RBKC-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	900000.25	900000.25	900000.25	930000.00	0.00	930000.00	As the ledger has it
RBKC	2016-17-P02	4	2	1	RBKC-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	1750000.50	1750000.50	1750000.50	1750000.50	0.00	1750000.50	As the ledger has it
WCC	2016-17-P01	2	1	1	WCC-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	1500000.00	1500000.00	1500000.00	1510500.00	0.00	1510500.00	Two more, and dear
WCC	2016-17-P01	2	2	1	WCC-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	700250.00	700250.00	700000.00	690000.00	\N	690000.00	\N
WCC	2016-17-P01	2	3	1	WCC-1210	Top-up funding	1.2.1	DSG	EXPENDITURE	300000.00	300000.00	300000.00	301500.00	0.00	301500.00	\N
WCC	2016-17-P02	2	1	1	WCC-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	1500000.00	1500000.00	1500000.00	1525250.00	0.00	1525250.00	Two more, and dear
WCC	2016-17-P02	2	2	1	WCC-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	700250.00	700250.00	700000.00	690000.00	\N	690000.00	\N
WCC	2016-17-P02	2	3	1	WCC-1210	Top-up funding	1.2.1	DSG	EXPENDITURE	300000.00	300000.00	300000.00	301500.00	0.00	301500.00	\N
LBHF	2016-17-P01	2	1	1	LBHF-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	1200000.00	1200000.00	1200000.00	1200000.00	0.00	1200000.00	As the ledger has it
LBHF	2016-17-P01	2	2	1	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	EXPENDITURE	640000.00	640000.00	640000.00	655000.10	0.00	655000.10	As the ledger has it
LBHF	2016-17-P01	2	3	1	LBHF-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	2100000.00	2100000.00	2100000.00	2090000.00	0.00	2090000.00	As the ledger has it
LBHF	2016-17-P01	2	4	1	LBHF-3310	Social work	3.3.1	GENERAL_FUND	GRANT	50000.00	50000.00	50000.00	50000.00	0.00	50000.00	As the ledger has it
LBHF	2016-17-P01	2	5	1	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	INCOME	12000.00	12000.00	12000.00	11000.00	0.00	11000.00	As the ledger has it
LBHF	2016-17-P01	2	6	1	LBHF-1210	Top-up funding	1.2.1	DSG	EXPENDITURE	800000.00	800000.00	800000.00	812345.67	0.00	812345.67	As the ledger has it
LBHF	2016-17-P01	5	1	2	LBHF-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	1200000.00	1200000.00	1200000.00	1210500.50	0.00	1210500.50	As the ledger has it
LBHF	2016-17-P01	5	2	2	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	EXPENDITURE	640000.00	640000.00	640000.00	655000.10	0.00	655000.10	As the ledger has it
LBHF	2016-17-P01	5	3	2	LBHF-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	2100000.00	2100000.00	2100000.00	2090000.00	0.00	2090000.00	As the ledger has it
LBHF	2016-17-P01	5	4	2	LBHF-3310	Social work	3.3.1	GENERAL_FUND	GRANT	50000.00	50000.00	50000.00	52000.00	0.00	52000.00	As the ledger has it
LBHF	2016-17-P01	5	5	2	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	INCOME	12000.00	12000.00	12000.00	11000.00	0.00	11000.00	As the ledger has it
LBHF	2016-17-P01	5	6	2	LBHF-1210	Top-up funding	1.2.1	DSG	EXPENDITURE	800000.00	800000.00	800000.00	812345.67	0.00	812345.67	As the ledger has it
LBHF	2016-17-P03	2	1	1	LBHF-3110	Residential placements	3.1.1	GENERAL_FUND	EXPENDITURE	1200000.00	1200000.00	1200000.00	1230000.00	0.00	1230000.00	As the ledger has it
LBHF	2016-17-P03	2	2	1	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	EXPENDITURE	640000.00	640000.00	640000.00	655000.10	0.00	655000.10	As the ledger has it
LBHF	2016-17-P03	2	3	1	LBHF-3310	Social work	3.3.1	GENERAL_FUND	EXPENDITURE	2100000.00	2100000.00	2100000.00	2090000.00	0.00	2090000.00	As the ledger has it
LBHF	2016-17-P03	2	4	1	LBHF-3310	Social work	3.3.1	GENERAL_FUND	GRANT	50000.00	50000.00	50000.00	53000.00	0.00	53000.00	As the ledger has it
LBHF	2016-17-P03	2	5	1	LBHF-3120	Fostering	3.1.2	GENERAL_FUND	INCOME	12000.00	12000.00	12000.00	11000.00	0.00	11000.00	As the ledger has it
LBHF	2016-17-P03	2	6	1	LBHF-1210	Top-up funding	1.2.1	DSG	EXPENDITURE	800000.00	800000.00	800000.00	812345.67	0.00	812345.67	As the ledger has it
\.
COPY calendar_known (aggregate, aggregate_version, event_id, known_at, content) FROM stdin;
calendars/LBHF/2016-17	1	f727f0bc-6049-4fe3-a2f8-831c7d030422	2026-11-25 07:28:39.124+00	{"borough": "LBHF", "periods": [{"due": "2016-05-16", "period": "2016-17-P01"}, {"due": "2099-06-15", "period": "2016-17-P02"}, {"due": "2099-07-15", "period": "2016-17-P03"}], "financialYear": "2016-17"}
calendars/RBKC/2016-17	1	d81307df-1916-4f3c-b24c-1294f0615f62	2026-11-25 07:28:39.621+00	{"borough": "RBKC", "periods": [{"due": "2016-05-16", "period": "2016-17-P01"}, {"due": "2099-06-15", "period": "2016-17-P02"}, {"due": "2099-07-15", "period": "2016-17-P03"}], "financialYear": "2016-17"}
calendars/WCC/2016-17	1	07edec30-0dc9-496a-bc1f-f782283de258	2026-11-25 07:28:39.925+00	{"borough": "WCC", "periods": [{"due": "2016-05-16", "period": "2016-17-P01"}, {"due": "2099-06-15", "period": "2016-17-P02"}, {"due": "2099-07-15", "period": "2016-17-P03"}], "financialYear": "2016-17"}
\.
COPY chart_known (aggregate, aggregate_version, event_id, known_at, content) FROM stdin;
charts/section-251	1	a6dbd4ab-4f61-43d7-9e3a-050b9fe40c9e	2026-11-25 07:27:53.754+00	{"chart": "section-251", "lines": [{"code": "3", "title": "Children and young people's services", "total": true}, {"code": "3.0", "title": "Sure Start children's centres and other spend on children under 5", "total": true, "parent": "3"}, {"code": "3.0.1", "title": "Spend on individual Sure Start children's centres", "total": false, "parent": "3.0"}, {"code": "3.0.2", "title": "Spend for services delivered through Sure Start children's centres", "total": false, "parent": "3.0"}, {"code": "3.0.3", "title": "Spend on management costs relating to Sure Start children's centres", "total": false, "parent": "3.0"}, {"code": "3.0.4", "title": "Other spend on children under 5", "total": false, "parent": "3.0"}, {"code": "3.1", "title": "Children looked after", "total": true, "parent": "3"}, {"code": "3.1.1", "title": "Residential care", "total": false, "parent": "3.1"}, {"code": "3.1.2", "title": "Fostering services", "total": false, "parent": "3.1"}, {"code": "3.1.3", "title": "Adoption services", "total": false, "parent": "3.1"}, {"code": "3.1.4", "title": "Special guardianship support", "total": false, "parent": "3.1"}, {"code": "3.1.5", "title": "Other children looked after services", "total": false, "parent": "3.1"}, {"code": "3.1.6", "title": "Short breaks (respite) for looked after disabled children", "total": false, "parent": "3.1"}, {"code": "3.1.7", "title": "Children placed with family and friends", "total": false, "parent": "3.1"}, {"code": "3.1.8", "title": "Education of looked after children", "total": false, "parent": "3.1"}, {"code": "3.1.9", "title": "Leaving care support services", "total": false, "parent": "3.1"}, {"code": "3.1.10", "title": "Asylum seeker services - children", "total": false, "parent": "3.1"}, {"code": "3.2", "title": "Other children and families services", "total": true, "parent": "3"}, {"code": "3.2.1", "title": "Other children and families services", "total": false, "parent": "3.2"}, {"code": "3.3", "title": "Safeguarding children and young people's services", "total": true, "parent": "3"}, {"code": "3.3.1", "title": "Social work (including functions in relation to child protection)", "total": false, "parent": "3.3"}, {"code": "3.3.2", "title": "Commissioning and children's services strategy", "total": false, "parent": "3.3"}, {"code": "3.3.3", "title": "Local safeguarding children board", "total": false, "parent": "3.3"}, {"code": "3.4", "title": "Family support services", "total": true, "parent": "3"}, {"code": "3.4.1", "title": "Direct payments", "total": false, "parent": "3.4"}, {"code": "3.4.2", "title": "Short breaks (respite) for disabled children", "total": false, "parent": "3.4"}, {"code": "3.4.3", "title": "Other support for disabled children", "total": false, "parent": "3.4"}, {"code": "3.4.4", "title": "Targeted family support", "total": false, "parent": "3.4"}, {"code": "3.4.5", "title": "Universal family support", "total": false, "parent": "3.4"}, {"code": "3.5", "title": "Services for young people", "total": true, "parent": "3"}, {"code": "3.5.1", "title": "Universal services for young people", "total": false, "parent": "3.5"}, {"code": "3.5.2", "title": "Targeted services for young people", "total": false, "parent": "3.5"}, {"code": "3.6", "title": "Youth justice", "total": true, "parent": "3"}, {"code": "3.6.1", "title": "Youth justice", "total": false, "parent": "3.6"}, {"code": "1", "title": "Schools", "total": true}, {"code": "1.0.1", "title": "Individual schools budget", "total": false, "parent": "1"}, {"code": "1.0.2", "title": "High needs place funding within the individual schools budget", "total": false, "parent": "1"}, {"code": "1.2", "title": "High needs", "total": true, "parent": "1"}, {"code": "1.2.1", "title": "Top-up funding - maintained schools", "total": false, "parent": "1.2"}, {"code": "1.2.2", "title": "Top-up funding - academies, free schools and colleges", "total": false, "parent": "1.2"}, {"code": "1.2.3", "title": "Top-up and other funding - non-maintained and independent providers", "total": false, "parent": "1.2"}, {"code": "1.2.4", "title": "Additional high needs targeted funding", "total": false, "parent": "1.2"}, {"code": "1.2.5", "title": "SEN support services", "total": false, "parent": "1.2"}, {"code": "1.2.6", "title": "Hospital education services", "total": false, "parent": "1.2"}, {"code": "1.2.7", "title": "Other alternative provision services", "total": false, "parent": "1.2"}, {"code": "1.2.8", "title": "Support for inclusion", "total": false, "parent": "1.2"}, {"code": "1.2.11", "title": "Direct payments (SEN and disability)", "total": false, "parent": "1.2"}, {"code": "1.2.13", "title": "Therapies and other health related services", "total": false, "parent": "1.2"}, {"code": "1.3.1", "title": "Central expenditure on early years entitlement", "total": false, "parent": "1"}, {"code": "1.4.2", "title": "School admissions", "total": false, "parent": "1"}, {"code": "1.4.3", "title": "Servicing of schools forums", "total": false, "parent": "1"}, {"code": "1.5.1", "title": "Education welfare service", "total": false, "parent": "1"}, {"code": "1.5.2", "title": "Asset management", "total": false, "parent": "1"}, {"code": "2", "title": "Other education and community", "total": true}, {"code": "2.0.2", "title": "Education welfare and school improvement central support", "total": false, "parent": "2"}, {"code": "2.1", "title": "Special educational needs and transport", "total": true, "parent": "2"}, {"code": "2.1.1", "title": "Educational psychology service", "total": false, "parent": "2.1"}, {"code": "2.1.2", "title": "SEN administration, assessment and coordination and monitoring", "total": false, "parent": "2.1"}, {"code": "2.1.3", "title": "Independent advice and support services", "total": false, "parent": "2.1"}, {"code": "2.1.4", "title": "Home to school transport (pre 16): SEN transport expenditure", "total": false, "parent": "2.1"}, {"code": "2.1.5", "title": "Home to school transport (pre 16): mainstream transport expenditure", "total": false, "parent": "2.1"}, {"code": "2.1.9", "title": "Supply of school places", "total": false, "parent": "2.1"}, {"code": "9", "title": "Directorate management and support", "total": true}, {"code": "9.1", "title": "Directorate management", "total": false, "parent": "9"}, {"code": "9.2", "title": "Finance and resources", "total": false, "parent": "9"}, {"code": "9.3", "title": "Business support", "total": false, "parent": "9"}], "title": "Section 251 lines for children's services"}
\.
COPY consumer_position (topic, partition, next_offset, owner) FROM stdin;
concordat.mandates	0	4	51951420-64e7-4317-b637-242e921d5c2f
concordat.mandates	1	7	6f75a026-ff55-4a22-88ac-6830b6e1c79c
concordat.budgets	1	10	3ce358ac-6a70-44d6-9abd-40a87622ecac
concordat.budgets	0	14	f198bab5-5f9b-481d-933b-248f1bcfd59d
concordat.mandates	2	2	4405b8c7-66da-436f-9ed3-b03522c97db2
concordat.budgets	2	3	3a15b4ed-ce3f-4a5f-afce-43c0c732bb0a
\.
COPY event_applied (borough, aggregate, aggregate_version, topic, type, event_id, known_at, about) FROM stdin;
-	charts/section-251	1	concordat.mandates	concordat.mandates.chart-recorded.v1	a6dbd4ab-4f61-43d7-9e3a-050b9fe40c9e	2026-11-25 07:27:53.754+00	
-	boroughs/WCC	1	concordat.mandates	concordat.mandates.borough-recorded.v1	9b2aa8e4-60e0-44e9-bb71-e3a1835be756	2026-11-25 07:28:35.996+00	
-	boroughs/RBKC	1	concordat.mandates	concordat.mandates.borough-recorded.v1	4b11e2c4-bc61-46a5-b4a5-567798a57351	2026-11-25 07:28:37.41+00	
-	boroughs/LBHF	1	concordat.mandates	concordat.mandates.borough-recorded.v1	336fe1c0-fda9-47a2-a15c-e49f179e647d	2026-11-25 07:28:38.313+00	
-	calendars/LBHF/2016-17	1	concordat.mandates	concordat.mandates.calendar-recorded.v1	f727f0bc-6049-4fe3-a2f8-831c7d030422	2026-11-25 07:28:39.124+00	
-	calendars/RBKC/2016-17	1	concordat.mandates	concordat.mandates.calendar-recorded.v1	d81307df-1916-4f3c-b24c-1294f0615f62	2026-11-25 07:28:39.621+00	
-	calendars/WCC/2016-17	1	concordat.mandates	concordat.mandates.calendar-recorded.v1	07edec30-0dc9-496a-bc1f-f782283de258	2026-11-25 07:28:39.925+00	
-	partnerships/tri-borough	1	concordat.mandates	concordat.mandates.partnership-recorded.v1	2984e9b5-7275-4966-8732-c554032b9d23	2026-11-25 07:28:41.243+00	
LBHF	LBHF/2016-17	1	concordat.mandates	concordat.mandates.mandate-adopted.v1	8b7b2d69-298a-4c74-b0a6-ea120f8e8e3f	2026-11-25 07:29:10.337+00	2016-17
RBKC	RBKC/2016-17	1	concordat.mandates	concordat.mandates.mandate-adopted.v1	051a4a12-fe4e-4383-8c7e-bac2a1c3063d	2026-11-25 07:29:13.909+00	2016-17
WCC	WCC/2016-17	1	concordat.mandates	concordat.mandates.mandate-adopted.v1	eaac2071-2ba1-4e3b-b32c-05cd6b1780e3	2026-11-25 07:29:17.248+00	2016-17
LBHF	LBHF/2016-17-P01	1	concordat.budgets	concordat.budgets.return-drafted.v1	1abc359f-9f03-4483-8a21-c2293633e548	2026-11-25 07:29:27.431+00	2016-17-P01
LBHF	LBHF/2016-17-P01	2	concordat.budgets	concordat.budgets.return-submitted.v1	88f82734-c88a-454b-b08c-03ea981b2aa9	2026-11-25 07:29:29.389+00	2016-17-P01
LBHF	LBHF/2016-17-P01	3	concordat.budgets	concordat.budgets.return-approved.v1	f1a398c1-45d7-4712-b9d7-0dd3229520e9	2026-11-25 07:29:30.42+00	2016-17-P01
RBKC	RBKC/2016-17-P01	1	concordat.budgets	concordat.budgets.return-drafted.v1	0471f7a1-91e2-4239-9c72-116055abdb18	2026-11-25 07:29:34.483+00	2016-17-P01
RBKC	RBKC/2016-17-P01	2	concordat.budgets	concordat.budgets.return-submitted.v1	4e3bce86-6b89-4b66-b316-46dc77cf7921	2026-11-25 07:29:36.02+00	2016-17-P01
RBKC	RBKC/2016-17-P01	3	concordat.budgets	concordat.budgets.return-approved.v1	5802414d-3a01-4d57-8321-4343558265e8	2026-11-25 07:29:39.116+00	2016-17-P01
WCC	WCC/2016-17-P01	1	concordat.budgets	concordat.budgets.return-drafted.v1	59bee084-627c-4c77-983e-0c5ecbd1a1ef	2026-11-25 07:29:41.159+00	2016-17-P01
WCC	WCC/2016-17-P01	2	concordat.budgets	concordat.budgets.return-submitted.v1	92aed766-9554-4fda-9492-07a1038157d7	2026-11-25 07:29:43.157+00	2016-17-P01
WCC	WCC/2016-17-P01	3	concordat.budgets	concordat.budgets.return-approved.v1	93635022-4aa4-45ac-a3c2-97051324c820	2026-11-25 07:29:45.512+00	2016-17-P01
WCC	WCC/2016-17-P01	4	concordat.budgets	concordat.budgets.period-closed.v1	69447107-e2a5-4629-9852-fb794d0ccd5a	2026-11-25 07:29:47.459+00	2016-17-P01
WCC	WCC/2016-17-P01	5	concordat.budgets	concordat.budgets.period-reopened.v1	bcd7fbff-62a6-4d7d-a5f3-d0c683580aa0	2026-11-25 07:29:48.491+00	2016-17-P01
LBHF	LBHF/2016-17-P01	4	concordat.budgets	concordat.budgets.return-drafted.v1	67436be1-859c-4abd-a746-1e1b10582c35	2026-11-25 07:30:17.318+00	2016-17-P01
LBHF	LBHF/2016-17-P01	5	concordat.budgets	concordat.budgets.return-submitted.v1	f406f391-0d66-4429-ab0b-bc741376e2bb	2026-11-25 07:30:19.011+00	2016-17-P01
LBHF	LBHF/2016-17-P01	6	concordat.budgets	concordat.budgets.return-approved.v1	81c7cc0d-a819-466b-97c1-102969a9f02e	2026-11-25 07:30:20.488+00	2016-17-P01
LBHF	LBHF/2016-17	2	concordat.mandates	concordat.mandates.mandate-adopted.v1	4c93c21b-1c0d-468e-9def-922c0928fd49	2026-11-25 07:30:42.974+00	2016-17
LBHF	LBHF/virements/00af0625-16e5-42b2-b225-6207bd7fde83	1	concordat.budgets	concordat.budgets.virement-approved.v1	2788cd91-7970-41ac-998d-745dbdf58003	2026-11-25 07:30:58.129+00	2016-17
RBKC	RBKC/2016-17-P02	1	concordat.budgets	concordat.budgets.return-drafted.v1	9ae9c07f-edf9-4884-be92-5047c0a816e9	2026-11-25 07:30:59.593+00	2016-17-P02
RBKC	RBKC/2016-17-P02	2	concordat.budgets	concordat.budgets.return-submitted.v1	aa09eed4-d714-4adb-9390-b0b70bdf7cf3	2026-11-25 07:31:00.841+00	2016-17-P02
RBKC	RBKC/2016-17-P02	3	concordat.budgets	concordat.budgets.return-rejected.v1	04d19a69-78d7-4468-b87b-84f49084e4c2	2026-11-25 07:31:02.104+00	2016-17-P02
RBKC	RBKC/2016-17-P02	4	concordat.budgets	concordat.budgets.return-submitted.v1	1ca28772-f5b0-4e84-86ef-6b1458b1eef4	2026-11-25 07:31:07.794+00	2016-17-P02
RBKC	RBKC/2016-17-P02	5	concordat.budgets	concordat.budgets.return-approved.v1	34e8eefa-7499-48a8-98d3-8ae0395d63d4	2026-11-25 07:31:08.516+00	2016-17-P02
WCC	WCC/2016-17-P02	1	concordat.budgets	concordat.budgets.return-drafted.v1	fa70fc7c-1e2e-4776-ad70-31b1e319c9d7	2026-11-25 07:31:09.001+00	2016-17-P02
WCC	WCC/2016-17-P02	2	concordat.budgets	concordat.budgets.return-submitted.v1	75f512e2-4977-47ba-a7ce-eec6279ac5fe	2026-11-25 07:31:09.731+00	2016-17-P02
WCC	WCC/2016-17-P02	3	concordat.budgets	concordat.budgets.return-approved.v1	a7e91137-1634-435e-bc80-6c0de1671475	2026-11-25 07:31:10.267+00	2016-17-P02
WCC	WCC/2016-17-P02	4	concordat.budgets	concordat.budgets.period-closed.v1	7ddbdb43-79e0-4113-b776-fcff088c0270	2026-11-25 07:31:10.379+00	2016-17-P02
WCC	WCC/2016-17	2	concordat.mandates	concordat.mandates.mandate-withdrawn.v1	84e5d2ce-2377-48a5-ba4e-2f36c817a483	2026-11-25 07:31:13.593+00	2016-17
LBHF	LBHF/2016-17-P03	1	concordat.budgets	concordat.budgets.return-drafted.v1	7c14be81-2d03-4cc7-ab6b-1b452cab75bc	2026-11-25 07:31:15.451+00	2016-17-P03
LBHF	LBHF/2016-17-P03	2	concordat.budgets	concordat.budgets.return-submitted.v1	1e4dc14b-fdff-46a4-a95d-57e48e1188ea	2026-11-25 07:31:16.71+00	2016-17-P03
RBKC	RBKC/2016-17-P03	1	concordat.budgets	concordat.budgets.return-drafted.v1	3f091122-3c36-426a-8ada-53201cad0961	2026-11-25 07:31:17.227+00	2016-17-P03
\.
COPY flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) FROM stdin;
1	001	name the boroughs and keep the audit chain	SQL	db/platform/V001__name_the_boroughs_and_keep_the_audit_chain.sql	796480074	consolidation_owner	2026-11-25 07:26:47.084721	298	t
2	010	remember answers to keyed writes	SQL	db/platform/V010__remember_answers_to_keyed_writes.sql	1471240474	consolidation_owner	2026-11-25 07:26:48.127929	168	t
3	020	create outbox	SQL	db/platform/V020__create_outbox.sql	-1132969548	consolidation_owner	2026-11-25 07:26:48.667208	332	t
4	021	create projection positions	SQL	db/platform/V021__create_projection_positions.sql	-1650994870	consolidation_owner	2026-11-25 07:26:49.270153	341	t
5	022	name when a parked event is known	SQL	db/platform/V022__name_when_a_parked_event_is_known.sql	1892891301	consolidation_owner	2026-11-25 07:26:49.910022	52	t
6	101	create event ledger	SQL	db/migration/V101__create_event_ledger.sql	180809573	consolidation_owner	2026-11-25 07:26:50.179583	221	t
7	102	create return version	SQL	db/migration/V102__create_return_version.sql	1135497318	consolidation_owner	2026-11-25 07:26:50.641757	172	t
8	103	create budget fact	SQL	db/migration/V103__create_budget_fact.sql	-1576117168	consolidation_owner	2026-11-25 07:26:51.136542	778	t
9	104	create references	SQL	db/migration/V104__create_references.sql	1533057	consolidation_owner	2026-11-25 07:26:52.161799	280	t
\.
COPY mandate_known (borough, aggregate, aggregate_version, event_id, known_at, mandate, withdrawn, content) FROM stdin;
LBHF	LBHF/2016-17	1	8b7b2d69-298a-4c74-b0a6-ea120f8e8e3f	2026-11-25 07:29:10.337+00	815998c0-b0aa-4046-9955-c5a8768e5257	f	{"title": "Mandate 2016-17", "borough": "LBHF", "mandate": "815998c0-b0aa-4046-9955-c5a8768e5257", "sharing": [{"detail": "NAMED", "domain": "BUDGET", "partnership": "tri-borough"}, {"detail": "TOTALS", "domain": "BUDGET", "partnership": "tri-borough", "serviceLine": "3.1.2"}, {"detail": "WITHHELD", "domain": "BUDGET", "measure": "forecastOutturn", "partnership": "tri-borough", "serviceLine": "3.3.1"}], "version": 1, "adoptedOn": "2026-11-25", "milestones": [], "priorities": [], "apportionment": [], "financialYear": "2016-17", "serviceScopes": [], "kpiCommitments": []}
RBKC	RBKC/2016-17	1	051a4a12-fe4e-4383-8c7e-bac2a1c3063d	2026-11-25 07:29:13.909+00	19b3083f-518d-4020-ab32-0cb96e005533	f	{"title": "Mandate 2016-17", "borough": "RBKC", "mandate": "19b3083f-518d-4020-ab32-0cb96e005533", "sharing": [{"detail": "TOTALS", "domain": "BUDGET", "partnership": "tri-borough"}], "version": 1, "adoptedOn": "2026-11-25", "milestones": [], "priorities": [], "apportionment": [], "financialYear": "2016-17", "serviceScopes": [], "kpiCommitments": []}
WCC	WCC/2016-17	1	eaac2071-2ba1-4e3b-b32c-05cd6b1780e3	2026-11-25 07:29:17.248+00	acb86e08-4288-4b1e-bd24-0be759951950	f	{"title": "Mandate 2016-17", "borough": "WCC", "mandate": "acb86e08-4288-4b1e-bd24-0be759951950", "sharing": [{"detail": "DETAIL", "domain": "BUDGET", "partnership": "tri-borough"}, {"detail": "NAMED", "domain": "BUDGET", "partnership": "tri-borough", "serviceLine": "3.3"}], "version": 1, "adoptedOn": "2026-11-25", "milestones": [], "priorities": [], "apportionment": [], "financialYear": "2016-17", "serviceScopes": [], "kpiCommitments": []}
LBHF	LBHF/2016-17	2	4c93c21b-1c0d-468e-9def-922c0928fd49	2026-11-25 07:30:42.974+00	50bf942e-f9ca-4f95-a3a6-0b36f804e3a2	f	{"title": "Mandate 2016-17", "borough": "LBHF", "mandate": "50bf942e-f9ca-4f95-a3a6-0b36f804e3a2", "sharing": [{"detail": "TOTALS", "domain": "BUDGET", "partnership": "tri-borough"}, {"detail": "NAMED", "domain": "BUDGET", "partnership": "tri-borough", "serviceLine": "3.1.1"}, {"detail": "WITHHELD", "domain": "BUDGET", "partnership": "tri-borough", "serviceLine": "3.3.2"}], "version": 2, "replaces": "815998c0-b0aa-4046-9955-c5a8768e5257", "adoptedOn": "2026-11-25", "milestones": [], "priorities": [], "apportionment": [], "financialYear": "2016-17", "serviceScopes": [], "kpiCommitments": []}
WCC	WCC/2016-17	2	84e5d2ce-2377-48a5-ba4e-2f36c817a483	2026-11-25 07:31:13.593+00	acb86e08-4288-4b1e-bd24-0be759951950	t	{"reason": "The Cabinet looks at the sharing of figures again", "borough": "WCC", "mandate": "acb86e08-4288-4b1e-bd24-0be759951950", "version": 1, "withdrawnOn": "2026-11-25", "financialYear": "2016-17"}
\.
COPY partnership_known (aggregate, aggregate_version, event_id, known_at, content) FROM stdin;
partnerships/tri-borough	1	2984e9b5-7275-4966-8732-c554032b9d23	2026-11-25 07:28:41.243+00	{"title": "Tri-borough", "members": [{"from": "2011-06-01", "borough": "LBHF"}, {"from": "2011-06-01", "borough": "RBKC"}, {"from": "2011-06-01", "borough": "WCC"}], "partnership": "tri-borough", "serviceScopes": [{"from": "2011-06-01", "serviceLine": "3.1"}, {"from": "2011-06-01", "serviceLine": "3.3"}, {"from": "2011-06-01", "serviceLine": "1.2"}]}
\.
COPY period_known (borough, period, aggregate_version, event_id, known_at, closed, actor, reason) FROM stdin;
WCC	2016-17-P01	4	69447107-e2a5-4629-9852-fb794d0ccd5a	2026-11-25 07:29:47.459+00	t	approver.wcc	\N
WCC	2016-17-P01	5	bcd7fbff-62a6-4d7d-a5f3-d0c683580aa0	2026-11-25 07:29:48.491+00	f	approver.wcc	An invoice of April was found after the close
WCC	2016-17-P02	4	7ddbdb43-79e0-4113-b776-fcff088c0270	2026-11-25 07:31:10.379+00	t	approver.wcc	\N
\.
COPY return_version (borough, period, aggregate_version, financial_year, return_id, version, state, event_id, known_at, actor, submitted_by, submitted_at, approved_by, approved_at, certification, rejected_by, rejected_at, reason, unit, illustrative, lines, sums, digest, posting) FROM stdin;
LBHF	2016-17-P01	1	2016-17	3e24c531-3189-49a0-8a85-8066209a2a37	1	DRAFTED	1abc359f-9f03-4483-8a21-c2293633e548	2026-11-25 07:29:27.431+00	finance.lbhf	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
LBHF	2016-17-P01	2	2016-17	3e24c531-3189-49a0-8a85-8066209a2a37	1	SUBMITTED	88f82734-c88a-454b-b08c-03ea981b2aa9	2026-11-25 07:29:29.389+00	finance.lbhf	finance.lbhf	2026-11-25 07:29:28.40344+00	\N	\N	\N	\N	\N	\N	GBP	f	6	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "originalBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "currentBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "profileToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3945000.10", "measure": "actualToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3945000.10", "measure": "forecastOutturn", "reported": 3}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "forecastOutturn", "reported": 1}]	sha256:02bcc1be4ed7336b0ecc422f8d27755b30107ddc31d1289513521849889f348d	2
LBHF	2016-17-P01	3	2016-17	3e24c531-3189-49a0-8a85-8066209a2a37	1	APPROVED	f1a398c1-45d7-4712-b9d7-0dd3229520e9	2026-11-25 07:29:30.42+00	approver.lbhf	finance.lbhf	2026-11-25 07:29:28.40344+00	approver.lbhf	2026-11-25 07:29:29.82887+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP	f	6	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "originalBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "currentBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "profileToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3945000.10", "measure": "actualToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3945000.10", "measure": "forecastOutturn", "reported": 3}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "forecastOutturn", "reported": 1}]	sha256:02bcc1be4ed7336b0ecc422f8d27755b30107ddc31d1289513521849889f348d	2
RBKC	2016-17-P01	1	2016-17	b92c9359-8854-4fe1-ab9f-182f93260040	1	DRAFTED	0471f7a1-91e2-4239-9c72-116055abdb18	2026-11-25 07:29:34.483+00	finance.rbkc	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
RBKC	2016-17-P01	2	2016-17	b92c9359-8854-4fe1-ab9f-182f93260040	1	SUBMITTED	4e3bce86-6b89-4b66-b316-46dc77cf7921	2026-11-25 07:29:36.02+00	finance.rbkc	finance.rbkc	2026-11-25 07:29:35.720082+00	\N	\N	\N	\N	\N	\N	GBP	t	2	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2660001.25", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2660001.25", "measure": "forecastOutturn", "reported": 2}]	sha256:f26ff7db9ccba6fec6977145f3b05b973c296f6fe15425ea22fd50970d796534	2
RBKC	2016-17-P01	3	2016-17	b92c9359-8854-4fe1-ab9f-182f93260040	1	APPROVED	5802414d-3a01-4d57-8321-4343558265e8	2026-11-25 07:29:39.116+00	approver.rbkc	finance.rbkc	2026-11-25 07:29:35.720082+00	approver.rbkc	2026-11-25 07:29:37.863301+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP	t	2	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2660001.25", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2660001.25", "measure": "forecastOutturn", "reported": 2}]	sha256:f26ff7db9ccba6fec6977145f3b05b973c296f6fe15425ea22fd50970d796534	2
WCC	2016-17-P01	1	2016-17	6eeff96e-9343-41b4-bcab-5c965f898438	1	DRAFTED	59bee084-627c-4c77-983e-0c5ecbd1a1ef	2026-11-25 07:29:41.159+00	finance.wcc	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
WCC	2016-17-P01	2	2016-17	6eeff96e-9343-41b4-bcab-5c965f898438	1	SUBMITTED	92aed766-9554-4fda-9492-07a1038157d7	2026-11-25 07:29:43.157+00	finance.wcc	finance.wcc	2026-11-25 07:29:42.747514+00	\N	\N	\N	\N	\N	\N	GBP_THOUSAND	f	3	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200000.00", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200500.00", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200500.00", "measure": "forecastOutturn", "reported": 2}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "forecastOutturn", "reported": 1}]	sha256:fad4a20196046af2e7ee090f7d226415b876cc5debb5c557c16d9458bbf731c9	2
WCC	2016-17-P02	2	2016-17	8c629ea6-7e2b-4129-b98b-7d2b2af0a714	1	SUBMITTED	75f512e2-4977-47ba-a7ce-eec6279ac5fe	2026-11-25 07:31:09.731+00	finance.wcc	finance.wcc	2026-11-25 07:31:09.661943+00	\N	\N	\N	\N	\N	\N	GBP_THOUSAND	f	3	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200000.00", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2215250.00", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2215250.00", "measure": "forecastOutturn", "reported": 2}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "forecastOutturn", "reported": 1}]	sha256:a0ebd419510e0d40f79f5acfee8a0496fa8838bd512a6a8b43b76e37564fafa8	2
WCC	2016-17-P01	3	2016-17	6eeff96e-9343-41b4-bcab-5c965f898438	1	APPROVED	93635022-4aa4-45ac-a3c2-97051324c820	2026-11-25 07:29:45.512+00	approver.wcc	finance.wcc	2026-11-25 07:29:42.747514+00	approver.wcc	2026-11-25 07:29:44.92317+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP_THOUSAND	f	3	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200000.00", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200500.00", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200500.00", "measure": "forecastOutturn", "reported": 2}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "forecastOutturn", "reported": 1}]	sha256:fad4a20196046af2e7ee090f7d226415b876cc5debb5c557c16d9458bbf731c9	2
LBHF	2016-17-P01	4	2016-17	7c4c438e-746a-46f6-94d6-347936490c20	2	DRAFTED	67436be1-859c-4abd-a746-1e1b10582c35	2026-11-25 07:30:17.318+00	finance.lbhf	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
LBHF	2016-17-P01	5	2016-17	7c4c438e-746a-46f6-94d6-347936490c20	2	SUBMITTED	f406f391-0d66-4429-ab0b-bc741376e2bb	2026-11-25 07:30:19.011+00	finance.lbhf	finance.lbhf	2026-11-25 07:30:18.501036+00	\N	\N	\N	\N	\N	\N	GBP	f	6	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "originalBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "currentBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "profileToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3955500.60", "measure": "actualToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3955500.60", "measure": "forecastOutturn", "reported": 3}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "52000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "52000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "forecastOutturn", "reported": 1}]	sha256:2e29238800982f7c24b78d7da42511fd202ae856fe5456419dc2a4e995649bc6	5
LBHF	2016-17-P01	6	2016-17	7c4c438e-746a-46f6-94d6-347936490c20	2	APPROVED	81c7cc0d-a819-466b-97c1-102969a9f02e	2026-11-25 07:30:20.488+00	approver.lbhf	finance.lbhf	2026-11-25 07:30:18.501036+00	approver.lbhf	2026-11-25 07:30:19.688229+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP	f	6	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "originalBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "currentBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "profileToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3955500.60", "measure": "actualToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3955500.60", "measure": "forecastOutturn", "reported": 3}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "52000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "52000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "forecastOutturn", "reported": 1}]	sha256:2e29238800982f7c24b78d7da42511fd202ae856fe5456419dc2a4e995649bc6	5
RBKC	2016-17-P02	1	2016-17	e50f16ce-af64-40c0-ab67-0ab74cfb8f06	1	DRAFTED	9ae9c07f-edf9-4884-be92-5047c0a816e9	2026-11-25 07:30:59.593+00	finance.rbkc	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
RBKC	2016-17-P02	2	2016-17	e50f16ce-af64-40c0-ab67-0ab74cfb8f06	1	SUBMITTED	aa09eed4-d714-4adb-9390-b0b70bdf7cf3	2026-11-25 07:31:00.841+00	finance.rbkc	finance.rbkc	2026-11-25 07:31:00.510658+00	\N	\N	\N	\N	\N	\N	GBP	f	2	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2750000.49", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2750000.49", "measure": "forecastOutturn", "reported": 2}]	sha256:e29d07f97c10a1d5504c48f0ed0228cb7ac6491567c236c3833eada49fdc9867	2
RBKC	2016-17-P02	3	2016-17	e50f16ce-af64-40c0-ab67-0ab74cfb8f06	1	REJECTED	04d19a69-78d7-4468-b87b-84f49084e4c2	2026-11-25 07:31:02.104+00	approver.rbkc	\N	\N	\N	\N	\N	\N	\N	A payment of June is in it: please take it out	\N	f	\N	\N	\N	\N
RBKC	2016-17-P02	4	2016-17	e50f16ce-af64-40c0-ab67-0ab74cfb8f06	1	SUBMITTED	1ca28772-f5b0-4e84-86ef-6b1458b1eef4	2026-11-25 07:31:07.794+00	finance.rbkc	finance.rbkc	2026-11-25 07:31:07.225903+00	\N	\N	\N	\N	\N	\N	GBP	f	2	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2680000.50", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2680000.50", "measure": "forecastOutturn", "reported": 2}]	sha256:41215a95501f717273ac4791aba5533f6735bc2eef5e4baea6232c55f73c48d8	4
RBKC	2016-17-P02	5	2016-17	e50f16ce-af64-40c0-ab67-0ab74cfb8f06	1	APPROVED	34e8eefa-7499-48a8-98d3-8ae0395d63d4	2026-11-25 07:31:08.516+00	approver.rbkc	finance.rbkc	2026-11-25 07:31:07.225903+00	approver.rbkc	2026-11-25 07:31:07.954934+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP	f	2	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2650000.75", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2680000.50", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2680000.50", "measure": "forecastOutturn", "reported": 2}]	sha256:41215a95501f717273ac4791aba5533f6735bc2eef5e4baea6232c55f73c48d8	4
WCC	2016-17-P02	1	2016-17	8c629ea6-7e2b-4129-b98b-7d2b2af0a714	1	DRAFTED	fa70fc7c-1e2e-4776-ad70-31b1e319c9d7	2026-11-25 07:31:09.001+00	finance.wcc	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
WCC	2016-17-P02	3	2016-17	8c629ea6-7e2b-4129-b98b-7d2b2af0a714	1	APPROVED	a7e91137-1634-435e-bc80-6c0de1671475	2026-11-25 07:31:10.267+00	approver.wcc	finance.wcc	2026-11-25 07:31:09.661943+00	approver.wcc	2026-11-25 07:31:10.095168+00	I certify that this return agrees with the ledger.	\N	\N	\N	GBP_THOUSAND	f	3	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "originalBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200250.00", "measure": "currentBudget", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2200000.00", "measure": "profileToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2215250.00", "measure": "actualToDate", "reported": 2}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "2215250.00", "measure": "forecastOutturn", "reported": 2}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "300000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "301500.00", "measure": "forecastOutturn", "reported": 1}]	sha256:a0ebd419510e0d40f79f5acfee8a0496fa8838bd512a6a8b43b76e37564fafa8	2
LBHF	2016-17-P03	1	2016-17	5b42a349-684b-4dd8-9b0b-888cafdffb39	1	DRAFTED	7c14be81-2d03-4cc7-ab6b-1b452cab75bc	2026-11-25 07:31:15.451+00	finance.lbhf	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
LBHF	2016-17-P03	2	2016-17	5b42a349-684b-4dd8-9b0b-888cafdffb39	1	SUBMITTED	1e4dc14b-fdff-46a4-a95d-57e48e1188ea	2026-11-25 07:31:16.71+00	finance.lbhf	finance.lbhf	2026-11-25 07:31:16.216871+00	\N	\N	\N	\N	\N	\N	GBP	f	6	[{"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "originalBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "currentBudget", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3940000.00", "measure": "profileToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3975000.10", "measure": "actualToDate", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 3}, {"fund": "GENERAL_FUND", "type": "EXPENDITURE", "total": "3975000.10", "measure": "forecastOutturn", "reported": 3}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "50000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "53000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "GRANT", "total": "53000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "originalBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "currentBudget", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "12000.00", "measure": "profileToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "actualToDate", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "GENERAL_FUND", "type": "INCOME", "total": "11000.00", "measure": "forecastOutturn", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "originalBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "currentBudget", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "800000.00", "measure": "profileToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "actualToDate", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "0.00", "measure": "commitments", "reported": 1}, {"fund": "DSG", "type": "EXPENDITURE", "total": "812345.67", "measure": "forecastOutturn", "reported": 1}]	sha256:125f911c0841f3228e11b9f1ed892a7187961eec1f1a5637e011b5a416e18893	2
RBKC	2016-17-P03	1	2016-17	4ea3e9b4-911f-4cca-8ae3-2069206a4e99	1	DRAFTED	3f091122-3c36-426a-8ada-53201cad0961	2026-11-25 07:31:17.227+00	finance.rbkc	\N	\N	\N	\N	\N	\N	\N	\N	\N	f	\N	\N	\N	\N
\.
COPY watermark (only_row, as_at) FROM stdin;
t	2026-11-25 07:31:49.597+00
\.
RESET session_replication_role;
