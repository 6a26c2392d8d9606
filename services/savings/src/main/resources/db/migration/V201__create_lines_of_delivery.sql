-- The lines of a return of delivery: one for each initiative, or each of its funds, classes and service lines.
create table return_line (
    borough          text not null,
    return_id        uuid not null,
    line             int  not null,
    initiative       text,
    title            text,
    fund             text,
    class            text,
    service_line     text,
    target           numeric,
    delivered        numeric,
    on_track         numeric,
    at_risk          numeric,
    undeliverable    numeric,
    over_delivery    numeric,
    forecast         numeric,
    in_year_pressure numeric,
    mitigation       numeric,
    assurance        text,
    comment          text,
    primary key (borough, return_id, line),
    foreign key (borough, return_id) references return_version
);
alter table return_line enable row level security;
alter table return_line force row level security;
create policy borough_scope on return_line using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, delete on return_line to ${application};
