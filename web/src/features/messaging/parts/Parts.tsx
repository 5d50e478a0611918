/** Draws the parts of a message that belong to one place of its bubble; keeps their room until they are loaded. */
import { Suspense } from 'react';
import { partsOf, type PartKind, type PartProps } from './registry';

export function Parts({ place, ...props }: PartProps & { place: PartKind['place'] }) {
  if (props.message.deleted_at) return null;
  return partsOf(props.message, place).map(({ id, Part, height }) => (
    <Suspense key={id} fallback={<div style={{ blockSize: height(props.message) }} />}>
      <Part {...props} />
    </Suspense>
  ));
}
