/** Opens the panel of emojis above the composer; what is chosen comes where the caret is. */
import { Icon28SmileOutline } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { ExtensionProps } from '../composer/registry';
import styles from './Emoji.module.css';
import { useEmojiText } from './messages';

const EmojiPanel = lazy(() => import('./EmojiPanel').then((module) => ({ default: module.EmojiPanel })));

export function EmojiButton({ composer }: ExtensionProps) {
  const t = useEmojiText();
  const root = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!root.current?.contains(target) && target !== composer.field()) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen, composer]);
  const close = () => {
    setOpen(false);
    composer.focus();
  };
  return (
    <span ref={root} className={styles.root}>
      <IconButton label={t('emojis')} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => (isOpen ? close() : setOpen(true))}>
        <Icon28SmileOutline />
      </IconButton>
      {isOpen && (
        <Suspense>
          <EmojiPanel
            onChoose={composer.insert}
            onClose={close}
          />
        </Suspense>
      )}
    </span>
  );
}
