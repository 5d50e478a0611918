export { Skeleton, useAfter, type SkeletonProps } from './Skeleton';
