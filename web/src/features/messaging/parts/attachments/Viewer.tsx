/**
 * Pictures, video and pages of documents over the whole window: arrows and swipes go on, + and − and pinches make larger, Esc
 * closes and gives the focus back.
 */
import { Icon28CancelOutline, Icon28ChevronLeftOutline, Icon28ChevronRightOutline, Icon28DownloadOutline, Icon28AddOutline, Icon28MinusOutline } from '@vkontakte/icons';
import { IconButton, Spinner } from '@vkontakte/vkui';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { createPortal } from 'react-dom';
import { Placeholder, downloadFile, useFileLink, type FileCard } from '../../../../shared/files';
import { useText } from '../../attach/messages';
import styles from './Viewer.module.css';

interface Slide {
  file: FileCard;
  variant: string;
  page: number;
}

const MOST_ZOOM = 5;
const SWIPE_PX = 60;

function slidesOf(files: readonly FileCard[]): Slide[] {
  return files.flatMap((file): Slide[] => {
    if (file.pages > 0) return Array.from({ length: file.pages }, (_, at) => ({ file, variant: `page-${at + 1}`, page: at + 1 }));
    return [{ file, variant: file.kind === 'video' ? 'original' : 'large', page: 0 }];
  });
}

function Shown({ slide, zoom, offset }: { slide: Slide; zoom: number; offset: { x: number; y: number } }) {
  const { file, variant } = slide;
  const { address, state, refresh } = useFileLink(file.id, variant);
  const t = useText();
  if (state === 'missing' || state === 'failed') return <div className={styles.gone} role="alert">{t('gone')}</div>;
  if (!address) return <Spinner size="xl" />;
  if (file.kind === 'video') return <video className={styles.media} src={address} controls autoPlay playsInline onError={refresh} aria-label={file.name} />;
  return (
    <>
      <Placeholder colours={slide.page > 0 ? null : file.placeholder} className={styles.behind} />
      <img
        className={styles.media}
        src={address}
        alt={file.name}
        draggable={false}
        style={{ transform: `translate(${offset.x}px, ${offset.y}px) scale(${zoom})` }}
        onError={refresh}
      />
    </>
  );
}

/** Drags a picture that is larger than the window, else swipes to the next; two fingers zoom. */
function useTouches(zoom: number, setZoom: (zoom: number) => void, go: (step: 1 | -1) => void) {
  const points = useRef(new Map<number, { x: number; y: number }>());
  const start = useRef({ x: 0, y: 0, distance: 0, zoom: 1 });
  const [offset, setOffset] = useState({ x: 0, y: 0 });
  const base = useRef({ x: 0, y: 0 });
  const distance = () => {
    const [one, other] = [...points.current.values()];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  return {
    offset: zoom > 1 ? offset : { x: 0, y: 0 },
    reset: () => {
      base.current = { x: 0, y: 0 };
      setOffset({ x: 0, y: 0 });
    },
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        points.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        start.current = { x: event.clientX, y: event.clientY, distance: distance(), zoom };
        base.current = offset;
      },
      onPointerMove: (event: PointerEvent) => {
        if (!points.current.has(event.pointerId)) return;
        points.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (points.current.size === 2 && start.current.distance > 0) {
          setZoom(Math.min(MOST_ZOOM, Math.max(1, (start.current.zoom * distance()) / start.current.distance)));
        } else if (zoom > 1) {
          setOffset({ x: base.current.x + event.clientX - start.current.x, y: base.current.y + event.clientY - start.current.y });
        }
      },
      onPointerUp: (event: PointerEvent) => {
        const moved = event.clientX - start.current.x;
        const isSwipe = points.current.size === 1 && zoom <= 1 && Math.abs(moved) > SWIPE_PX && event.pointerType !== 'mouse';
        points.current.delete(event.pointerId);
        if (isSwipe) go(moved < 0 ? 1 : -1);
      },
      onPointerCancel: (event: PointerEvent) => points.current.delete(event.pointerId),
    },
  };
}

export function Viewer({ files, first, onClose }: { files: readonly FileCard[]; first: string; onClose: () => void }) {
  const t = useText();
  const slides = useMemo(() => slidesOf(files), [files]);
  const [at, setAt] = useState(() => Math.max(0, slides.findIndex((slide) => slide.file.id === first)));
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const slide = slides[at];
  const touches = useTouches(zoom, setZoom, (step) => go(step));
  function go(step: 1 | -1): void {
    const next = at + step;
    if (next < 0 || next >= slides.length) return;
    setAt(next);
    setZoom(1);
    touches.reset();
  }
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    // What is drawn anew behind it (the composer, when a tablet is turned) may not take the focus away.
    const keep = (event: FocusEvent) => {
      if (!frame.current?.contains(event.target as Node)) frame.current?.focus();
    };
    document.addEventListener('focusin', keep);
    return () => {
      document.removeEventListener('focusin', keep);
      (before as HTMLElement | null)?.focus?.();
    };
  }, []);
  if (!slide) return null;
  const grow = (factor: number) => setZoom((now) => Math.min(MOST_ZOOM, Math.max(1, now * factor)));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === '+' || event.key === '=') grow(1.5);
    else if (event.key === '-') grow(1 / 1.5);
    else if (event.key === 'Tab') {
      // Nothing behind is to be reached while this is open.
      const buttons = [...frame.current!.querySelectorAll<HTMLElement>('button:not(:disabled), video')];
      const now = buttons.indexOf(document.activeElement as HTMLElement);
      buttons[(now + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
  };
  const download = () => {
    void downloadFile(slide.file).catch(() => undefined);
  };
  const count = slides.filter((one) => one.page === 0).length;
  const place = slide.page > 0 ? t('page_of', { number: slide.page, count: slide.file.pages }) : count > 1 ? t('picture_of', { number: slides.slice(0, at + 1).filter((one) => one.page === 0).length, count }) : '';
  return createPortal(
    <div ref={frame} className={styles.viewer} role="dialog" aria-modal="true" aria-label={t('viewer')} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={styles.bar}>
        <div className={styles.title}><span className={styles.name}>{slide.file.name}</span><span role="status">{place}</span></div>
        <IconButton label={t('zoom_out')} disabled={zoom <= 1} onClick={() => grow(1 / 1.5)}><Icon28MinusOutline /></IconButton>
        <IconButton label={t('zoom_in')} disabled={zoom >= MOST_ZOOM} onClick={() => grow(1.5)}><Icon28AddOutline /></IconButton>
        <IconButton label={t('download', { name: slide.file.name })} onClick={download}><Icon28DownloadOutline /></IconButton>
        <IconButton label={t('close')} onClick={onClose}><Icon28CancelOutline /></IconButton>
      </header>
      <div
        className={styles.stage}
        {...touches.handlers}
        onDoubleClick={() => {
          setZoom(zoom > 1 ? 1 : 2.5);
          touches.reset();
        }}
        onClick={(event) => event.target === event.currentTarget && onClose()}
      >
        <Shown key={`${slide.file.id}${slide.variant}`} slide={slide} zoom={zoom} offset={touches.offset} />
      </div>
      {at > 0 && <span className={styles.previous}><IconButton label={t('previous')} onClick={() => go(-1)}><Icon28ChevronLeftOutline /></IconButton></span>}
      {at < slides.length - 1 && <span className={styles.next}><IconButton label={t('next')} onClick={() => go(1)}><Icon28ChevronRightOutline /></IconButton></span>}
    </div>,
    document.body,
  );
}
