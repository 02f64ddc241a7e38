-- What happened in the shop: each incident, and all that was done about it. What is called sealed_... is closed with the key of
-- the listed person whom it is about, or with one of the incident's own; each row's mac covers its other columns, and the first
-- table says how many rows the second has of it.

create sequence incident_number start with 1 no cache;

create table incident (
    id uuid primary key,
    number integer not null unique,
    -- Null: no camera saw it.
    alert_id uuid unique,
    person_id uuid,
    camera_id uuid,
    happened_at timestamp(6) with time zone not null,
    -- Null while it is open: its alert is held then.
    closed_at timestamp(6) with time zone,
    sealed_place bytea not null,
    steps integer not null,
    mac bytea not null
);

create index incident_by_person on incident (person_id);

create table incident_step (
    incident_id uuid not null references incident (id) on delete cascade,
    number integer not null,
    step varchar(40) not null,
    taken_at timestamp(6) with time zone not null,
    taken_by varchar(40) not null,
    word varchar(80) not null,
    sealed_note bytea not null,
    mac bytea not null,
    primary key (incident_id, number)
);
