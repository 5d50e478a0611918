// Build, development server and tests of the web client. Everything is served from our own host: no address of another
// one may appear here.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPage } from './tools/first-page';

const server = process.env.PARTA_SERVER ?? 'http://127.0.0.1:8080';

// Of VKUI, what only later screens draw; its index draws nothing and would bring all of it.
const LATER =
  /floating|vkui\/dist\/index\.js|(Custom|Native)?Select|DateInput|[Cc]alendar|Modal|ActionSheet|Popover|Popper|sheet|Banner|Switch|FormItem|Segmented|Checkbox|Removable/;

export default defineConfig({
  plugins: [react(), firstPage()],
  build: {
    target: 'es2022',
    manifest: true,
    // A module preload polyfill would be an inline script, data: images would need a hole in the Content-Security-Policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // One file for what the first page needs, not seventy: a slow line pays for each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'start', tags: ['$initial'], test: (id) => !LATER.test(id), includeDependenciesRecursively: false }],
        },
      },
    },
  },
  server: {
    proxy: { '/api': { target: server, ws: true, changeOrigin: false } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/shared/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    pool: 'threads',
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
