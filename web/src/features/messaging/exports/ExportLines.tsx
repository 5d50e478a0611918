import { Button, SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { ProgressBar } from '../../../shared/ui/ProgressBar';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { exportsApi, type Export } from './api';
import { useText } from './messages';
import styles from './Exports.module.css';

/** While one is being written, it is asked for again and again. */
export const refetchWhileWriting = (exports: readonly Export[] | undefined): number | false =>
  exports?.some((one) => one.state === 'waiting') ? 1_000 : false;

function useStateText(one: Export): string {
  const t = useText();
  const format = useFormat();
  if (one.state === 'waiting') return t('writing');
  if (one.state !== 'ready') return t(one.state);
  return t('ready', { size: format.fileSize(one.size ?? 0), until: format.date(one.expires_at) });
}

function Line({ one, isTitled }: { one: Export; isTitled: boolean }) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const state = useStateText(one);
  const who = t('by', { name: one.requested_by_name, when: format.dateTime(one.requested_at) });
  const load = one.is_own && one.state === 'ready';
  return (
    <>
      <SimpleCell
        multiline
        subtitle={isTitled ? who : one.ground}
        extraSubtitle={[isTitled ? one.ground : null, t(one.scope), state].filter(Boolean).join(' · ')}
        after={load ? <Button mode="secondary" size="s" onClick={() => void exportsApi.download(one.id).catch(snackbar.error)}>{t('download')}</Button> : undefined}
      >
        {isTitled ? one.conversation_title || t('untitled') : who}
      </SimpleCell>
      {one.state === 'waiting' && one.is_own && (
        <div className={styles.progress}><ProgressBar done={one.done} total={one.total || null} text={t('writing')} /></div>
      )}
    </>
  );
}

/** Exports, newest first. `isTitled`: of several conversations. */
export function ExportLines({ exports, isTitled = false }: { exports: readonly Export[]; isTitled?: boolean }) {
  return <>{exports.map((one) => <Line key={one.id} one={one} isTitled={isTitled} />)}</>;
}
