-- Two domains may use the same aggregate, LBHF/2016-17-P03, with versions of their own: the topic or the domain is part
-- of every key, or the second one's events would be taken for duplicates. So far there were budgets alone.
alter table event_applied drop constraint event_applied_pkey;
alter table event_applied add primary key (borough, topic, aggregate, aggregate_version);

alter table return_version add column domain text not null default 'BUDGET';
alter table return_version alter column domain drop default;
alter table return_version drop constraint return_version_pkey;
alter table return_version add primary key (borough, domain, period, aggregate_version);
drop index return_version_of_year;
create index return_version_of_year on return_version (borough, domain, financial_year);
comment on column return_version.domain is 'what the return is about, such as BUDGET';

alter table period_known add column domain text not null default 'BUDGET';
alter table period_known alter column domain drop default;
alter table period_known drop constraint period_known_pkey;
alter table period_known add primary key (borough, domain, period, aggregate_version);
comment on column period_known.domain is 'each domain closes its periods by itself';
