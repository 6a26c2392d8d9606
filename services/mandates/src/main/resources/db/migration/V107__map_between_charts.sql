-- How lines of one chart are read on another: mandates agree to a version, so that it never changes.
create table chart_mapping_version (
    code        text    not null,
    version     integer not null check (version > 0),
    partnership text    not null references partnership (code),
    terms       text    not null check (terms is json object),
    primary key (code, version)
);
grant select, insert on chart_mapping_version to ${application};
select concordat_keep_rows('chart_mapping_version', null, 'code', 'version');

-- The chart a partnership reports on; none where its members share one.
alter table partnership add column chart text;
