-- What is kept of people and of our own messages. Names of platforms, tenants and people stand in each row, as they are
-- nobody's child: whoever wants to be forgotten is found by them alone.

-- What was chosen with /settings.
CREATE TABLE choice (
  -- "person": name is theirs, tenant empty; "place": name is its id; "tenant": name is empty.
  kind TEXT NOT NULL,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  body ${bytes} NOT NULL,
  PRIMARY KEY (kind, platform, tenant, name)
);

-- Our messages, as long as their buttons work.
CREATE TABLE post (
  id ${row},
  token TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  person TEXT NOT NULL,
  posted BIGINT NOT NULL,
  shared SMALLINT NOT NULL,
  body ${bytes} NOT NULL
);
CREATE INDEX post_of_person ON post (platform, person);
CREATE INDEX post_of_tenant ON post (platform, tenant);
CREATE INDEX post_by_age ON post (posted);

-- Which entries a message shows words of, whose coverage it may be.
CREATE TABLE post_cites (
  post BIGINT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  coverage TEXT NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (entry, coverage, tenant, platform, post)
);
CREATE INDEX post_cites_of_post ON post_cites (post);

-- What people think of answers, for the operator.
CREATE TABLE feedback (
  id ${row},
  token TEXT NOT NULL,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  -- Who said so, and whose question it was.
  person TEXT NOT NULL,
  asker TEXT NOT NULL,
  given BIGINT NOT NULL,
  body ${bytes} NOT NULL,
  UNIQUE (token, platform, person)
);
CREATE INDEX feedback_by_age ON feedback (given);

-- How far something has come that goes by the events.
CREATE TABLE progress (
  name TEXT PRIMARY KEY,
  position BIGINT NOT NULL
);
