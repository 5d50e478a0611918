-- A conversation of two under supervision: since when, by which institution's rule. Its supervisors are members who are
-- not of the pair.
ALTER TABLE messaging_conversations ADD COLUMN supervised_in uuid REFERENCES organisations_organisations;
ALTER TABLE messaging_conversations ADD COLUMN supervised_since timestamptz;
ALTER TABLE messaging_memberships ADD COLUMN is_supervisor boolean NOT NULL DEFAULT false;
CREATE INDEX messaging_conversations_supervised ON messaging_conversations (supervised_in)
    WHERE supervised_in IS NOT NULL;
-- The pair's index begins with the lower of the two.
CREATE INDEX messaging_conversations_direct_high ON messaging_conversations (direct_high)
    WHERE direct_high IS NOT NULL;
