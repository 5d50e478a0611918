/** Makes any VKUI part with `href` a real link that the router follows: opens in a new tab, copies, reloads as one expects. */
import { useCallback, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';

export interface LinkProps {
  href: string;
  onClick: (event: MouseEvent) => void;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function useNavigateLink(): (to: string, onClick?: (event: MouseEvent) => void) => LinkProps {
  const navigate = useNavigate();
  return useCallback((to, onClick) => ({
    href: to,
    onClick: (event) => {
      onClick?.(event);
      if (event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      void navigate(to);
    },
  }), [navigate]);
}
