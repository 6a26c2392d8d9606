-- The tables of two made-up domains, as a real one would bring them.
create table trial_fact (
    borough            text    not null,
    period             text    not null,
    posting            bigint  not null,
    line               integer not null check (line > 0),
    version            integer not null,
    indicator          text    not null,
    cases              bigint,
    in_time_numerator  bigint,
    in_time_denominator bigint,
    rating             numeric,
    primary key (borough, period, posting, line)
);
create table register_fact (
    borough       text    not null,
    period        text    not null,
    posting       bigint  not null,
    line          integer not null check (line > 0),
    version       integer not null,
    service_line  text    not null,
    reference     text,
    supplier      text,
    entries       bigint,
    annual_value  numeric,
    primary key (borough, period, posting, line)
);
do $$
declare
    name text;
begin
    foreach name in array array['trial_fact', 'register_fact'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
        execute format('create policy borough_scope on %s using (concordat_may_see(borough)) with check (concordat_may_see(borough))', name);
        execute format('grant select, insert on %s to ${application}', name);
    end loop;
end $$;

select concordat_prove_by_events('trial_fact', 'borough');
select concordat_prove_by_events('register_fact', 'borough');
