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
grant select, insert, update on mandate_number to ${application};

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
grant select, insert, update, delete on mandate to ${application};
