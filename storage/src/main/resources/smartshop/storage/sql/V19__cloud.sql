-- What the shop has agreed to and chosen for services on the internet, and their key: each text sealed as a whole.

create table cloud_record (
    name varchar(40) primary key,
    sealed_content bytea not null
);

-- What such a service was used and cost in a month of the shop's zone. Money in millionths of a dollar.
create table cloud_use (
    service varchar(40) not null,
    month_start date not null,
    calls bigint not null,
    micro_dollars bigint not null,
    primary key (service, month_start)
);
