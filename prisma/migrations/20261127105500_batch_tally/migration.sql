-- CreateTable
CREATE TABLE "batch_tally" (
    "shop_id" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "state" "edit_state" NOT NULL,
    "connection" INTEGER NOT NULL,
    "edits" INTEGER NOT NULL,

    CONSTRAINT "batch_tally_pkey" PRIMARY KEY ("shop_id","batch_id","state","connection")
);

-- CreateIndex
CREATE INDEX "edit_shop_id_product_title_colorway_label_id_idx" ON "edit"("shop_id", "product_title", "colorway_label", "id");

-- AddForeignKey
ALTER TABLE "batch_tally" ADD CONSTRAINT "batch_tally_shop_id_batch_id_fkey" FOREIGN KEY ("shop_id", "batch_id") REFERENCES "batch"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Those that are there.
INSERT INTO "batch_tally" ("shop_id", "batch_id", "state", "connection", "edits")
SELECT link.shop_id, link.batch_id, edit.state, 0, count(*)
FROM "batch_edit" link JOIN "edit" ON edit.shop_id = link.shop_id AND edit.id = link.edit_id
GROUP BY link.shop_id, link.batch_id, edit.state;

-- An edit that moves is counted where its batches see it. Statements of a function see what was committed before they
-- began, also where the move had to wait: a batch that joined the edit meanwhile counts it, too.
CREATE FUNCTION tally_moved_edits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO batch_tally AS tally (shop_id, batch_id, state, connection, edits)
  SELECT link.shop_id, link.batch_id, change.state, pg_backend_pid(), sum(change.edits)
  FROM (
    SELECT shop_id, id, state, -1 AS edits FROM before
    UNION ALL
    SELECT shop_id, id, state, 1 FROM after
  ) change
  JOIN batch_edit link ON link.shop_id = change.shop_id AND link.edit_id = change.id
  GROUP BY link.shop_id, link.batch_id, change.state
  HAVING sum(change.edits) <> 0
  ON CONFLICT (shop_id, batch_id, state, connection) DO UPDATE SET edits = tally.edits + excluded.edits;
  RETURN NULL;
END $$;

CREATE TRIGGER tally_moved AFTER UPDATE ON "edit"
REFERENCING OLD TABLE AS before NEW TABLE AS after
FOR EACH STATEMENT EXECUTE FUNCTION tally_moved_edits();

-- An edit that joins a batch is counted there in the state that it has. It is held until the end of the transaction, so
-- that whoever moves it either has done so by now, or finds that it is in the batch.
CREATE FUNCTION tally_joined_edits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH held AS (
    SELECT joined.shop_id, joined.batch_id, edit.state
    FROM joined JOIN edit ON edit.shop_id = joined.shop_id AND edit.id = joined.edit_id
    ORDER BY edit.id
    FOR SHARE OF edit
  )
  INSERT INTO batch_tally AS tally (shop_id, batch_id, state, connection, edits)
  SELECT shop_id, batch_id, state, pg_backend_pid(), count(*) FROM held GROUP BY shop_id, batch_id, state
  ON CONFLICT (shop_id, batch_id, state, connection) DO UPDATE SET edits = tally.edits + excluded.edits;
  RETURN NULL;
END $$;

CREATE TRIGGER tally_joined AFTER INSERT ON "batch_edit"
REFERENCING NEW TABLE AS joined
FOR EACH STATEMENT EXECUTE FUNCTION tally_joined_edits();
