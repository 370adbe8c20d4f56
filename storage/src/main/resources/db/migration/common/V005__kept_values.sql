-- Single values that must outlive a restart, such as the key that signs links.
create table kept_value (
  name text not null primary key,
  value text not null
);
