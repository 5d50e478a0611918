import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMe } from '../../shared/session';
import { organisationsApi } from './api';

/** Leads the administrator of an empty platform, who has no role yet, to its set-up. Draws nothing. */
export function SetupGuide() {
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const state = useQuery({
    queryKey: ['organisations', 'setup'],
    queryFn: () => organisationsApi.setup(),
    enabled: me.roles.length === 0,
  });
  const isDue = state.data?.may_set_up === true && state.data.step === 'region';
  useEffect(() => {
    if (isDue && !pathname.startsWith('/setup') && !pathname.startsWith('/profile')) void navigate('/setup', { replace: true });
  }, [isDue, pathname, navigate]);
  return null;
}
