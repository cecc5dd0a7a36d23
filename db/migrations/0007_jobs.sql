-- The clock's hand keeps its own tables here (pg-boss makes and upgrades them). No other login reads them.
create schema jobs;
grant usage, create on schema jobs to footbridge_jobs;
