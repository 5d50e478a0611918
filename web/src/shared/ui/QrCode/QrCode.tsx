import { Skeleton } from '@vkontakte/vkui';
import { useState } from 'react';
import { fileAddress } from '../../api';
import { useText } from '../messages';
import styles from './QrCode.module.css';

/** The server's SVG, dark on white in every theme, for a phone's camera wants it so. */
export function QrCode({ src, title, size = 200 }: { src: string; title?: string; size?: number }) {
  const t = useText();
  const [ready, setReady] = useState(false);
  return (
    <span className={styles.root} style={{ inlineSize: size, blockSize: size }}>
      {!ready && <Skeleton className={styles.wait} width={size} height={size} />}
      <img className={styles.image} src={fileAddress(src)} alt={title ?? t('qr')} width={size} height={size} onLoad={() => setReady(true)} />
    </span>
  );
}
