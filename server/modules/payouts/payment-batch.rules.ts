import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Scheme } from './bank-day.rules.ts'
import type { PaymentOrderState } from './payment-order.rules.ts'

/** built → released by a second person → sent to the bank; what follows is read off its orders. */
export type BatchState = 'built' | 'released' | 'sent' | 'discarded'

/** Payment orders of one account that go to the bank as one file. Its file is made again, byte for byte, from here. */
export interface PaymentBatch {
  readonly batchId: RootId
  readonly bank: string
  readonly currency: string
  readonly scheme: Scheme
  readonly state: BatchState
  /** Roots of its orders, in the file's order. */
  readonly orders: readonly RootId[]
  /** Minor units. */
  readonly sum: bigint
  /** Of the day on which the bank is to pay, `2026-12-01`. */
  readonly executionDate: string
  /** sha256 of the file. */
  readonly fileHash: string
  readonly builtBy: string
  readonly builtAt: Instant
  readonly releasedBy?: string
  readonly releasedAt?: Instant
  readonly sentBy?: string
  readonly sentAt?: Instant
  readonly accepted: number
  readonly rejected: number
  readonly settled: number
  readonly returned: number
  /** Reports of the bank that have been read, by their own id. */
  readonly reports: readonly string[]
}

export const paymentBatchType: RecordType<PaymentBatch> = {
  name: 'payouts.payment_batches',
  root: (batch) => batch.batchId,
  id: () => 'batch',
}

/** One command writes the roots of all its orders; the executor takes a thousand locks a round. */
export const BATCH_MOST = 400

/** Message id of the batch's file: 33 characters, the same for ever. */
export function messageId(batchId: RootId): string {
  return `M${batchId.replace(/^bat_/, '').toUpperCase()}`
}

/** Id of the one payment information in the file. */
export function paymentInformationId(batchId: RootId): string {
  return `I${batchId.replace(/^bat_/, '').toUpperCase()}`
}

/** The batch with a message or payment information id; `undefined` for one not ours. */
export function batchOf(id: string): RootId | undefined {
  const found = /^[MI]([0-9A-F]{32})$/.exec(id.trim().toUpperCase())
  return found?.[1] === undefined ? undefined : `bat_${found[1].toLowerCase()}`
}

export type BatchStep = 'release' | 'discard' | 'send'

const from: Readonly<Record<BatchStep, BatchState>> = { release: 'built', discard: 'built', send: 'released' }

/**
 * The batch after a person's step. Refuses `wrong-state`, and `same-person` for a release by who built it.
 */
export function stepBatch(batch: PaymentBatch, step: BatchStep, person: string, at: Instant): PaymentBatch | Refusal {
  if (batch.state !== from[step]) return refuse('wrong-state', { state: batch.state, step })
  switch (step) {
    case 'release':
      if (person === batch.builtBy) return refuse('same-person')
      return { ...batch, state: 'released', releasedBy: person, releasedAt: at }
    case 'discard':
      return { ...batch, state: 'discarded' }
    case 'send':
      return { ...batch, state: 'sent', sentBy: person, sentAt: at }
  }
}

/** How a batch stands for people: its own state, then what the bank has said and booked. */
export type BatchStanding = BatchState | 'accepted' | 'partly-accepted' | 'rejected' | 'settled'

/** The standing of a batch, read off the counts of its orders. */
export function standingOf(batch: PaymentBatch): BatchStanding {
  const { orders, accepted, rejected, settled, returned, state } = batch
  const [all, done] = [orders.length, settled + returned]
  if (done + rejected === all && done > 0) return 'settled'
  if (rejected === all) return 'rejected'
  if (accepted + done === all) return 'accepted'
  return accepted + rejected + done > 0 ? 'partly-accepted' : state
}

const counted = ['accepted', 'rejected', 'settled', 'returned'] as const

/** The batch after one of its orders moved from a state to another. */
export function recount(batch: PaymentBatch, before: PaymentOrderState, after: PaymentOrderState): PaymentBatch {
  if (before === after) return batch
  const change = (name: (typeof counted)[number]) => batch[name] + (after === name ? 1 : 0) - (before === name ? 1 : 0)
  return {
    ...batch,
    accepted: change('accepted'),
    rejected: change('rejected'),
    settled: change('settled'),
    returned: change('returned'),
  }
}
