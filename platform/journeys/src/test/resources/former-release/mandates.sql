SET SESSION AUTHORIZATION mandates_owner;
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
grant select, insert on audit_record to mandates;

-- Where each chain ends: what tells a tail that was cut off. Its row is the lock that keeps the sequence without gaps.
create table audit_head (
    borough  text   not null primary key,
    sequence bigint not null check (sequence >= 0),
    hash     bytea  not null check (octet_length(hash) = 32)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy borough_scope on audit_head using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on audit_head to mandates;

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
grant select, insert, delete on idempotency_record to mandates;
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
create policy relay on outbox using (current_user = 'mandates_relay') with check (current_user = 'mandates_relay');
grant insert on outbox to mandates;
grant select, update (published_at), delete on outbox to mandates_relay;

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
grant select, insert, update on aggregate_version to mandates;
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
grant select, insert, update on consumer_position to mandates;

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
grant select, insert, update on applied_version to mandates;

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
create policy relay on parked_event for select using (current_user = 'mandates_relay');
grant select, insert, update, delete on parked_event to mandates;
grant select on parked_event to mandates_relay;

-- The moment up to which everything appended has been applied; at most one row, never going back.
create table watermark (
    only_row boolean primary key default true check (only_row),
    as_at timestamptz not null
);
grant select, insert, update on watermark to mandates;
-- db/platform/V022__name_when_a_parked_event_is_known.sql
-- A record is known from when it was appended, or a little later.
alter table parked_event rename column appended_at to known_at;
-- db/migration/V101__create_reference_data.sql
-- Who there is and what they share, for everybody who has signed in: no row is any borough's own but the calendars'.
create table council (
    code               text    not null primary key,
    name               text    not null,
    ons_code           text    not null unique,
    chart              text    not null,
    population_0_to_17 integer check (population_0_to_17 >= 0),
    revision           bigint  not null
);
grant select, insert, update on council to mandates;

-- A version of a chart never changes.
create table chart_version (
    code        text    not null,
    version     integer not null check (version > 0),
    title       text    not null,
    valid_from  text,
    valid_until text,
    lines       text    not null check (lines is json array),
    primary key (code, version)
);
grant select, insert on chart_version to mandates;

create table partnership (
    code           text   not null primary key,
    title          text   not null,
    members        text   not null check (members is json array),
    service_scopes text   not null check (service_scopes is json array),
    revision       bigint not null
);
grant select, insert, update on partnership to mandates;

-- Mandates agree to a version of a key, so that it never changes. A key belongs to one partnership.
create table pool_version (
    code        text    not null,
    version     integer not null check (version > 0),
    partnership text    not null references partnership (code),
    terms       text    not null check (terms is json object),
    primary key (code, version)
);
grant select, insert on pool_version to mandates;

create table calendar (
    borough        text   not null,
    financial_year text   not null,
    periods        text   not null check (periods is json array),
    revision       bigint not null,
    primary key (borough, financial_year)
);
alter table calendar enable row level security;
alter table calendar force row level security;
create policy borough_scope on calendar using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on calendar to mandates;
-- db/migration/V102__create_mandates.sql
-- The last version given to a borough's mandates of a year; its row is the lock that adoptions of the year queue for.
create table mandate_number (
    borough        text    not null,
    financial_year text    not null,
    last           integer not null,
    primary key (borough, financial_year)
);
alter table mandate_number enable row level security;
alter table mandate_number force row level security;
create policy borough_scope on mandate_number
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on mandate_number to mandates;

create table mandate (
    borough           text        not null,
    id                uuid        not null,
    financial_year    text        not null,
    year_end          date        not null,
    version           integer     not null check (version > 0),
    state             text        not null check (state in ('DRAFT', 'ADOPTED', 'REPLACED', 'WITHDRAWN')),
    terms             text        not null check (terms is json object),
    writers           text        not null check (writers is json array),
    drafted_at        timestamptz not null,
    adopted_on        date,
    adopted_by        text,
    adopted_at        timestamptz,
    minute            text,
    replaces          uuid,
    replaced_by       uuid,
    replaced_on       date,
    withdrawn_on      date,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    revision          bigint      not null,
    primary key (borough, id),
    unique (borough, financial_year, version),
    check ((state = 'DRAFT') = (adopted_on is null)),
    check ((state = 'REPLACED') = (replaced_by is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
-- Of a year at most one is in force, whatever the application believes.
create unique index mandate_in_force on mandate (borough, financial_year) where state = 'ADOPTED';
alter table mandate enable row level security;
alter table mandate force row level security;
create policy borough_scope on mandate using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update, delete on mandate to mandates;
RESET SESSION AUTHORIZATION;
SET session_replication_role = replica;
COPY aggregate_version (borough, aggregatetype, aggregateid, version) FROM stdin;
-	concordat.mandates	charts/section-251	1
-	concordat.mandates	boroughs/WCC	1
-	concordat.mandates	boroughs/RBKC	1
-	concordat.mandates	boroughs/LBHF	1
-	concordat.mandates	calendars/LBHF/2016-17	1
-	concordat.mandates	calendars/RBKC/2016-17	1
-	concordat.mandates	calendars/WCC/2016-17	1
-	concordat.mandates	partnerships/tri-borough	1
RBKC	concordat.mandates	RBKC/2016-17	1
LBHF	concordat.mandates	LBHF/2016-17	2
WCC	concordat.mandates	WCC/2016-17	2
\.
COPY audit_head (borough, sequence, hash) FROM stdin;
-	8	\\xe8e59109f5b7b4ab619c867a98d335870f0044a2ee9a23b384b79733856e224d
RBKC	2	\\xaf5cc1ac41810969f205f762842d035fedbc31713aae926eaa28c8156ec81dcf
LBHF	5	\\x1f81bc10a75ea511665254843c7cd5805e8307df3de53779dbaa0e261960e1da
WCC	3	\\xb24c2e503d897b8124c2a379211efb54d4ef7cda09c5b2bfac2d5f92f5d6ea14
\.
COPY audit_record (borough, sequence, at, actor, origin, action, subject, before, after, hash) FROM stdin;
-	1	2026-11-25 07:27:40.130683+00	mandates	internal	chart.record	charts/section-251	\N	{"chart":"section-251","version":1,"title":"Section 251 lines for children's services","lines":[{"code":"3","title":"Children and young people's services","total":true},{"code":"3.0","title":"Sure Start children's centres and other spend on children under 5","parent":"3","total":true},{"code":"3.0.1","title":"Spend on individual Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.2","title":"Spend for services delivered through Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.3","title":"Spend on management costs relating to Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.4","title":"Other spend on children under 5","parent":"3.0","total":false},{"code":"3.1","title":"Children looked after","parent":"3","total":true},{"code":"3.1.1","title":"Residential care","parent":"3.1","total":false},{"code":"3.1.2","title":"Fostering services","parent":"3.1","total":false},{"code":"3.1.3","title":"Adoption services","parent":"3.1","total":false},{"code":"3.1.4","title":"Special guardianship support","parent":"3.1","total":false},{"code":"3.1.5","title":"Other children looked after services","parent":"3.1","total":false},{"code":"3.1.6","title":"Short breaks (respite) for looked after disabled children","parent":"3.1","total":false},{"code":"3.1.7","title":"Children placed with family and friends","parent":"3.1","total":false},{"code":"3.1.8","title":"Education of looked after children","parent":"3.1","total":false},{"code":"3.1.9","title":"Leaving care support services","parent":"3.1","total":false},{"code":"3.1.10","title":"Asylum seeker services - children","parent":"3.1","total":false},{"code":"3.2","title":"Other children and families services","parent":"3","total":true},{"code":"3.2.1","title":"Other children and families services","parent":"3.2","total":false},{"code":"3.3","title":"Safeguarding children and young people's services","parent":"3","total":true},{"code":"3.3.1","title":"Social work (including functions in relation to child protection)","parent":"3.3","total":false},{"code":"3.3.2","title":"Commissioning and children's services strategy","parent":"3.3","total":false},{"code":"3.3.3","title":"Local safeguarding children board","parent":"3.3","total":false},{"code":"3.4","title":"Family support services","parent":"3","total":true},{"code":"3.4.1","title":"Direct payments","parent":"3.4","total":false},{"code":"3.4.2","title":"Short breaks (respite) for disabled children","parent":"3.4","total":false},{"code":"3.4.3","title":"Other support for disabled children","parent":"3.4","total":false},{"code":"3.4.4","title":"Targeted family support","parent":"3.4","total":false},{"code":"3.4.5","title":"Universal family support","parent":"3.4","total":false},{"code":"3.5","title":"Services for young people","parent":"3","total":true},{"code":"3.5.1","title":"Universal services for young people","parent":"3.5","total":false},{"code":"3.5.2","title":"Targeted services for young people","parent":"3.5","total":false},{"code":"3.6","title":"Youth justice","parent":"3","total":true},{"code":"3.6.1","title":"Youth justice","parent":"3.6","total":false},{"code":"1","title":"Schools","total":true},{"code":"1.0.1","title":"Individual schools budget","parent":"1","total":false},{"code":"1.0.2","title":"High needs place funding within the individual schools budget","parent":"1","total":false},{"code":"1.2","title":"High needs","parent":"1","total":true},{"code":"1.2.1","title":"Top-up funding - maintained schools","parent":"1.2","total":false},{"code":"1.2.2","title":"Top-up funding - academies, free schools and colleges","parent":"1.2","total":false},{"code":"1.2.3","title":"Top-up and other funding - non-maintained and independent providers","parent":"1.2","total":false},{"code":"1.2.4","title":"Additional high needs targeted funding","parent":"1.2","total":false},{"code":"1.2.5","title":"SEN support services","parent":"1.2","total":false},{"code":"1.2.6","title":"Hospital education services","parent":"1.2","total":false},{"code":"1.2.7","title":"Other alternative provision services","parent":"1.2","total":false},{"code":"1.2.8","title":"Support for inclusion","parent":"1.2","total":false},{"code":"1.2.11","title":"Direct payments (SEN and disability)","parent":"1.2","total":false},{"code":"1.2.13","title":"Therapies and other health related services","parent":"1.2","total":false},{"code":"1.3.1","title":"Central expenditure on early years entitlement","parent":"1","total":false},{"code":"1.4.2","title":"School admissions","parent":"1","total":false},{"code":"1.4.3","title":"Servicing of schools forums","parent":"1","total":false},{"code":"1.5.1","title":"Education welfare service","parent":"1","total":false},{"code":"1.5.2","title":"Asset management","parent":"1","total":false},{"code":"2","title":"Other education and community","total":true},{"code":"2.0.2","title":"Education welfare and school improvement central support","parent":"2","total":false},{"code":"2.1","title":"Special educational needs and transport","parent":"2","total":true},{"code":"2.1.1","title":"Educational psychology service","parent":"2.1","total":false},{"code":"2.1.2","title":"SEN administration, assessment and coordination and monitoring","parent":"2.1","total":false},{"code":"2.1.3","title":"Independent advice and support services","parent":"2.1","total":false},{"code":"2.1.4","title":"Home to school transport (pre 16): SEN transport expenditure","parent":"2.1","total":false},{"code":"2.1.5","title":"Home to school transport (pre 16): mainstream transport expenditure","parent":"2.1","total":false},{"code":"2.1.9","title":"Supply of school places","parent":"2.1","total":false},{"code":"9","title":"Directorate management and support","total":true},{"code":"9.1","title":"Directorate management","parent":"9","total":false},{"code":"9.2","title":"Finance and resources","parent":"9","total":false},{"code":"9.3","title":"Business support","parent":"9","total":false}]}	\\xf18f08c744022e0a718aad7b3134a02029470d9a56cd1d2590286a48b4336f18
-	2	2026-11-25 07:28:35.850716+00	admin	127.0.0.1	borough.record	boroughs/WCC	\N	{"borough":"WCC","name":"Council of WCC","onsCode":"E09000033","chart":"section-251"}	\\xa4b71b928adcb7794e59c531d3380552b350fcd86abb054be696d02ec568ab31
-	3	2026-11-25 07:28:37.348561+00	admin	127.0.0.1	borough.record	boroughs/RBKC	\N	{"borough":"RBKC","name":"Council of RBKC","onsCode":"E09000020","chart":"section-251"}	\\x9e40dacb961d890f54b1a871d388340b6fe070e52d4b5dfa70be5681c27ca5b1
-	4	2026-11-25 07:28:38.146877+00	admin	127.0.0.1	borough.record	boroughs/LBHF	\N	{"borough":"LBHF","name":"Council of LBHF","onsCode":"E09000013","chart":"section-251"}	\\x7b26fecef18def237aedff544a2d84312dc575f77cc31eb8cbf3804f97f70210
-	5	2026-11-25 07:28:39.035269+00	admin	127.0.0.1	calendar.record	boroughs/LBHF/calendars/2016-17	\N	{"borough":"LBHF","financialYear":"2016-17","recorded":true,"periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	\\x109f4277709f1fa67650aa505fc1be1c0574a9a2fd2852289bdaf5afc7c157b5
-	6	2026-11-25 07:28:39.5785+00	admin	127.0.0.1	calendar.record	boroughs/RBKC/calendars/2016-17	\N	{"borough":"RBKC","financialYear":"2016-17","recorded":true,"periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	\\x341227011663bff04f711b791037839f2b47426ac514265ae0b1a102394da144
-	7	2026-11-25 07:28:39.879264+00	admin	127.0.0.1	calendar.record	boroughs/WCC/calendars/2016-17	\N	{"borough":"WCC","financialYear":"2016-17","recorded":true,"periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	\\x357647b366e46652de64ae4d1a1755c53db2eaa8dc499249c4154e02465dac40
-	8	2026-11-25 07:28:40.961705+00	admin	127.0.0.1	partnership.record	partnerships/tri-borough	\N	{"partnership":"tri-borough","title":"Tri-borough","members":[{"borough":"LBHF","from":"2011-06-01"},{"borough":"RBKC","from":"2011-06-01"},{"borough":"WCC","from":"2011-06-01"}],"serviceScopes":[{"serviceLine":"3.1","from":"2011-06-01"},{"serviceLine":"3.3","from":"2011-06-01"},{"serviceLine":"1.2","from":"2011-06-01"}]}	\\xe8e59109f5b7b4ab619c867a98d335870f0044a2ee9a23b384b79733856e224d
LBHF	1	2026-11-25 07:28:59.046316+00	mandate.lbhf	127.0.0.1	mandate.draft	boroughs/LBHF/mandates/815998c0-b0aa-4046-9955-c5a8768e5257	\N	{"id":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","version":1,"state":"DRAFT","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:28:58.154Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x62843dce459ed6b4539d66abbbffdd8afb58875168bc42ba3c3a1099fc935cdc
LBHF	2	2026-11-25 07:29:10.158286+00	cabinet.lbhf	127.0.0.1	mandate.adopt	boroughs/LBHF/mandates/815998c0-b0aa-4046-9955-c5a8768e5257	{"id":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","version":1,"state":"DRAFT","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:28:58.154Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","version":1,"state":"EXPIRED","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:28:58.154Z","adoption":{"on":"2026-11-25","by":"cabinet.lbhf","at":"2026-11-25T07:29:09.983Z"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\xde3811336ec2442aded3c3239c1272da1cff0358f1fbdb1446ce908a260f6e48
RBKC	1	2026-11-25 07:29:12.015701+00	mandate.rbkc	127.0.0.1	mandate.draft	boroughs/RBKC/mandates/19b3083f-518d-4020-ab32-0cb96e005533	\N	{"id":"19b3083f-518d-4020-ab32-0cb96e005533","borough":"RBKC","version":1,"state":"DRAFT","writers":["mandate.rbkc"],"draftedAt":"2026-11-25T07:29:11.948Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x13353ec5035a9dbfebc09543b72f188518d143b6d093d83e0e93742148650ccf
RBKC	2	2026-11-25 07:29:13.856765+00	cabinet.rbkc	127.0.0.1	mandate.adopt	boroughs/RBKC/mandates/19b3083f-518d-4020-ab32-0cb96e005533	{"id":"19b3083f-518d-4020-ab32-0cb96e005533","borough":"RBKC","version":1,"state":"DRAFT","writers":["mandate.rbkc"],"draftedAt":"2026-11-25T07:29:11.948Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"19b3083f-518d-4020-ab32-0cb96e005533","borough":"RBKC","version":1,"state":"EXPIRED","writers":["mandate.rbkc"],"draftedAt":"2026-11-25T07:29:11.948Z","adoption":{"on":"2026-11-25","by":"cabinet.rbkc","at":"2026-11-25T07:29:13.847Z"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\xaf5cc1ac41810969f205f762842d035fedbc31713aae926eaa28c8156ec81dcf
WCC	1	2026-11-25 07:29:15.371278+00	mandate.wcc	127.0.0.1	mandate.draft	boroughs/WCC/mandates/acb86e08-4288-4b1e-bd24-0be759951950	\N	{"id":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","version":1,"state":"DRAFT","writers":["mandate.wcc"],"draftedAt":"2026-11-25T07:29:15.360Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x358356a64b69a29daa355bb568d82258040cc937c8e865a2803e795d81858431
WCC	2	2026-11-25 07:29:17.030156+00	cabinet.wcc	127.0.0.1	mandate.adopt	boroughs/WCC/mandates/acb86e08-4288-4b1e-bd24-0be759951950	{"id":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","version":1,"state":"DRAFT","writers":["mandate.wcc"],"draftedAt":"2026-11-25T07:29:15.360Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","version":1,"state":"EXPIRED","writers":["mandate.wcc"],"draftedAt":"2026-11-25T07:29:15.360Z","adoption":{"on":"2026-11-25","by":"cabinet.wcc","at":"2026-11-25T07:29:16.957Z"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x05baa61a5408a159d9b8005c6deca44e3215bc657601069bfc033d0dc5e48f2f
LBHF	3	2026-11-25 07:30:41.533122+00	mandate.lbhf	127.0.0.1	mandate.draft	boroughs/LBHF/mandates/50bf942e-f9ca-4f95-a3a6-0b36f804e3a2	\N	{"id":"50bf942e-f9ca-4f95-a3a6-0b36f804e3a2","borough":"LBHF","version":2,"state":"DRAFT","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:30:41.416Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.1","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.2","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x3a61293e94fb5d2765a8c7e64f9aa31586736e8eea7d85630d921a459f06e500
WCC	3	2026-11-25 07:31:13.450414+00	cabinet.wcc	127.0.0.1	mandate.withdraw	boroughs/WCC/mandates/acb86e08-4288-4b1e-bd24-0be759951950	{"id":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","version":1,"state":"EXPIRED","writers":["mandate.wcc"],"draftedAt":"2026-11-25T07:29:15.360Z","adoption":{"on":"2026-11-25","by":"cabinet.wcc","at":"2026-11-25T07:29:16.957Z"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","version":1,"state":"WITHDRAWN","writers":["mandate.wcc"],"draftedAt":"2026-11-25T07:29:15.360Z","adoption":{"on":"2026-11-25","by":"cabinet.wcc","at":"2026-11-25T07:29:16.957Z"},"withdrawal":{"on":"2026-11-25","by":"cabinet.wcc","at":"2026-11-25T07:31:13.320Z","reason":"The Cabinet looks at the sharing of figures again"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	\\xb24c2e503d897b8124c2a379211efb54d4ef7cda09c5b2bfac2d5f92f5d6ea14
LBHF	4	2026-11-25 07:30:42.713143+00	cabinet.lbhf	127.0.0.1	mandate.replace	boroughs/LBHF/mandates/815998c0-b0aa-4046-9955-c5a8768e5257	{"id":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","version":1,"state":"EXPIRED","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:28:58.154Z","adoption":{"on":"2026-11-25","by":"cabinet.lbhf","at":"2026-11-25T07:29:09.983Z"},"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","version":1,"state":"REPLACED","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:28:58.154Z","adoption":{"on":"2026-11-25","by":"cabinet.lbhf","at":"2026-11-25T07:29:09.983Z"},"replacedBy":"50bf942e-f9ca-4f95-a3a6-0b36f804e3a2","replacedOn":"2026-11-25","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	\\x2a961228e624fd931ea5e4ed2dce54b9f7cd48250801a40d71de6f6d3764760b
LBHF	5	2026-11-25 07:30:42.866394+00	cabinet.lbhf	127.0.0.1	mandate.adopt	boroughs/LBHF/mandates/50bf942e-f9ca-4f95-a3a6-0b36f804e3a2	{"id":"50bf942e-f9ca-4f95-a3a6-0b36f804e3a2","borough":"LBHF","version":2,"state":"DRAFT","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:30:41.416Z","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.1","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.2","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	{"id":"50bf942e-f9ca-4f95-a3a6-0b36f804e3a2","borough":"LBHF","version":2,"state":"EXPIRED","writers":["mandate.lbhf"],"draftedAt":"2026-11-25T07:30:41.416Z","adoption":{"on":"2026-11-25","by":"cabinet.lbhf","at":"2026-11-25T07:30:42.652Z"},"replaces":"815998c0-b0aa-4046-9955-c5a8768e5257","financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.1","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.2","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[],"findings":[]}	\\x1f81bc10a75ea511665254843c7cd5805e8307df3de53779dbaa0e261960e1da
\.
COPY calendar (borough, financial_year, periods, revision) FROM stdin;
LBHF	2016-17	[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]	1
RBKC	2016-17	[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]	1
WCC	2016-17	[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]	1
\.
COPY chart_version (code, version, title, valid_from, valid_until, lines) FROM stdin;
section-251	1	Section 251 lines for children's services	\N	\N	[{"code":"3","title":"Children and young people's services","total":true},{"code":"3.0","title":"Sure Start children's centres and other spend on children under 5","parent":"3","total":true},{"code":"3.0.1","title":"Spend on individual Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.2","title":"Spend for services delivered through Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.3","title":"Spend on management costs relating to Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.4","title":"Other spend on children under 5","parent":"3.0","total":false},{"code":"3.1","title":"Children looked after","parent":"3","total":true},{"code":"3.1.1","title":"Residential care","parent":"3.1","total":false},{"code":"3.1.2","title":"Fostering services","parent":"3.1","total":false},{"code":"3.1.3","title":"Adoption services","parent":"3.1","total":false},{"code":"3.1.4","title":"Special guardianship support","parent":"3.1","total":false},{"code":"3.1.5","title":"Other children looked after services","parent":"3.1","total":false},{"code":"3.1.6","title":"Short breaks (respite) for looked after disabled children","parent":"3.1","total":false},{"code":"3.1.7","title":"Children placed with family and friends","parent":"3.1","total":false},{"code":"3.1.8","title":"Education of looked after children","parent":"3.1","total":false},{"code":"3.1.9","title":"Leaving care support services","parent":"3.1","total":false},{"code":"3.1.10","title":"Asylum seeker services - children","parent":"3.1","total":false},{"code":"3.2","title":"Other children and families services","parent":"3","total":true},{"code":"3.2.1","title":"Other children and families services","parent":"3.2","total":false},{"code":"3.3","title":"Safeguarding children and young people's services","parent":"3","total":true},{"code":"3.3.1","title":"Social work (including functions in relation to child protection)","parent":"3.3","total":false},{"code":"3.3.2","title":"Commissioning and children's services strategy","parent":"3.3","total":false},{"code":"3.3.3","title":"Local safeguarding children board","parent":"3.3","total":false},{"code":"3.4","title":"Family support services","parent":"3","total":true},{"code":"3.4.1","title":"Direct payments","parent":"3.4","total":false},{"code":"3.4.2","title":"Short breaks (respite) for disabled children","parent":"3.4","total":false},{"code":"3.4.3","title":"Other support for disabled children","parent":"3.4","total":false},{"code":"3.4.4","title":"Targeted family support","parent":"3.4","total":false},{"code":"3.4.5","title":"Universal family support","parent":"3.4","total":false},{"code":"3.5","title":"Services for young people","parent":"3","total":true},{"code":"3.5.1","title":"Universal services for young people","parent":"3.5","total":false},{"code":"3.5.2","title":"Targeted services for young people","parent":"3.5","total":false},{"code":"3.6","title":"Youth justice","parent":"3","total":true},{"code":"3.6.1","title":"Youth justice","parent":"3.6","total":false},{"code":"1","title":"Schools","total":true},{"code":"1.0.1","title":"Individual schools budget","parent":"1","total":false},{"code":"1.0.2","title":"High needs place funding within the individual schools budget","parent":"1","total":false},{"code":"1.2","title":"High needs","parent":"1","total":true},{"code":"1.2.1","title":"Top-up funding - maintained schools","parent":"1.2","total":false},{"code":"1.2.2","title":"Top-up funding - academies, free schools and colleges","parent":"1.2","total":false},{"code":"1.2.3","title":"Top-up and other funding - non-maintained and independent providers","parent":"1.2","total":false},{"code":"1.2.4","title":"Additional high needs targeted funding","parent":"1.2","total":false},{"code":"1.2.5","title":"SEN support services","parent":"1.2","total":false},{"code":"1.2.6","title":"Hospital education services","parent":"1.2","total":false},{"code":"1.2.7","title":"Other alternative provision services","parent":"1.2","total":false},{"code":"1.2.8","title":"Support for inclusion","parent":"1.2","total":false},{"code":"1.2.11","title":"Direct payments (SEN and disability)","parent":"1.2","total":false},{"code":"1.2.13","title":"Therapies and other health related services","parent":"1.2","total":false},{"code":"1.3.1","title":"Central expenditure on early years entitlement","parent":"1","total":false},{"code":"1.4.2","title":"School admissions","parent":"1","total":false},{"code":"1.4.3","title":"Servicing of schools forums","parent":"1","total":false},{"code":"1.5.1","title":"Education welfare service","parent":"1","total":false},{"code":"1.5.2","title":"Asset management","parent":"1","total":false},{"code":"2","title":"Other education and community","total":true},{"code":"2.0.2","title":"Education welfare and school improvement central support","parent":"2","total":false},{"code":"2.1","title":"Special educational needs and transport","parent":"2","total":true},{"code":"2.1.1","title":"Educational psychology service","parent":"2.1","total":false},{"code":"2.1.2","title":"SEN administration, assessment and coordination and monitoring","parent":"2.1","total":false},{"code":"2.1.3","title":"Independent advice and support services","parent":"2.1","total":false},{"code":"2.1.4","title":"Home to school transport (pre 16): SEN transport expenditure","parent":"2.1","total":false},{"code":"2.1.5","title":"Home to school transport (pre 16): mainstream transport expenditure","parent":"2.1","total":false},{"code":"2.1.9","title":"Supply of school places","parent":"2.1","total":false},{"code":"9","title":"Directorate management and support","total":true},{"code":"9.1","title":"Directorate management","parent":"9","total":false},{"code":"9.2","title":"Finance and resources","parent":"9","total":false},{"code":"9.3","title":"Business support","parent":"9","total":false}]
\.
COPY council (code, name, ons_code, chart, population_0_to_17, revision) FROM stdin;
WCC	Council of WCC	E09000033	section-251	\N	1
RBKC	Council of RBKC	E09000020	section-251	\N	1
LBHF	Council of LBHF	E09000013	section-251	\N	1
\.
COPY flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) FROM stdin;
1	001	name the boroughs and keep the audit chain	SQL	db/platform/V001__name_the_boroughs_and_keep_the_audit_chain.sql	796480074	mandates_owner	2026-11-25 07:27:02.67375	366	t
2	010	remember answers to keyed writes	SQL	db/platform/V010__remember_answers_to_keyed_writes.sql	1471240474	mandates_owner	2026-11-25 07:27:04.18236	204	t
3	020	create outbox	SQL	db/platform/V020__create_outbox.sql	-1132969548	mandates_owner	2026-11-25 07:27:04.727668	433	t
4	021	create projection positions	SQL	db/platform/V021__create_projection_positions.sql	-1650994870	mandates_owner	2026-11-25 07:27:05.583638	522	t
5	022	name when a parked event is known	SQL	db/platform/V022__name_when_a_parked_event_is_known.sql	1892891301	mandates_owner	2026-11-25 07:27:06.544943	56	t
6	101	create reference data	SQL	db/migration/V101__create_reference_data.sql	968603519	mandates_owner	2026-11-25 07:27:06.847238	279	t
7	102	create mandates	SQL	db/migration/V102__create_mandates.sql	-463056060	mandates_owner	2026-11-25 07:27:07.432898	226	t
\.
COPY mandate (borough, id, financial_year, year_end, version, state, terms, writers, drafted_at, adopted_on, adopted_by, adopted_at, minute, replaces, replaced_by, replaced_on, withdrawn_on, withdrawn_by, withdrawn_at, withdrawal_reason, revision) FROM stdin;
RBKC	19b3083f-518d-4020-ab32-0cb96e005533	2016-17	2017-03-31	1	ADOPTED	{"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	["mandate.rbkc"]	2026-11-25 07:29:11.948118+00	2026-11-25	cabinet.rbkc	2026-11-25 07:29:13.847682+00	\N	\N	\N	\N	\N	\N	\N	\N	2
LBHF	815998c0-b0aa-4046-9955-c5a8768e5257	2016-17	2017-03-31	1	REPLACED	{"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	["mandate.lbhf"]	2026-11-25 07:28:58.154836+00	2026-11-25	cabinet.lbhf	2026-11-25 07:29:09.983032+00	\N	\N	50bf942e-f9ca-4f95-a3a6-0b36f804e3a2	2026-11-25	\N	\N	\N	\N	3
LBHF	50bf942e-f9ca-4f95-a3a6-0b36f804e3a2	2016-17	2017-03-31	2	ADOPTED	{"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.1","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.2","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	["mandate.lbhf"]	2026-11-25 07:30:41.416893+00	2026-11-25	cabinet.lbhf	2026-11-25 07:30:42.652136+00	\N	815998c0-b0aa-4046-9955-c5a8768e5257	\N	\N	\N	\N	\N	\N	2
WCC	acb86e08-4288-4b1e-bd24-0be759951950	2016-17	2017-03-31	1	WITHDRAWN	{"financialYear":"2016-17","title":"Mandate 2016-17","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	["mandate.wcc"]	2026-11-25 07:29:15.360405+00	2026-11-25	cabinet.wcc	2026-11-25 07:29:16.957534+00	\N	\N	\N	\N	2026-11-25	cabinet.wcc	2026-11-25 07:31:13.320786+00	The Cabinet looks at the sharing of figures again	3
\.
COPY mandate_number (borough, financial_year, last) FROM stdin;
RBKC	2016-17	1
WCC	2016-17	1
LBHF	2016-17	2
\.
COPY outbox ("position", id, aggregatetype, aggregateid, aggregateversion, type, payload, payload_bytes, borough, actor, traceparent, "timestamp", created_at, published_at) FROM stdin;
1	a6dbd4ab-4f61-43d7-9e3a-050b9fe40c9e	concordat.mandates	charts/section-251	1	concordat.mandates.chart-recorded.v1	{"chart":"section-251","title":"Section 251 lines for children's services","lines":[{"code":"3","title":"Children and young people's services","total":true},{"code":"3.0","title":"Sure Start children's centres and other spend on children under 5","parent":"3","total":true},{"code":"3.0.1","title":"Spend on individual Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.2","title":"Spend for services delivered through Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.3","title":"Spend on management costs relating to Sure Start children's centres","parent":"3.0","total":false},{"code":"3.0.4","title":"Other spend on children under 5","parent":"3.0","total":false},{"code":"3.1","title":"Children looked after","parent":"3","total":true},{"code":"3.1.1","title":"Residential care","parent":"3.1","total":false},{"code":"3.1.2","title":"Fostering services","parent":"3.1","total":false},{"code":"3.1.3","title":"Adoption services","parent":"3.1","total":false},{"code":"3.1.4","title":"Special guardianship support","parent":"3.1","total":false},{"code":"3.1.5","title":"Other children looked after services","parent":"3.1","total":false},{"code":"3.1.6","title":"Short breaks (respite) for looked after disabled children","parent":"3.1","total":false},{"code":"3.1.7","title":"Children placed with family and friends","parent":"3.1","total":false},{"code":"3.1.8","title":"Education of looked after children","parent":"3.1","total":false},{"code":"3.1.9","title":"Leaving care support services","parent":"3.1","total":false},{"code":"3.1.10","title":"Asylum seeker services - children","parent":"3.1","total":false},{"code":"3.2","title":"Other children and families services","parent":"3","total":true},{"code":"3.2.1","title":"Other children and families services","parent":"3.2","total":false},{"code":"3.3","title":"Safeguarding children and young people's services","parent":"3","total":true},{"code":"3.3.1","title":"Social work (including functions in relation to child protection)","parent":"3.3","total":false},{"code":"3.3.2","title":"Commissioning and children's services strategy","parent":"3.3","total":false},{"code":"3.3.3","title":"Local safeguarding children board","parent":"3.3","total":false},{"code":"3.4","title":"Family support services","parent":"3","total":true},{"code":"3.4.1","title":"Direct payments","parent":"3.4","total":false},{"code":"3.4.2","title":"Short breaks (respite) for disabled children","parent":"3.4","total":false},{"code":"3.4.3","title":"Other support for disabled children","parent":"3.4","total":false},{"code":"3.4.4","title":"Targeted family support","parent":"3.4","total":false},{"code":"3.4.5","title":"Universal family support","parent":"3.4","total":false},{"code":"3.5","title":"Services for young people","parent":"3","total":true},{"code":"3.5.1","title":"Universal services for young people","parent":"3.5","total":false},{"code":"3.5.2","title":"Targeted services for young people","parent":"3.5","total":false},{"code":"3.6","title":"Youth justice","parent":"3","total":true},{"code":"3.6.1","title":"Youth justice","parent":"3.6","total":false},{"code":"1","title":"Schools","total":true},{"code":"1.0.1","title":"Individual schools budget","parent":"1","total":false},{"code":"1.0.2","title":"High needs place funding within the individual schools budget","parent":"1","total":false},{"code":"1.2","title":"High needs","parent":"1","total":true},{"code":"1.2.1","title":"Top-up funding - maintained schools","parent":"1.2","total":false},{"code":"1.2.2","title":"Top-up funding - academies, free schools and colleges","parent":"1.2","total":false},{"code":"1.2.3","title":"Top-up and other funding - non-maintained and independent providers","parent":"1.2","total":false},{"code":"1.2.4","title":"Additional high needs targeted funding","parent":"1.2","total":false},{"code":"1.2.5","title":"SEN support services","parent":"1.2","total":false},{"code":"1.2.6","title":"Hospital education services","parent":"1.2","total":false},{"code":"1.2.7","title":"Other alternative provision services","parent":"1.2","total":false},{"code":"1.2.8","title":"Support for inclusion","parent":"1.2","total":false},{"code":"1.2.11","title":"Direct payments (SEN and disability)","parent":"1.2","total":false},{"code":"1.2.13","title":"Therapies and other health related services","parent":"1.2","total":false},{"code":"1.3.1","title":"Central expenditure on early years entitlement","parent":"1","total":false},{"code":"1.4.2","title":"School admissions","parent":"1","total":false},{"code":"1.4.3","title":"Servicing of schools forums","parent":"1","total":false},{"code":"1.5.1","title":"Education welfare service","parent":"1","total":false},{"code":"1.5.2","title":"Asset management","parent":"1","total":false},{"code":"2","title":"Other education and community","total":true},{"code":"2.0.2","title":"Education welfare and school improvement central support","parent":"2","total":false},{"code":"2.1","title":"Special educational needs and transport","parent":"2","total":true},{"code":"2.1.1","title":"Educational psychology service","parent":"2.1","total":false},{"code":"2.1.2","title":"SEN administration, assessment and coordination and monitoring","parent":"2.1","total":false},{"code":"2.1.3","title":"Independent advice and support services","parent":"2.1","total":false},{"code":"2.1.4","title":"Home to school transport (pre 16): SEN transport expenditure","parent":"2.1","total":false},{"code":"2.1.5","title":"Home to school transport (pre 16): mainstream transport expenditure","parent":"2.1","total":false},{"code":"2.1.9","title":"Supply of school places","parent":"2.1","total":false},{"code":"9","title":"Directorate management and support","total":true},{"code":"9.1","title":"Directorate management","parent":"9","total":false},{"code":"9.2","title":"Finance and resources","parent":"9","total":false},{"code":"9.3","title":"Business support","parent":"9","total":false}]}	5996	-	mandates	\N	2026-11-25 07:27:40.008743+00	2026-11-25 07:27:40.071349+00	2026-11-25 07:27:54.003372+00
2	9b2aa8e4-60e0-44e9-bb71-e3a1835be756	concordat.mandates	boroughs/WCC	1	concordat.mandates.borough-recorded.v1	{"borough":"WCC","name":"Council of WCC","onsCode":"E09000033","chart":"section-251"}	85	-	admin	00-e5704766805abb179f4c1528bffe2ef5-97cf255e938e1700-00	2026-11-25 07:28:35.820418+00	2026-11-25 07:28:35.824156+00	2026-11-25 07:28:36.090347+00
3	4b11e2c4-bc61-46a5-b4a5-567798a57351	concordat.mandates	boroughs/RBKC	1	concordat.mandates.borough-recorded.v1	{"borough":"RBKC","name":"Council of RBKC","onsCode":"E09000020","chart":"section-251"}	87	-	admin	00-39dd0f9bb2f1dd46650c3bb70c6116b5-1c0b81edc57f591c-00	2026-11-25 07:28:37.328729+00	2026-11-25 07:28:37.342135+00	2026-11-25 07:28:37.417374+00
4	336fe1c0-fda9-47a2-a15c-e49f179e647d	concordat.mandates	boroughs/LBHF	1	concordat.mandates.borough-recorded.v1	{"borough":"LBHF","name":"Council of LBHF","onsCode":"E09000013","chart":"section-251"}	87	-	admin	00-ead639f4ac5b43f25ad591831f2db664-90d3a6a40f16835a-00	2026-11-25 07:28:38.130134+00	2026-11-25 07:28:38.142326+00	2026-11-25 07:28:38.328278+00
5	f727f0bc-6049-4fe3-a2f8-831c7d030422	concordat.mandates	calendars/LBHF/2016-17	1	concordat.mandates.calendar-recorded.v1	{"borough":"LBHF","financialYear":"2016-17","periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	188	-	admin	00-aee4638ffdab9c7cfa040cfba4c6ff64-1a37bdc507513d11-00	2026-11-25 07:28:39.030347+00	2026-11-25 07:28:39.031829+00	2026-11-25 07:28:39.131548+00
6	d81307df-1916-4f3c-b24c-1294f0615f62	concordat.mandates	calendars/RBKC/2016-17	1	concordat.mandates.calendar-recorded.v1	{"borough":"RBKC","financialYear":"2016-17","periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	188	-	admin	00-9d6c49d950940b2e5f8f8536dff83b5e-207ce05e8936b5b3-00	2026-11-25 07:28:39.575764+00	2026-11-25 07:28:39.578022+00	2026-11-25 07:28:39.624119+00
7	07edec30-0dc9-496a-bc1f-f782283de258	concordat.mandates	calendars/WCC/2016-17	1	concordat.mandates.calendar-recorded.v1	{"borough":"WCC","financialYear":"2016-17","periods":[{"period":"2016-17-P01","due":"2016-05-16"},{"period":"2016-17-P02","due":"2099-06-15"},{"period":"2016-17-P03","due":"2099-07-15"}]}	187	-	admin	00-ef67ec4a7ec00f1d03ccc463fbfa3d7f-38e2feeed488c3d8-00	2026-11-25 07:28:39.877474+00	2026-11-25 07:28:39.878193+00	2026-11-25 07:28:39.970305+00
8	2984e9b5-7275-4966-8732-c554032b9d23	concordat.mandates	partnerships/tri-borough	1	concordat.mandates.partnership-recorded.v1	{"partnership":"tri-borough","title":"Tri-borough","members":[{"borough":"LBHF","from":"2011-06-01"},{"borough":"RBKC","from":"2011-06-01"},{"borough":"WCC","from":"2011-06-01"}],"serviceScopes":[{"serviceLine":"3.1","from":"2011-06-01"},{"serviceLine":"3.3","from":"2011-06-01"},{"serviceLine":"1.2","from":"2011-06-01"}]}	323	-	admin	00-b0add9e89bcbf94d7f6e5fa04b0a997e-bb6b18c51869ecf4-00	2026-11-25 07:28:40.942978+00	2026-11-25 07:28:40.943686+00	2026-11-25 07:28:41.342408+00
9	8b7b2d69-298a-4c74-b0a6-ea120f8e8e3f	concordat.mandates	LBHF/2016-17	1	concordat.mandates.mandate-adopted.v1	{"mandate":"815998c0-b0aa-4046-9955-c5a8768e5257","borough":"LBHF","financialYear":"2016-17","version":1,"title":"Mandate 2016-17","adoptedOn":"2026-11-25","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.2","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.1","measure":"forecastOutturn","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	529	LBHF	cabinet.lbhf	00-1829bf91769b59b7e69d05876aca201c-fc36c827c951a321-00	2026-11-25 07:29:10.15055+00	2026-11-25 07:29:10.1522+00	2026-11-25 07:29:10.412035+00
10	051a4a12-fe4e-4383-8c7e-bac2a1c3063d	concordat.mandates	RBKC/2016-17	1	concordat.mandates.mandate-adopted.v1	{"mandate":"19b3083f-518d-4020-ab32-0cb96e005533","borough":"RBKC","financialYear":"2016-17","version":1,"title":"Mandate 2016-17","adoptedOn":"2026-11-25","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	324	RBKC	cabinet.rbkc	00-64ecf65132c34b2da5bf6941efe7201a-768d2545de5767ca-00	2026-11-25 07:29:13.855535+00	2026-11-25 07:29:13.856266+00	2026-11-25 07:29:13.982362+00
11	eaac2071-2ba1-4e3b-b32c-05cd6b1780e3	concordat.mandates	WCC/2016-17	1	concordat.mandates.mandate-adopted.v1	{"mandate":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","financialYear":"2016-17","version":1,"title":"Mandate 2016-17","adoptedOn":"2026-11-25","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"DETAIL"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3","detail":"NAMED"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	408	WCC	cabinet.wcc	00-3d70e89f105ee998e696b7e04a3d309b-ee0840c08af388ba-00	2026-11-25 07:29:17.021276+00	2026-11-25 07:29:17.024631+00	2026-11-25 07:29:17.311386+00
12	4c93c21b-1c0d-468e-9def-922c0928fd49	concordat.mandates	LBHF/2016-17	2	concordat.mandates.mandate-adopted.v1	{"mandate":"50bf942e-f9ca-4f95-a3a6-0b36f804e3a2","borough":"LBHF","financialYear":"2016-17","version":2,"title":"Mandate 2016-17","adoptedOn":"2026-11-25","replaces":"815998c0-b0aa-4046-9955-c5a8768e5257","sharing":[{"partnership":"tri-borough","domain":"BUDGET","detail":"TOTALS"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.1.1","detail":"NAMED"},{"partnership":"tri-borough","domain":"BUDGET","serviceLine":"3.3.2","detail":"WITHHELD"}],"serviceScopes":[],"priorities":[],"kpiCommitments":[],"milestones":[],"apportionment":[]}	551	LBHF	cabinet.lbhf	00-f628c24e8a8d61659c3560ab6f998a67-f55e171ea73c8662-00	2026-11-25 07:30:42.853503+00	2026-11-25 07:30:42.854343+00	2026-11-25 07:30:42.98972+00
13	84e5d2ce-2377-48a5-ba4e-2f36c817a483	concordat.mandates	WCC/2016-17	2	concordat.mandates.mandate-withdrawn.v1	{"mandate":"acb86e08-4288-4b1e-bd24-0be759951950","borough":"WCC","financialYear":"2016-17","version":1,"withdrawnOn":"2026-11-25","reason":"The Cabinet looks at the sharing of figures again"}	192	WCC	cabinet.wcc	00-550c740f883c782a41786e46c2b9710a-02d39ba333c18666-00	2026-11-25 07:31:13.433095+00	2026-11-25 07:31:13.440856+00	2026-11-25 07:31:13.635438+00
\.
COPY partnership (code, title, members, service_scopes, revision) FROM stdin;
tri-borough	Tri-borough	[{"borough":"LBHF","from":"2011-06-01"},{"borough":"RBKC","from":"2011-06-01"},{"borough":"WCC","from":"2011-06-01"}]	[{"serviceLine":"3.1","from":"2011-06-01"},{"serviceLine":"3.3","from":"2011-06-01"},{"serviceLine":"1.2","from":"2011-06-01"}]	1
\.
SELECT setval('outbox_position_seq', 13, true);
RESET session_replication_role;
