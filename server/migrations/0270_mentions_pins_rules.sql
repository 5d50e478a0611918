-- Who was named in a message. Written in the transaction of the message, only where there is somebody.
CREATE TABLE messaging_mentions (
    person_id        uuid NOT NULL REFERENCES identity_persons,
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (person_id, conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_mentions_message ON messaging_mentions (conversation_id, seq);
CREATE INDEX messaging_mentions_newest ON messaging_mentions (person_id, at, conversation_id, seq);

-- «@все»: one row for the message, whatever the number of members. A withdrawn one still counts towards the day's limit.
CREATE TABLE messaging_mentions_all (
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    author_id        uuid NOT NULL REFERENCES identity_persons,
    at               timestamptz NOT NULL,
    is_withdrawn     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (conversation_id, seq),
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE INDEX messaging_mentions_all_author ON messaging_mentions_all (author_id, conversation_id, at);

-- Every pin that ever was: an unpinned one keeps its row, which is the history.
CREATE TABLE messaging_pins (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    conversation_id  uuid NOT NULL,
    seq              bigint NOT NULL,
    pinned_at        timestamptz NOT NULL,
    pinned_by        uuid NOT NULL REFERENCES identity_persons,
    unpinned_at      timestamptz,
    unpinned_by      uuid REFERENCES identity_persons,
    FOREIGN KEY (conversation_id, seq) REFERENCES messaging_messages ON DELETE CASCADE
);
CREATE UNIQUE INDEX messaging_pins_current ON messaging_pins (conversation_id, seq) WHERE unpinned_at IS NULL;
CREATE INDEX messaging_pins_history ON messaging_pins (conversation_id, seq, pinned_at);
CREATE INDEX messaging_pins_pinned_by ON messaging_pins (pinned_by);
CREATE INDEX messaging_pins_unpinned_by ON messaging_pins (unpinned_by) WHERE unpinned_by IS NOT NULL;

-- What a region, or an institution under it, narrows of talking. NULL says nothing of its own; below is never wider.
CREATE TABLE messaging_talk_rules (
    region_id        uuid NOT NULL REFERENCES organisations_regions,
    organisation_id  uuid REFERENCES organisations_organisations,      -- NULL: the rule of the region
    reactions        text[],                         -- those that are left; none: reactions are off
    mention_all      jsonb,                          -- {"staff": 10, "parent": 1, "student": 0}: «@все» a day in a chat
    changed_at       timestamptz NOT NULL,
    changed_by       uuid REFERENCES identity_persons,
    UNIQUE NULLS NOT DISTINCT (region_id, organisation_id)
);
CREATE INDEX messaging_talk_rules_organisation ON messaging_talk_rules (organisation_id);
