/**
 * How the screen looks: VKUI's tokens for light and dark, a high-contrast layer over them, and text sizes. The only
 * place that touches tokens; everything else just uses them.
 */
import { AdaptivityProvider, AppRoot, ConfigProvider, usePlatform } from '@vkontakte/vkui';
import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n';
import { useIsDesktop, useMedia } from '../layout';
import type { Settings } from '../session/settings';
import './accessible.css';
import './contrast.css';
import './global.css';
import { scaleText } from './textSize';

const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);

interface Props {
  settings: Settings;
  children: ReactNode;
}

function useColorScheme(theme: Settings['theme']): 'light' | 'dark' {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  if (theme !== 'system') return theme;
  return prefersDark ? 'dark' : 'light';
}

function useContrast(choice: Settings['contrast']): void {
  const prefersMore = useMedia('(prefers-contrast: more)');
  const more = choice === 'more' || prefersMore;
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('parta-contrast', more);
  }, [more]);
}

/** After VKUI has put its tokens on the root, for it is these that are scaled. */
function TextSize({ size, scheme }: { size: Settings['textSize']; scheme: string }) {
  const platform = usePlatform();
  useEffect(() => scaleText(document.documentElement, size), [size, scheme, platform]);
  return null;
}

export function ThemeProvider({ settings, children }: Props) {
  const scheme = useColorScheme(settings.theme);
  const desktop = useIsDesktop();
  const language = useLanguage();
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  useContrast(settings.contrast);
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
  return (
    <ConfigProvider
      colorScheme={scheme}
      platform={desktop ? 'vkcom' : isApple ? 'ios' : 'android'}
      locale={language}
      transitionMotionEnabled={!calm}
    >
      <AdaptivityProvider>
        <AppRoot userSelectMode="enabled" layout="plain">
          <TextSize size={settings.textSize} scheme={scheme} />
          {children}
        </AppRoot>
      </AdaptivityProvider>
    </ConfigProvider>
  );
}
