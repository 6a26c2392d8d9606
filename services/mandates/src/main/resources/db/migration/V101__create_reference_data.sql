-- Who there is and what they share, for everybody who has signed in: no row is any borough's own but the calendars'.
create table council (
    code               text    not null primary key,
    name               text    not null,
    ons_code           text    not null unique,
    chart              text    not null,
    population_0_to_17 integer check (population_0_to_17 >= 0),
    revision           bigint  not null
);
grant select, insert, update on council to ${application};

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
grant select, insert on chart_version to ${application};

create table partnership (
    code           text   not null primary key,
    title          text   not null,
    members        text   not null check (members is json array),
    service_scopes text   not null check (service_scopes is json array),
    revision       bigint not null
);
grant select, insert, update on partnership to ${application};

-- Mandates agree to a version of a key, so that it never changes. A key belongs to one partnership.
create table pool_version (
    code        text    not null,
    version     integer not null check (version > 0),
    partnership text    not null references partnership (code),
    terms       text    not null check (terms is json object),
    primary key (code, version)
);
grant select, insert on pool_version to ${application};

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
grant select, insert, update on calendar to ${application};
