-- What the shop's own visitors who are no match scored against each listed person: a count and two sums, no visitor's own.

create table stranger_score (
    person_id uuid not null references person (id) on delete cascade,
    model varchar(200) not null,
    visitors bigint not null,
    score_sum double precision not null,
    square_sum double precision not null,
    primary key (person_id, model)
);
