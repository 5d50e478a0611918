// Weighs what a browser loads before the messenger stands: the entry, the screens of the messenger, all that they import
// statically, and their styles. Fails above the budget. Icons and fonts of the page itself are not counted.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 350;
const dist = new URL('../dist/', import.meta.url);
const manifestFile = new URL('.vite/manifest.json', dist);
if (!existsSync(manifestFile)) {
  console.error('bundle size: no dist/.vite/manifest.json; run vite build first');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

function collect(key, files, seen) {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) collect(next, files, seen);
}

const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024;
const screens = Object.keys(manifest).filter((key) => key.startsWith('src/features/messaging/screens/'));
const files = new Set();
const seen = new Set();
for (const key of ['index.html', ...screens]) collect(key, files, seen);

let total = 0;
for (const file of [...files].sort()) {
  const size = weigh(file);
  total += size;
  console.log(`${size.toFixed(1).padStart(8)} KB  ${file}`);
}
const verdict = total <= BUDGET_KB ? 'within' : 'ABOVE';
console.log(`first load of the messenger: ${total.toFixed(1)} KB compressed, ${verdict} the budget of ${BUDGET_KB} KB`);
process.exit(total <= BUDGET_KB ? 0 : 1);
