alter table person add column note varchar(10);
