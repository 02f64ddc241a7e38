-- Who did what. Each row's mac covers the row and the mac before it. Rows outlive whom and what they speak of, so nothing
-- here refers to other tables.
create table audit_entry (
    number bigint primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(40) not null,
    action varchar(40) not null,
    subject uuid,
    detail varchar(200) not null,
    mac bytea not null
);

-- One row: the chain's end. Whoever appends changes it first and so waits for whoever is appending.
create table audit_head (
    entries bigint not null,
    mac bytea not null
);

insert into audit_head (entries, mac) values (0, '');
