create table half_done (id integer primary key);
alter table nobody add column note varchar(10);
