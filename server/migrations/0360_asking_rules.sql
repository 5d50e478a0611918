-- Which roles may ask for confirmation and send forms, where a region has decided for itself: one line for a region, so that
-- it may also leave it to nobody. A region without a line goes by the usual roles, which stand in the code.
CREATE TABLE messaging_asking_rules (
    region_id   uuid PRIMARY KEY REFERENCES organisations_regions,
    roles       text[] NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  uuid REFERENCES identity_persons     -- NULL: brought over from the table before this one
);

-- What holds goes on holding: lines of a region's own, and for every other region those without a region, if somebody has
-- made them other than they came.
INSERT INTO messaging_asking_rules (region_id, roles, changed_at)
SELECT region_id, array_agg(role), now() FROM messaging_asking_roles WHERE region_id IS NOT NULL GROUP BY region_id;

INSERT INTO messaging_asking_rules (region_id, roles, changed_at)
SELECT r.id, d.roles, now()
  FROM organisations_regions r
 CROSS JOIN (SELECT coalesce(array_agg(role ORDER BY role COLLATE "C"), '{}') AS roles
               FROM messaging_asking_roles WHERE region_id IS NULL) d
 WHERE d.roles <> ARRAY['administrator', 'controller', 'coordinator', 'deputy_director', 'director',
                        'municipal_coordinator', 'officer', 'pedagogue', 'regional_coordinator']
    ON CONFLICT DO NOTHING;

DROP TABLE messaging_asking_roles;
