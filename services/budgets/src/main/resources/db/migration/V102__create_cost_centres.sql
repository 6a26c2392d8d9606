-- A borough's own chart: which of its cost centres reports on which service line, and from when until when.
create table cost_centre_chart (
    borough  text primary key,
    revision bigint not null
);
create table cost_centre (
    borough      text not null,
    position     int  not null,
    cost_centre  text not null,
    title        text not null,
    service_line text not null,
    valid_from   date,
    valid_until  date,
    primary key (borough, position),
    foreign key (borough) references cost_centre_chart
);
create index cost_centre_by_code on cost_centre (borough, cost_centre);

alter table cost_centre_chart enable row level security;
alter table cost_centre_chart force row level security;
create policy borough_scope on cost_centre_chart using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table cost_centre enable row level security;
alter table cost_centre force row level security;
create policy borough_scope on cost_centre using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on cost_centre_chart to ${application};
grant select, insert, update, delete on cost_centre to ${application};
