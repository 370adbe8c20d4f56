-- What people make of a draft. It is written anew from journal and messages each time; these are laid over it.
create table postmortem_edit (
  incident bigint not null,
  id text not null,
  section text not null,
  kind text not null,
  base text not null,
  sources text not null,
  text text not null,
  author text not null,
  edited_at bigint not null,
  primary key (incident, id)
);

-- The sentences of a version as they stood, to be compared with later ones.
create table postmortem_line (
  incident bigint not null,
  version int not null,
  number int not null,
  section text not null,
  text text not null,
  sources text not null,
  primary key (incident, version, number)
);

create table postmortem_comment (
  incident bigint not null,
  id text not null,
  section text not null,
  text text not null,
  author text not null,
  said_at bigint not null,
  primary key (incident, id)
);
