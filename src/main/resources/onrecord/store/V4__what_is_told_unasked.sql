-- What places get without asking for it at that moment.

-- Digests that a place gets again and again. Of which place and tenant stands in columns, as these may be called otherwise
-- one day.
CREATE TABLE digest (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  -- The place of which this one is a part; null where it is no part of another.
  parent TEXT,
  made BIGINT NOT NULL,
  body ${bytes} NOT NULL,
  -- What was told last, written by whoever tells; the rest is written by who decides at the place.
  told ${bytes}
);
CREATE INDEX digest_of_tenant ON digest (platform, tenant);

-- What a place bears of it: quiet hours, and how many posts a day.
CREATE TABLE restraint (
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  body ${bytes} NOT NULL,
  PRIMARY KEY (platform, tenant, place)
);

-- What is to ring and when, as db-scheduler wants it; its times are milliseconds since 1970. It is made anew from what
-- stands above, and says nothing of what was done.
CREATE TABLE timetable (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data ${bytes},
  execution_time BIGINT NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success BIGINT,
  last_failure BIGINT,
  consecutive_failures INTEGER,
  last_heartbeat BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX timetable_by_time ON timetable (execution_time);
CREATE INDEX timetable_by_heartbeat ON timetable (last_heartbeat);
