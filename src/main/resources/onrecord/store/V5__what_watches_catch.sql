-- What places want to be told of at once. Of which place and tenant stands in columns, as these may be called otherwise
-- one day.
CREATE TABLE watch (
  -- Greater than those of all that were set or moved before, so that what is new is found by it.
  id ${row},
  name TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  -- The place of which this one is a part; null where it is no part of another.
  parent TEXT,
  body ${bytes} NOT NULL
);
CREATE INDEX watch_of_tenant ON watch (platform, tenant, place);

-- Entries that a place is to be told of, until that is brought on its way.
CREATE TABLE caught (
  id ${row},
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  parent TEXT,
  caught BIGINT NOT NULL,
  -- What is told in one message; null until that is made.
  batch BIGINT,
  body ${bytes} NOT NULL
);
CREATE INDEX caught_of_tenant ON caught (platform, tenant, place);
