-- Letters are sealed with what only the two can reckon from their own keys. Whoever came back under new ones cannot any
-- more, so it is handed over with the space key of that time; null where the giver could not either.
alter table app.opened_key add of_two text;

-- A copy that is shown again takes the place of the one from before: a draft goes on.
grant update (envelope, wrap, shown_at) on app.shown_item to footbridge_app;
create policy own_change on app.shown_item for update to footbridge_app
  using (shown_item.guest_id = any (array(select guest_link.guest_id from app.guest_link)))
  with check (shown_item.guest_id = any (array(select guest_link.guest_id from app.guest_link)));
