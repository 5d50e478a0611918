/**
 * Text size: every font token of VKUI is multiplied, so that all text grows, ours and VKUI's. VKUI puts its tokens on
 * several elements, hence a style sheet of our own (made by script, which a strict Content-Security-Policy allows).
 */
const FACTORS = { small: 0.9, normal: 1, large: 1.15, huge: 1.35 } as const;

const FONTS = [
  'caption1', 'caption1_caps', 'caption2', 'caption2_caps', 'caption3', 'caption3_caps', 'display_title1', 'display_title2',
  'display_title3', 'display_title4', 'footnote', 'footnote_caps', 'headline', 'headline1', 'headline2', 'paragraph',
  'subhead', 'text', 'title1', 'title2', 'title3',
];
const TOKENS = FONTS.flatMap((font) =>
  ['font_size', 'line_height'].flatMap((what) => ['regular', 'compact'].map((density) => `--vkui--font_${font}--${what}--${density}`)),
);

let sheet: CSSStyleSheet | null = null;

function setSheet(text: string): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(text);
}

export function scaleText(root: HTMLElement, size: keyof typeof FACTORS): void {
  const factor = FACTORS[size];
  if (factor === 1 && !sheet) return;
  setSheet('');
  if (factor === 1) return;
  const computed = getComputedStyle(root);
  const lines = TOKENS.flatMap((token) => {
    const pixels = Number.parseFloat(computed.getPropertyValue(token));
    return Number.isFinite(pixels) ? [`${token}: ${Math.round(pixels * factor * 10) / 10}px;`] : [];
  });
  setSheet(`html.vkui, html.vkui [class*='vkui--vk'] { ${lines.join(' ')} }`);
}
