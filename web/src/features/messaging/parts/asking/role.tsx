/** Whether who is signed in, in the role looked through now, may ask people: menus ask it outside of any component. */
import { useEffect } from 'react';
import { useRole } from '../../../../shared/session';
import { ASKING_ROLES } from './roles';

let asks = false;

/** In a component. */
export function useMayAsk(): boolean {
  return ASKING_ROLES.includes(useRole()?.kind ?? '');
}

/** In a menu, of an opened composer. As the server has it where a region has no lines of its own; the server decides. */
export function mayAsk(): boolean {
  return asks;
}

/** Draws nothing: it stands in the composer and knows the role. */
export function AskingRole() {
  const role = useRole();
  const kind = role?.kind ?? '';
  useEffect(() => {
    asks = ASKING_ROLES.includes(kind);
  }, [kind]);
  return null;
}
