-- The lines of a return of indicators: one for each result.
create table return_line (
    borough      text not null,
    return_id    uuid not null,
    line         int  not null,
    kpi          text,
    title        text,
    span         text,
    service_line text,
    team         text,
    result       text,
    value        numeric,
    numerator    numeric,
    denominator  numeric,
    share        numeric,
    qualifier    text,
    as_at        date,
    source       text,
    comment      text,
    primary key (borough, return_id, line),
    foreign key (borough, return_id) references return_version
);
alter table return_line enable row level security;
alter table return_line force row level security;
create policy borough_scope on return_line using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, delete on return_line to ${application};
