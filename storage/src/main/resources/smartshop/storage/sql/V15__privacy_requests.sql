-- What people ask about their own data. Columns called sealed_... are closed with the request's own key, which lies with
-- people's keys outside the database; each row's mac covers its other columns. No photo, no embedding, no document.

create table privacy_request (
    id uuid primary key,
    kind varchar(40) not null,
    channel varchar(40) not null,
    received_on date not null,
    recorded_at timestamp(6) with time zone not null,
    contested boolean not null,
    sealed_name bytea not null,
    sealed_contact bytea not null,
    sealed_wish bytea not null,
    -- How many rows the next two tables have of it, so that none is taken out.
    steps integer not null,
    withheld integer not null,
    mac bytea not null
);

create table privacy_step (
    request_id uuid not null references privacy_request (id) on delete cascade,
    number integer not null,
    step varchar(40) not null,
    taken_on date not null,
    taken_at timestamp(6) with time zone not null,
    taken_by varchar(40) not null,
    word varchar(80) not null,
    sealed_note bytea not null,
    mac bytea not null,
    primary key (request_id, number)
);

create table privacy_withheld (
    id uuid primary key,
    request_id uuid not null references privacy_request (id) on delete cascade,
    item varchar(80) not null,
    exemption varchar(40) not null,
    decided_by varchar(40) not null,
    decided_at timestamp(6) with time zone not null,
    sealed_reasoning bytea not null,
    mac bytea not null
);

-- Who was given something about a listed person, sealed with that person's key: they are told when it is erased or put right.
create table disclosure (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    given_on date not null,
    sealed_recipient bytea not null
);

create index disclosure_by_person on disclosure (person_id);
