-- Something small that one of the two says they will do is a saying, too: it can be reported on, confirmed and taken back.
alter table app.saying
  drop constraint saying_kind_check,
  add constraint saying_kind_check check (kind in ('declared', 'crossed', 'topics', 'committed'));
