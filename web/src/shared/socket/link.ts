/**
 * The one socket of a window: connects, greets, answers by `ref`, notices a dead line, comes back with jitter. Knows the
 * frames of realtime itself (`error`, `done`, `retry`, `resync`, `signed_out`); all others it hands on as they are.
 */
import { delayOf } from './backoff';

export interface Frame {
  type: string;
  ref?: number | null;
}

/** `waiting`: the device has no network; `closed`: no more attempts (signed out, stopped). */
export type LinkState = 'waiting' | 'connecting' | 'greeting' | 'live' | 'closed';

/** The server refused a frame. */
export class Refusal extends Error {
  readonly code: string;
  readonly fields: Record<string, unknown>;

  constructor(code: string, fields: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** The line was cut, or no answer came: nobody knows whether the frame was carried out. */
export class LinkLost extends Error {
  constructor() {
    super('link lost');
    this.name = 'LinkLost';
  }
}

export interface SocketLike {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface LinkOptions {
  open: () => SocketLike;
  /** The first frame of each connection, without its `ref`; a promise where it is still to be read from somewhere. */
  greeting: () => Frame | Promise<Frame>;
  onFrame: (frame: Frame) => void;
  onState: (state: LinkState) => void;
  onSignedOut: () => void;
  random?: () => number;
}

const SIGNED_OUT = 4401;
const TOO_MANY_WINDOWS = 4409;
const RESTARTING = 1012;
const TRY_LATER = 1013;
const BACKOFF = { firstMs: 500, mostMs: 30_000 };
const ANSWER_MS = 15_000;
const PROBE_MS = 5_000;
/** Silence after which the line is asked whether it is still there. */
const QUIET_MS = 30_000;

interface Waiting {
  resolve: (frame: Frame) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

export class Link {
  state: LinkState = 'connecting';
  private socket: SocketLike | null = null;
  private attempt = 0;
  private ref = 0;
  private readonly waiting = new Map<number, Waiting>();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly options: LinkOptions;
  private readonly unlisten: (() => void)[] = [];

  constructor(options: LinkOptions) {
    this.options = options;
  }

  start(): void {
    const listen = (target: EventTarget, name: string, act: () => void) => {
      target.addEventListener(name, act);
      this.unlisten.push(() => target.removeEventListener(name, act));
    };
    listen(window, 'online', () => this.hurry());
    listen(window, 'offline', () => this.lose());
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') this.hurry();
    });
    this.connect();
  }

  stop(): void {
    this.unlisten.splice(0).forEach((stop) => stop());
    this.setState('closed');
    this.drop(1000);
  }

  /** Sends and forgets; nothing happens while the line is down. */
  say(frame: Frame): void {
    if (this.state === 'live') this.socket?.send(JSON.stringify(frame));
  }

  /** Sends and waits for the answer with the same `ref`; rejects with `Refusal` or `LinkLost`. */
  ask(frame: Frame): Promise<Frame> {
    if (this.state !== 'live') return Promise.reject(new LinkLost());
    return this.request(frame, ANSWER_MS);
  }

  /** Says hello again on the line that stands: something was missed. */
  greetAgain(): void {
    if (this.state === 'live') void this.greet();
  }

  private request(frame: Frame, patienceMs: number): Promise<Frame> {
    const ref = (this.ref += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(ref);
        reject(new LinkLost());
        this.lose();
      }, patienceMs);
      this.waiting.set(ref, { resolve, reject, timer });
      this.socket?.send(JSON.stringify({ ...frame, ref }));
    });
  }

  private connect(): void {
    clearTimeout(this.retryTimer);
    if (this.state === 'closed') return;
    if (navigator.onLine === false) {
      this.setState('waiting');
      return;
    }
    this.setState('connecting');
    const socket = this.options.open();
    this.socket = socket;
    this.retryTimer = setTimeout(() => this.lose(), ANSWER_MS);
    socket.onopen = () => {
      if (this.socket !== socket) return;
      clearTimeout(this.retryTimer);
      this.setState('greeting');
      void this.greet();
    };
    socket.onmessage = (event) => {
      if (this.socket === socket && typeof event.data === 'string') this.receive(event.data);
    };
    socket.onclose = (event) => {
      if (this.socket === socket) this.closed(event.code);
    };
  }

  private async greet(): Promise<void> {
    const socket = this.socket;
    try {
      const greeting = await this.options.greeting();
      if (this.socket !== socket) return;
      const answer = await this.request(greeting, ANSWER_MS);
      if (this.socket !== socket) return;
      if (answer.type === 'retry') {
        const wait = Number((answer as Frame & { retry_after_ms?: number }).retry_after_ms ?? 1000);
        this.retryTimer = setTimeout(() => void this.greet(), wait * (1 + 0.2 * this.random()));
        return;
      }
      this.attempt = 0;
      this.setState('live');
    } catch (error) {
      if (this.socket !== socket) return;
      if (error instanceof Refusal && error.code === 'not_signed_in') this.signedOut();
      else this.lose();
    }
  }

  /** One message holds one frame or several, one on a line. A line that can't be read is passed over. */
  private receive(data: string): void {
    this.listenOn();
    for (const line of data.split('\n')) {
      if (line === '') continue;
      let frame: Frame;
      try {
        frame = JSON.parse(line) as Frame;
      } catch {
        continue;
      }
      if (typeof frame?.type === 'string') this.take(frame);
    }
  }

  private take(frame: Frame): void {
    if (frame.type === 'signed_out') {
      this.signedOut();
      return;
    }
    if (frame.type === 'resync') {
      this.greetAgain();
      return;
    }
    const isOurs = frame.type === 'error' || frame.type === 'done' || frame.type === 'retry';
    // The frame is applied before its asker goes on, so that who waits for it finds it done.
    if (!isOurs) this.options.onFrame(frame);
    const asked = typeof frame.ref === 'number' ? this.waiting.get(frame.ref) : undefined;
    if (!asked) return;
    this.waiting.delete(frame.ref!);
    clearTimeout(asked.timer);
    if (frame.type === 'error') {
      const { code, fields } = frame as Frame & { code?: string; fields?: Record<string, unknown> };
      asked.reject(new Refusal(code ?? 'unexpected', fields));
    } else asked.resolve(frame);
  }

  /** As long as something comes, the line lives; after silence it is asked, and given up without an answer. */
  private listenOn(): void {
    clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => this.probe(QUIET_MS / 3), QUIET_MS * (0.8 + 0.4 * this.random()));
  }

  private probe(patienceMs: number): void {
    if (this.state !== 'live') return;
    const isAway = document.visibilityState !== 'visible';
    this.request({ type: 'away', is_away: isAway } as Frame, patienceMs).catch(() => undefined);
  }

  /** The network is back, or somebody looks again: no reason to wait out a long delay, but to doubt an old line. */
  private hurry(): void {
    if (this.state === 'live') this.probe(PROBE_MS);
    else if (this.state === 'waiting' || (this.state === 'connecting' && this.socket === null)) {
      this.attempt = 0;
      clearTimeout(this.retryTimer);
      this.retryTimer = setTimeout(() => this.connect(), 300 * this.random());
    }
  }

  private lose(): void {
    if (this.state === 'closed' || (this.socket === null && this.state !== 'connecting')) return;
    this.drop(4000);
    this.again(0);
  }

  private closed(code: number): void {
    this.drop();
    if (this.state === 'closed') return;
    if (code === SIGNED_OUT) this.signedOut();
    else if (code === TOO_MANY_WINDOWS) this.setState('closed');
    else this.again(code === RESTARTING || code === TRY_LATER ? 2 : 0);
  }

  private again(least: number): void {
    if (this.state === 'closed') return;
    this.setState(navigator.onLine === false ? 'waiting' : 'connecting');
    clearTimeout(this.retryTimer);
    this.attempt = Math.max(this.attempt, least);
    const wait = delayOf(this.attempt, BACKOFF, () => this.random());
    this.attempt += 1;
    this.retryTimer = setTimeout(() => this.connect(), wait);
  }

  private signedOut(): void {
    if (this.state === 'closed') return;
    this.stop();
    this.options.onSignedOut();
  }

  private drop(code?: number): void {
    clearTimeout(this.retryTimer);
    clearTimeout(this.quietTimer);
    const socket = this.socket;
    this.socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      if (code !== undefined) socket.close(code);
    }
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of left) {
      clearTimeout(one.timer);
      one.reject(new LinkLost());
    }
  }

  private setState(state: LinkState): void {
    if (this.state === state && state !== 'connecting') return;
    this.state = state;
    this.options.onState(state);
  }

  private random(): number {
    return (this.options.random ?? Math.random)();
  }
}
