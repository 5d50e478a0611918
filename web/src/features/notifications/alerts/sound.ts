/** Two short notes, made here: no file, no host. Silent where the browser wants a touch of the page first. */
let context: AudioContext | null = null;
let playedAt = 0;
const REST_MS = 1_500;
const NOTES = [[880, 0], [1_174.66, 0.09]] as const;
const LOUDNESS = 0.08;
const LENGTH_S = 0.22;

export function playSound(): void {
  const now = Date.now();
  if (now - playedAt < REST_MS || typeof AudioContext === 'undefined') return;
  playedAt = now;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
  for (const [pitch, after] of NOTES) {
    const note = context.createOscillator();
    const volume = context.createGain();
    const begin = context.currentTime + after;
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(LOUDNESS, begin);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + LENGTH_S);
    note.connect(volume).connect(context.destination);
    note.start(begin);
    note.stop(begin + LENGTH_S);
  }
}
