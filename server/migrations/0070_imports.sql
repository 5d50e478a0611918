-- Rosters on their way in: the files as they came, what their columns were taken for, the difference that was shown,
-- and what became of it.

CREATE TABLE organisations_imports (
    id               uuid PRIMARY KEY,
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    state            text NOT NULL CHECK (state IN ('open', 'comparing', 'ready', 'applying', 'applied', 'discarded')),
    mapping          jsonb NOT NULL DEFAULT '{"sheets": {}}',   -- corrections of columns, by fingerprint of the headers
    created_at       timestamptz NOT NULL,
    created_by       uuid NOT NULL REFERENCES identity_persons,
    compared_at      timestamptz,
    roster_version   text,                            -- hash of all that the difference was computed from
    plan             bytea,                           -- what will be written; NULL once it was, or given up
    counts           jsonb NOT NULL DEFAULT '{}',     -- how many of each, frozen with the difference
    notices          jsonb NOT NULL DEFAULT '[]',     -- what concerns the whole: «almost nobody of this file is known here»
    failure          jsonb,                           -- why the last comparing or applying came to nothing
    applied_at       timestamptz,
    applied_by       uuid REFERENCES identity_persons
);
CREATE INDEX organisations_imports_organisation ON organisations_imports (organisation_id, id DESC);
CREATE INDEX organisations_imports_unfinished ON organisations_imports (created_at)
    WHERE state IN ('open', 'comparing', 'ready');

CREATE TABLE organisations_import_files (
    import_id   uuid NOT NULL REFERENCES organisations_imports ON DELETE CASCADE,
    number      int NOT NULL,
    name        text NOT NULL,
    size        int NOT NULL,
    data        bytea,                                -- NULL once the import is over
    format      text,                                 -- xlsx, csv, oneroster; NULL until it was looked at
    sheets      jsonb,
    failure     jsonb,                                -- why it can't be read, in two languages
    PRIMARY KEY (import_id, number)
);

-- What the person says to single lines: who an unclear person is, who is not leaving after all.
CREATE TABLE organisations_import_choices (
    import_id  uuid NOT NULL REFERENCES organisations_imports ON DELETE CASCADE,
    key        text NOT NULL,
    choice     text NOT NULL,                         -- keep, drop, new, or the id of a person
    is_counted boolean NOT NULL,                      -- the difference that is shown has it in it
    PRIMARY KEY (import_id, key)
);

CREATE TABLE organisations_import_lines (
    import_id    uuid NOT NULL REFERENCES organisations_imports ON DELETE CASCADE,
    number       int NOT NULL,
    tab          text NOT NULL CHECK (tab IN ('new', 'changed', 'moved', 'left', 'problems')),
    key          text NOT NULL,
    search       text NOT NULL,
    line         jsonb NOT NULL,
    can_leave_out boolean NOT NULL,
    is_left_out  boolean NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE INDEX organisations_import_lines_tab ON organisations_import_lines (import_id, tab, number);
CREATE INDEX organisations_import_lines_key ON organisations_import_lines (import_id, key);

-- Written by a connection of its own, so that it is seen while the one transaction of the import still runs.
CREATE TABLE organisations_import_progress (
    import_id  uuid PRIMARY KEY,
    stage      text NOT NULL CHECK (stage IN ('reading', 'comparing', 'people', 'places', 'chats')),
    done       int NOT NULL,
    total      int NOT NULL
);

-- Corrections of columns that an institution made, for next month's file with the same headers.
CREATE TABLE organisations_import_mappings (
    organisation_id  uuid NOT NULL REFERENCES organisations_organisations,
    fingerprint      text NOT NULL,
    choice           jsonb NOT NULL,
    changed_at       timestamptz NOT NULL,
    changed_by       uuid NOT NULL REFERENCES identity_persons,
    PRIMARY KEY (organisation_id, fingerprint)
);
