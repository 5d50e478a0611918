/** Above the field while a piece of the text is selected: how it may be set off. */
import { Icon24LinkedOutline, Icon24ListBulletOutline } from '@vkontakte/icons';
import { Tappable } from '@vkontakte/vkui';
import { useEffect, useState } from 'react';
import { showKey } from '../../../shared/keys';
import type { ExtensionProps } from '../composer/registry';
import styles from './FormatBar.module.css';
import { MARK_KEYS, format } from './extension';
import type { Mark } from './marking';
import { useFormattingText } from './messages';

const MARKS: readonly Mark[] = ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'list', 'link'];

function Sign({ kind }: { kind: Mark }) {
  switch (kind) {
    case 'bold': return <b>Ж</b>;
    case 'italic': return <i>К</i>;
    case 'strike': return <s>З</s>;
    case 'code': return <span className={styles.mono}>{'</>'}</span>;
    case 'block': return <span className={styles.mono}>{'{ }'}</span>;
    case 'quote': return <span>«»</span>;
    case 'list': return <Icon24ListBulletOutline width={20} height={20} />;
    default: return <Icon24LinkedOutline width={20} height={20} />;
  }
}

export function FormatBar({ composer }: ExtensionProps) {
  const t = useFormattingText();
  const [isShown, setShown] = useState(false);
  useEffect(() => composer.onChange(() => {
    const { from, to } = composer.caret();
    setShown(from !== to && document.activeElement === composer.field());
  }), [composer]);
  useEffect(() => {
    const field = composer.field();
    const hide = () => setShown(false);
    field?.addEventListener('blur', hide);
    return () => field?.removeEventListener('blur', hide);
  }, [composer]);
  if (!isShown) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('format')} onPointerDown={(event) => event.preventDefault()}>
      {MARKS.map((kind) => {
        const keys = MARK_KEYS[kind].split('+').map(showKey).join('+');
        return (
          <Tappable key={kind} Component="button" tabIndex={-1} className={styles.tool} aria-label={t(kind)} title={`${t(kind)} (${keys})`} onClick={() => void format(composer, kind)}>
            <Sign kind={kind} />
          </Tappable>
        );
      })}
    </div>
  );
}
