-- What the shop has recorded of its lawful use: one row, sealed as a whole, so that nobody unlocks matching by editing it.

create table lawful_record (
    id integer primary key check (id = 1),
    sealed_content bytea not null
);
