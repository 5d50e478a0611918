/** Sixteen colours of a picture, drawn softly where it will be: the browser smooths four by four points to any size. */
import { useEffect, useRef } from 'react';

const SIDE = 4;

/** `colours`: the card's `placeholder`. Its size comes from the style of whoever places it. */
export function Placeholder({ colours, className }: { colours: string | null; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && colours) paint(context, colours);
  }, [colours]);
  return colours ? <canvas ref={canvas} width={SIDE} height={SIDE} className={className} aria-hidden="true" /> : null;
}

/** Exported for its test. */
export function paint(context: Pick<CanvasRenderingContext2D, 'fillRect' | 'fillStyle'>, colours: string): void {
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const colour = colours.slice(at * 6, at * 6 + 6);
    if (!/^[0-9a-f]{6}$/.test(colour)) return;
    context.fillStyle = `#${colour}`;
    context.fillRect(at % SIDE, Math.floor(at / SIDE), 1, 1);
  }
}
