import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { FilesPolicy } from './files-policy.rules.ts'
import type { OrderSide } from './order.rules.ts'

/**
 * A file of an order: which bytes, by their hash, and who attached them. The bytes lie elsewhere, each content once.
 * The name is what its sender calls it; it stands in no entry, so that it can be erased.
 */
export interface FileLink {
  readonly orderId: RootId
  readonly sha256: string
  readonly bytes: bigint
  /** Media type, by content. */
  readonly type: string
  readonly name: string
  readonly by: OrderSide | 'inspector'
  readonly person: string
  readonly attachedAt: Instant
}

export const fileLinkType: RecordType<FileLink> = {
  name: 'orders.file_links',
  root: (link) => link.orderId,
  id: (link) => link.sha256,
}

/** Whether an order has room for one more file. Refuses `too-many-files` { most } and `files-too-large` { most }. */
export function checkRoom(links: readonly FileLink[], bytes: bigint, policy: FilesPolicy): Refusal | undefined {
  if (links.length >= policy.filesPerOrder) return refuse('too-many-files', { most: policy.filesPerOrder })
  const all = links.reduce((sum, link) => sum + link.bytes, bytes)
  return all > policy.bytesPerOrder ? refuse('files-too-large', { most: policy.bytesPerOrder }) : undefined
}
