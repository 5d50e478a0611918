/** Draws the parts of a message that belong to one place of its bubble; keeps their room until they are loaded. */
import { Optional } from '../../../shared/ui/Optional';
import { partsOf, type PartKind, type PartProps } from './registry';

export function Parts({ place, ...props }: PartProps & { place: PartKind['place'] }) {
  if (props.message.deleted_at) return null;
  return partsOf(props.message, place, props.entry.conversation.kind).map(({ id, Part, height }) => (
    <Optional key={id} fallback={<div style={{ blockSize: height(props.message) }} />}>
      <Part {...props} />
    </Optional>
  ));
}
