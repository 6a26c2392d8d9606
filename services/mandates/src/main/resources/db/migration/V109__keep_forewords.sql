-- What the members of a partnership say together before the mandates of a year; a version never changes.
create table foreword_version (
    partnership    text    not null references partnership (code),
    financial_year text    not null,
    version        integer not null check (version > 0),
    dated          date    not null,
    text           text    not null,
    signed_by      text,
    primary key (partnership, financial_year, version)
);
grant select, insert on foreword_version to ${application};
select concordat_keep_rows('foreword_version', null, 'partnership', 'financial_year', 'version');
