/**
 * What a screen can do without: suggestions, a toolbar, a dialog. While its code is on its way, or can't be fetched
 * (no network), the rest of the screen stands; nothing of it is drawn but the fallback.
 */
import { Component, Suspense, lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  fallback?: ReactNode;
}

export class Optional extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { children, fallback = null } = this.props;
    return this.state.isBroken ? fallback : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}

const AGAIN_MS = 5_000;

/** Waits for the line to come back, or a while: whether there is one the browser doesn't always know. */
function line(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, AGAIN_MS);
    window.addEventListener('online', () => {
      clearTimeout(timer);
      done();
    }, { once: true });
  });
}

async function patient<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch {
      await line();
    }
  }
}

/** As `lazy`, but code that could not be fetched is asked for again until it comes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as React says it: a component of whatever props
export function lazyPart<Part extends ComponentType<any>>(load: () => Promise<{ default: Part }>): LazyExoticComponent<Part> {
  return lazy(() => patient(load));
}
