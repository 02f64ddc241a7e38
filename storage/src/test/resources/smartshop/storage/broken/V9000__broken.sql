alter table nobody add column note varchar(10);
