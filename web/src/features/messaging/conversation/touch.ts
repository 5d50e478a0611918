/** Whether fingers are the way in here: they need sheets where a mouse has menus, and a key for new lines. */
export function isTouch(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia('(pointer: coarse)').matches;
}
