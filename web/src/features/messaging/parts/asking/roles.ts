/** The roles that ask for confirmation and send forms, as Parta comes; a region may narrow them, and the server decides. */
export const ASKING_ROLES: readonly string[] = [
  'administrator', 'officer', 'controller', 'regional_coordinator', 'municipal_coordinator', 'director', 'deputy_director', 'coordinator',
  'pedagogue',
];
