/** The mark of Parta: a school desk with a word above it. */
export function Logo({ size }: { size: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}
