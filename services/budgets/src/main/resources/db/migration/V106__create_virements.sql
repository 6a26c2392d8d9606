-- Budget moved between lines of one borough, one year and one fund; the legs add to nothing.
create table virement (
    borough        text not null,
    id             uuid not null,
    financial_year text not null,
    effective_from text not null,
    kind           text not null check (kind in ('PERMANENT', 'TEMPORARY')),
    reason         text not null,
    state          text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    decision       text,
    revision       bigint not null,
    primary key (borough, id)
);
create index virement_by_year on virement (borough, financial_year, proposed_at, id);
create table virement_leg (
    borough      text not null,
    virement_id  uuid not null,
    leg          int  not null,
    cost_centre  text,
    service_line text not null,
    fund         text not null,
    type         text not null,
    amount       numeric(14, 2) not null,
    primary key (borough, virement_id, leg),
    foreign key (borough, virement_id) references virement
);
alter table virement enable row level security;
alter table virement force row level security;
create policy borough_scope on virement using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table virement_leg enable row level security;
alter table virement_leg force row level security;
create policy borough_scope on virement_leg using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on virement to ${application};
grant select, insert on virement_leg to ${application};
