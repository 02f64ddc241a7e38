-- Who works here and what they may do. Each row's mac covers every other column but the sealed name, which covers itself.
create table staff (
    id uuid primary key,
    role varchar(40) not null,
    state varchar(20) not null,
    cameras varchar(10000) not null,
    added_at timestamp(6) with time zone not null,
    secret_kind varchar(20) not null,
    secret varchar(300) not null,
    wrong_tries integer not null,
    wrong_at timestamp(6) with time zone,
    sealed_name bytea not null,
    mac bytea not null
);

-- One row, from the first member on: how many rows of staff there are, and whether one person does what takes two.
create table staff_mode (
    members integer not null,
    alone_since timestamp(6) with time zone,
    alone_by uuid,
    sealed_reason bytea,
    mac bytea not null
);
