export { ChatVirtualList, type ChatListHandle, type ChatRange, type ChatVirtualListProps } from './ChatVirtualList';
export { VirtualRows, type RowsHandle, type RowState, type VirtualRowsProps } from './VirtualRows';
