/** The roles of staff; a region chooses among them who sends announcements to be confirmed and forms. */
export const STAFF_ROLES: readonly string[] = [
  'administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director', 'deputy_director', 'coordinator',
  'pedagogue', 'staff',
];

/** Those who teach or lead: they ask where a region has said nothing, and look at how far what others asked has got. */
export const LEADING_ROLES: readonly string[] = STAFF_ROLES.filter((kind) => kind !== 'staff');
