-- What follows from alerts, and when the shop is open: one row, sealed as a whole, so that nobody silences alerts outside SmartShop.

create table rule_book (
    id integer primary key check (id = 1),
    sealed_content bytea not null
);
