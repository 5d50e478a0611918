// Makes src/features/messaging/emoji/data.json of emojibase's data: every emoji with its group, whether it has skin tones,
// and its names and tags in Russian and English, nothing else. Run by hand (`npm run emoji`) when the package is renewed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (language) => JSON.parse(readFileSync(require.resolve(`emojibase-data/${language}/compact.json`), 'utf8'));
const COMPONENTS = 2; // hair and tones by themselves
const TONES = ['\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'];

// Words by which they are looked for and which the data lacks.
const MORE = {
  '👍': ['лайк', 'класс', 'хорошо'], '❤️': ['люблю'], '😂': ['смех', 'смешно'], '🤣': ['смех'], '🔥': ['круто'], '🙏': ['спасибо', 'пожалуйста'],
  '🎉': ['ура', 'праздник'], '✅': ['готово', 'да', 'сделано'], '❓': ['вопрос'], '😢': ['грустно'], '👏': ['браво', 'молодец'],
};
/** What is an emoji by itself needs no sign that it is one: people type it without. */
const bare = (text) => text.replace(/^(\p{Emoji_Presentation})\uFE0F$/u, '$1');
const folded = (words) => words.join(', ').toLowerCase().replaceAll('ё', 'е');
const tags = (one) => folded([...(MORE[bare(one.unicode)] ?? []), ...(one.tags ?? [])]);
const words = (one) => folded([one.label, ...(one.tags ?? [])]);
const english = new Map(read('en').map((one) => [one.hexcode, one]));
const rows = read('ru')
  .filter((one) => one.group !== undefined && one.group !== COMPONENTS)
  .sort((one, other) => one.order - other.order)
  .map((one) => {
    const skins = TONES.map((tone) => one.skins?.find(({ unicode }) => unicode.includes(tone))?.unicode);
    const row = [bare(one.unicode), one.group, one.label, tags(one), words(english.get(one.hexcode))];
    return skins.every(Boolean) ? [...row, skins] : row;
  });
const folder = new URL('../src/features/messaging/emoji/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('data.json', folder), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`${rows.length} emojis`);
