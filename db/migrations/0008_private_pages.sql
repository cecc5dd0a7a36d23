-- What a person keeps for themselves alone. It belongs to an account and to no space, so it is there with nobody invited.
create table app.page (
  account_id uuid not null references auth.account on delete cascade,
  id uuid not null,
  revision integer not null check (revision >= 1),
  -- What kind of page it is, and when it was written, is inside.
  envelope text not null,
  -- With the account in front no id collides with another's, which would tell that the other exists.
  primary key (account_id, id)
);

alter table app.page enable row level security, force row level security;

grant select, insert, update (revision, envelope), delete on app.page to footbridge_app;

create policy own on app.page for select to footbridge_app
  using (page.account_id = (select app.account_id()));
create policy own_new on app.page for insert to footbridge_app
  with check (page.account_id = (select app.account_id()));
create policy own_change on app.page for update to footbridge_app
  using (page.account_id = (select app.account_id()))
  with check (page.account_id = (select app.account_id()));
create policy own_end on app.page for delete to footbridge_app
  using (page.account_id = (select app.account_id()));
