-- Phones on which people answer alerts. What is sealed says what the phone is called and how it is known again, so that nobody
-- writes one into the table by hand.

create table phone (
    id uuid primary key,
    sealed_content bytea not null,
    paired_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null
);
