/** Where a notification leads to in a new window: takes the account it was for, then goes to its place. */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { setAccountSlot } from '../../../shared/api';
import { Skeleton } from '../../../shared/ui/Skeleton';

const INSIDE = /^\/(?!\/)/;

export function Component() {
  const [query] = useSearchParams();
  useEffect(() => {
    const to = query.get('to') ?? '';
    const account = query.get('account') ?? '';
    if (/^\d{1,2}$/.test(account)) setAccountSlot(Number(account));
    window.location.replace(INSIDE.test(to) && !to.includes('\\') ? to : '/chats');
  }, [query]);
  return <Skeleton kind="lines" rows={3} />;
}
