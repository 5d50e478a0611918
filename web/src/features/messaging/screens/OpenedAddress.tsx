/** The address of a conversation draws nothing of its own: the messenger above it does, so that its list stays. */
export function Component() {
  return null;
}
