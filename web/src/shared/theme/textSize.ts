/** Text size: every font token of VKUI is multiplied on the root element, so that all text grows, ours and VKUI's. */
const FACTORS = { small: 0.9, normal: 1, large: 1.15, huge: 1.35 } as const;

const FONTS = [
  'caption1', 'caption1_caps', 'caption2', 'caption2_caps', 'caption3', 'caption3_caps', 'display_title1', 'display_title2',
  'display_title3', 'display_title4', 'footnote', 'footnote_caps', 'headline', 'headline1', 'headline2', 'paragraph',
  'subhead', 'text', 'title1', 'title2', 'title3',
];
const TOKENS = FONTS.flatMap((font) =>
  ['font_size', 'line_height'].flatMap((what) => ['regular', 'compact'].map((density) => `--vkui--font_${font}--${what}--${density}`)),
);

export function scaleText(root: HTMLElement, size: keyof typeof FACTORS): void {
  for (const token of TOKENS) root.style.removeProperty(token);
  const factor = FACTORS[size];
  root.style.setProperty('--parta-text-factor', String(factor));
  if (factor === 1) return;
  const computed = getComputedStyle(root);
  for (const token of TOKENS) {
    const pixels = Number.parseFloat(computed.getPropertyValue(token));
    if (Number.isFinite(pixels)) root.style.setProperty(token, `${Math.round(pixels * factor * 10) / 10}px`);
  }
}
