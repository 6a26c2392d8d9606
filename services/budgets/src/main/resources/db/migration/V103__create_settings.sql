-- What a borough decides for itself about its returns.
create table borough_settings (
    borough           text primary key,
    threshold_amount  numeric(13, 2),
    threshold_percent numeric(7, 3),
    revision          bigint not null
);
alter table borough_settings enable row level security;
alter table borough_settings force row level security;
create policy borough_scope on borough_settings using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on borough_settings to ${application};
