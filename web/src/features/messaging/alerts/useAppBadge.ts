/** How much is unread, on the icon of the installed application and in the title of the window. */
import { useEffect } from 'react';
import { useUnreadTotal } from '../client/current';

const COUNTED = /^\(\d+\+?\) /;
const MOST = 99;

function titled(title: string, unread: number): string {
  const plain = title.replace(COUNTED, '');
  return unread > 0 ? `(${unread > MOST ? `${MOST}+` : unread}) ${plain}` : plain;
}

export function useAppBadge(): void {
  const unread = useUnreadTotal();
  useEffect(() => {
    const write = () => {
      const wanted = titled(document.title, unread);
      if (document.title !== wanted) document.title = wanted;
    };
    write();
    // Every screen sets its own title; the number comes before it again.
    const watching = new MutationObserver(write);
    const title = document.querySelector('title');
    if (title) watching.observe(title, { childList: true });
    return () => {
      watching.disconnect();
      document.title = titled(document.title, 0);
    };
  }, [unread]);
  useEffect(() => {
    const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
    const done = unread > 0 ? setAppBadge?.call(navigator, unread) : clearAppBadge?.call(navigator);
    void done?.catch(() => undefined);
  }, [unread]);
}
