-- Runs on H2 in PostgreSQL mode and on PostgreSQL. Columns called sealed_... are closed by the vault.

create table person (
    id uuid primary key,
    enrolled_at timestamp(6) with time zone not null,
    sealed_name bytea not null,
    sealed_reason bytea not null
);

create table photo (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    place integer not null,
    sealed_portrait bytea not null
);

create table embedding (
    photo_id uuid not null references photo (id) on delete cascade,
    model varchar(200) not null,
    sealed_vector bytea not null,
    primary key (photo_id, model)
);

-- Alerts and sightings outlive the person and the camera they speak of, so nothing here refers to other tables.

create table alert (
    id uuid primary key,
    camera_id uuid not null,
    camera_name varchar(200) not null,
    person_id uuid not null,
    score double precision not null,
    captured_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone not null,
    alerted_at timestamp(6) with time zone not null,
    trace_captured timestamp(6) with time zone not null,
    trace_decoded timestamp(6) with time zone not null,
    trace_decided timestamp(6) with time zone not null,
    trace_stored timestamp(6) with time zone not null
);

create index alert_by_time on alert (alerted_at);

create table sighting (
    id uuid primary key,
    camera_id uuid not null,
    camera_name varchar(200) not null,
    person_id uuid not null,
    seen_from timestamp(6) with time zone not null,
    seen_to timestamp(6) with time zone not null
);

create index sighting_by_time on sighting (seen_to);

create table camera (
    id uuid primary key,
    name varchar(200) not null,
    added_at timestamp(6) with time zone not null,
    secret_sha256 bytea not null
);

create table setting (
    name varchar(200) primary key,
    content varchar(10000) not null
);
