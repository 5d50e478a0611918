/** What a route says to the shell about its frame. */
export interface RouteHandle {
  wide: boolean;
  immersive: boolean;
}
