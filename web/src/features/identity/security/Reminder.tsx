/** Once a day, in passing: a second factor will be required from a day that is named. */
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { useMe } from '../../../shared/session';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useSecurityText } from './messages';

export function Reminder({ by }: { by: string }) {
  const t = useSecurityText();
  const me = useMe();
  const format = useFormat();
  const snackbar = useSnackbar();
  const navigate = useNavigate();
  const key = `parta.reminded.${me.person.id}`;
  useEffect(() => {
    const today = new Date().toDateString();
    if (localStorage.getItem(key) === today) return;
    localStorage.setItem(key, today);
    snackbar.offer({
      text: t('reminder', { date: format.date(by) }),
      action: t('enrol_now'),
      onAction: () => void navigate('/profile/security'),
    });
    // Said once when the application opens, not whenever a word or the format changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return null;
}
