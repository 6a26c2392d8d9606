-- A version of an indicator's definition never changes: results were given by it.
create table kpi_version (
    code    text    not null,
    version integer not null check (version > 0),
    -- the borough that defined it for itself; null where it is a partnership's or everybody's
    defined_by text,
    terms   text    not null check (terms is json object),
    primary key (code, version)
);
grant select, insert on kpi_version to ${application};
select concordat_keep_rows('kpi_version', null, 'code', 'version');
