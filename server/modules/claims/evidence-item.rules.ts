import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { ClaimReason } from './claim.rules.ts'
import type { ClaimActor } from './claim-step.rules.ts'

/** What an item points at: a file of the order, a message, an entry of the timeline, an inspection, or words alone. */
export const evidenceKinds = ['file', 'message', 'entry', 'inspection', 'words'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** One item of evidence in a claim. Sealed: seen by staff alone, and marked as such for the parties. */
export interface EvidenceItem {
  readonly orderId: RootId
  readonly claimId: string
  readonly evidenceId: string
  /** The inspector's: what a firm found that was sent in mediation. */
  readonly by: ClaimActor | 'inspector'
  readonly kind: EvidenceKind
  /** The file's sha-256, the message's id, the entry's number, the inspection's id; '' for words alone. */
  readonly reference: string
  /** Which item of the checklist it answers. */
  readonly answers?: string
  readonly textId?: string
  readonly sealed: boolean
  /** After the file was closed: the mediator may leave it aside. */
  readonly late: boolean
  readonly addedAt: Instant
}

export const evidenceType: RecordType<EvidenceItem> = {
  name: 'claims.evidence',
  root: (item) => item.orderId,
  id: (item) => item.evidenceId,
}

/** What helps to show each reason; fixed when the claim is filed, the same for both sides and for who decides. */
export const checklists: Readonly<Record<ClaimReason, readonly string[]>> = {
  'not-shipped': ['ship-by', 'carrier-record'],
  'shipped-late': ['ship-by', 'carrier-record', 'loss'],
  'not-received': ['carrier-record', 'delivery-proof', 'address', 'not-here'],
  'wrong-item': ['photos-of-goods', 'photos-of-packing', 'comparison', 'packing-list'],
  'short-quantity': ['count', 'photos-of-packing', 'packing-list', 'weights', 'carrier-note'],
  'poor-quality': ['photos-of-defect', 'quantity-affected', 'comparison', 'test-report', 'sample'],
  damaged: ['photos-of-defect', 'photos-of-packing', 'carrier-note', 'quantity-affected'],
  'missing-document': ['which-document', 'demand', 'loss'],
  counterfeit: ['photos-of-goods', 'rights-holder', 'test-report', 'marks'],
  unpaid: ['due-date', 'goods-made', 'resale', 'loss'],
}
