-- One row for each borough and period that anything ever happened to. It is also the lock of everything in the period:
-- whoever saves, decides on or closes takes it first, so that two at once have one winner.
create table if not exists reporting_period (
    borough        text not null,
    period         text not null,
    financial_year text not null,
    closed         boolean not null default false,
    revision       bigint not null default 0,
    primary key (borough, period)
);
create table if not exists period_history (
    borough     text not null,
    period      text not null,
    sequence    int  not null check (sequence >= 0),
    what        text not null check (what in ('CLOSED', 'REOPENED')),
    happened_at timestamptz not null,
    who         text not null,
    reason      text,
    primary key (borough, period, sequence),
    foreign key (borough, period) references reporting_period
);
alter table reporting_period enable row level security;
alter table reporting_period force row level security;
drop policy if exists borough_scope on reporting_period;
create policy borough_scope on reporting_period using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table period_history enable row level security;
alter table period_history force row level security;
drop policy if exists borough_scope on period_history;
create policy borough_scope on period_history using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on reporting_period to ${application};
grant select, insert on period_history to ${application};
