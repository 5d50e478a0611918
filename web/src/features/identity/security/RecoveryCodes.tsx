/** Ten codes, shown once: to download, to print, to copy. */
import { Button } from '@vkontakte/vkui';
import { saveFile } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { useMe } from '../../../shared/session';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

export function RecoveryCodes({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) {
  const t = useSecurityText();
  const me = useMe();
  const format = useFormat();
  const snackbar = useSnackbar();
  const text = [t('codes_file_head', { login: me.person.login, date: format.date(new Date().toISOString()) }), '', ...codes, ''].join('\n');
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => snackbar.say(t('copied')), snackbar.error);
  return (
    <div className={styles.codes}>
      <p className={styles.quiet}>{t('codes_text')}</p>
      <ol className={styles.codeList} aria-label={t('codes')} data-print>
        {codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ol>
      <div className={styles.ways}>
        <Button size="m" mode="secondary" onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), t('codes_file'))}>{t('codes_download')}</Button>
        <Button size="m" mode="secondary" onClick={() => window.print()}>{t('codes_print')}</Button>
        <Button size="m" mode="secondary" onClick={copy}>{t('copy')}</Button>
      </div>
      <Button size="l" stretched onClick={onSaved}>{t('codes_saved')}</Button>
    </div>
  );
}
