/** From the menu of a message: report it. */
import { ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import type { DialogProps } from '../conversation/controls';
import { ReportForm } from './ReportForm';
import styles from './Reporting.module.css';
import { useReportText } from './messages';

export function ReportMessageDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useReportText();
  const seq = seqs[0];
  if (seq === undefined) return null;
  return (
    <ModalPage open onClose={onClose} size="s" settlingHeight={100} header={<ModalPageHeader>{t('title')}</ModalPageHeader>} modalDismissButtonLabel={t('close')}>
      <div className={styles.dialog}>
        <ReportForm subject={{ kind: 'message', conversation_id: entry.id, seq }} onClose={onClose} />
      </div>
    </ModalPage>
  );
}
