/** Over a message under the mouse: the quickest actions and the way to all of them. The keyboard has the menu instead. */
import { Icon24MoreHorizontal } from '@vkontakte/icons';
import { Tappable } from '@vkontakte/vkui';
import { useRef } from 'react';
import { useLanguage } from '../../../../shared/i18n';
import type { Entry } from '../../store/entry';
import type { Message } from '../../wire';
import { useControls } from '../controls';
import { useActionText } from './messages';
import styles from './Actions.module.css';
import { offeredActions } from '.';
import { titleOfAction, useMessageContext } from './context';

export function HoverToolbar({ entry, message }: { entry: Entry; message: Message }) {
  const t = useActionText();
  const language = useLanguage();
  const controls = useControls();
  const bar = useRef<HTMLDivElement>(null);
  const context = useMessageContext(entry, message.seq);
  const actions = context ? offeredActions(context) : [];
  if (!context || actions.length === 0) return null;
  const more = () => {
    const box = bar.current!.getBoundingClientRect();
    controls.menu.set({ seq: message.seq, at: { x: box.left, y: box.bottom }, isSheet: false });
  };
  return (
    <div ref={bar} className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      {actions.filter((action) => action.isQuick).map((action) => (
        <Tappable
          key={action.id}
          Component="button"
          tabIndex={-1}
          className={styles.quick}
          aria-label={titleOfAction(action, context, language)}
          title={titleOfAction(action, context, language)}
          onClick={() => action.run({ ...context, anchor: bar.current })}
        >
          <action.Icon width={20} height={20} />
        </Tappable>
      ))}
      <Tappable Component="button" tabIndex={-1} className={styles.quick} aria-label={t('more')} title={t('more')} aria-haspopup="menu" onClick={more}>
        <Icon24MoreHorizontal width={20} height={20} />
      </Tappable>
    </div>
  );
}
