-- What is brought to places without being asked for at that moment: first what is to be brought, then how it ended. Of
-- which place and tenant stands in columns, as these may be called otherwise one day.
CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  place TEXT NOT NULL,
  -- 1 for what goes before all that is not.
  urgent SMALLINT NOT NULL,
  due BIGINT NOT NULL,
  kept BIGINT NOT NULL,
  not_before BIGINT NOT NULL,
  -- Which process has it to itself, and until when.
  claimed_by TEXT,
  claimed_until BIGINT,
  -- Since when it may have been sent; null where it surely was not.
  begun BIGINT,
  ended BIGINT,
  -- How it ended ("sent"), and the id of the message, or else why.
  ending TEXT,
  detail TEXT,
  -- What is to be said; null once it ended.
  body ${bytes}
);
CREATE INDEX delivery_waiting ON delivery (platform, urgent, due) WHERE ended IS NULL;
CREATE INDEX delivery_of_place ON delivery (platform, tenant, place, ended);
CREATE INDEX delivery_by_age ON delivery (kept);
CREATE INDEX delivery_by_ending ON delivery (ended);
