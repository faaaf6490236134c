import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/**
 * How far a person has read in a thread. It belongs to the reader's company, not to the order: reading changes nothing
 * that anybody decides by, and holds up nobody who writes.
 */
export interface ReadMark {
  readonly companyId: RootId
  readonly markId: string
  readonly orderId: RootId
  readonly threadId: string
  readonly userId: string
  readonly readTo: number
  readonly readAt: Instant
}

export const readMarkType: RecordType<ReadMark> = {
  name: 'messages.read_marks',
  root: (mark) => mark.companyId,
  id: (mark) => mark.markId,
}

/** The one mark of a person in a thread. */
export function markIdOf({ orderId, threadId, userId }: Pick<ReadMark, 'orderId' | 'threadId' | 'userId'>): string {
  return `${orderId}|${threadId}|${userId}`
}
