/** Where the searches of an account are kept on the device. Apart, so that leaving can wipe them without the search. */
export const searchesKey = (slot: number) => `parta.searches.${slot}`;
