-- Who people are (auth) and what they do together (app) are kept apart: no login can read both.
create schema auth;
create schema app;

grant usage on schema auth to footbridge_auth;
grant usage on schema app to footbridge_app, footbridge_jobs;

-- Nothing is granted by itself. Each table and function names, where it is made, who may do what with it.
alter default privileges revoke all on tables from public;
alter default privileges revoke execute on functions from public;

-- Whose transaction this is. After a transaction the setting reads as '', before the first as null: both are nobody.
-- An expression, which PostgreSQL puts in the place of the call: it is asked several times in every statement.
create function app.account_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid;
grant execute on function app.account_id() to footbridge_app, footbridge_jobs;
