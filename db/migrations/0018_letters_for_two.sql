-- Letters are sealed with what only the two can reckon from their own keys. Whoever came back under new ones cannot any
-- more, so it is handed over with the space key of that time; null where the giver could not either.
alter table app.opened_key add of_two text;
