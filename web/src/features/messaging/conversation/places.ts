/** Where one stood in each conversation visited in this window: coming back shows the same lines. */
import type { Uuid } from '../wire';

export interface Place {
  key: string;
  seq: number;
}

const places = new Map<Uuid, Place>();

export function placeIn(id: Uuid): Place | null {
  return places.get(id) ?? null;
}

/** Null: at the end. */
export function keepPlace(id: Uuid, place: Place | null): void {
  if (place) places.set(id, place);
  else places.delete(id);
}
