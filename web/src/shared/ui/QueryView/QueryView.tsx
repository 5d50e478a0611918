import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../ErrorState';
import { Skeleton, type SkeletonProps } from '../Skeleton';

export interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  skeleton?: SkeletonProps['kind'];
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  what?: string;
}

/** Loading, error, empty and data of one query. What was loaded stays readable when a later refresh fails. */
export function QueryView<Data>({ query, children, skeleton = 'lines', isEmpty, empty, what }: QueryViewProps<Data>) {
  if (query.data !== undefined) {
    if (empty !== undefined && isEmpty?.(query.data)) return empty;
    return children(query.data);
  }
  if (query.error) return <ErrorState error={query.error} what={what} onRetry={() => void query.refetch()} />;
  return <Skeleton kind={skeleton} />;
}
