-- The same for SQLite and PostgreSQL, but for the two words that are filled in: how a number that names a row and
-- bytes are called. Times are nanoseconds since 1970. Bodies are JSON after four bytes of CRC-32C.

-- One row: every writer takes it first, so that events become visible in the order of their positions.
CREATE TABLE ledger (
  id ${row},
  last_position BIGINT NOT NULL,
  last_row BIGINT NOT NULL
);
INSERT INTO ledger (id, last_position, last_row) VALUES (1, 0, 0);

CREATE TABLE tenant (
  id ${row},
  platform TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (platform, name)
);

CREATE TABLE source (
  id ${row},
  tenant BIGINT NOT NULL REFERENCES tenant (id),
  coverage TEXT NOT NULL,
  location TEXT NOT NULL,
  -- All of it, to be read; the columns are to find it by.
  about ${bytes} NOT NULL,
  -- The position of its last event "opened"; null while it is not followed.
  opened BIGINT,
  standing ${bytes} NOT NULL,
  next_poll BIGINT NOT NULL,
  claimed_by TEXT,
  claimed_until BIGINT,
  UNIQUE (tenant, coverage)
);

CREATE TABLE entry (
  id ${row},
  source BIGINT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  -- Its id on the page; of a very long one, a digest.
  key TEXT NOT NULL,
  -- 0 withdrawn, 1 standing, 2 pruned while it stood.
  state SMALLINT NOT NULL,
  -- Its newest row of version.
  newest BIGINT NOT NULL,
  published BIGINT NOT NULL,
  UNIQUE (source, key)
);

-- Rows are never changed: an entry amended without a correction has two rows with one number.
CREATE TABLE version (
  id ${row},
  entry BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kept BIGINT NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX version_of_entry ON version (entry, number);

CREATE TABLE cited (
  entry BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  PRIMARY KEY (entry, number)
);

CREATE TABLE event (
  position ${row},
  noticed BIGINT NOT NULL,
  source BIGINT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  version BIGINT REFERENCES version (id) ON DELETE CASCADE,
  version_before BIGINT REFERENCES version (id) ON DELETE CASCADE,
  first_read SMALLINT NOT NULL,
  reason TEXT
);
CREATE INDEX event_of_source ON event (source, position);
CREATE INDEX event_of_version ON event (version);
CREATE INDEX event_of_version_before ON event (version_before);

CREATE TABLE source_cast (
  source ${row} REFERENCES source (id) ON DELETE CASCADE,
  made_by TEXT NOT NULL,
  body ${bytes} NOT NULL
);

CREATE TABLE quotes (
  version ${row} REFERENCES version (id) ON DELETE CASCADE,
  made_by TEXT NOT NULL,
  body ${bytes} NOT NULL
);

CREATE TABLE vector (
  -- The high half of the digest of its text; the low half begins the body, then the scale.
  key ${row},
  -- The day, counted from 1970, on which it was asked for, give or take a month.
  asked INTEGER NOT NULL,
  body ${bytes} NOT NULL
);
