import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** Whether the operator's guarantee or a chargeback made the debt: which expense it becomes. */
export const writeOffExpenses = ['guarantee', 'chargeback'] as const
export type WriteOffExpense = (typeof writeOffExpenses)[number]

/** A debt of a company to the operator that is given up: one person asks, a second one agrees. */
export interface WriteOff {
  readonly companyId: RootId
  readonly writeOffId: string
  readonly currency: string
  /** Minor units > 0. */
  readonly amount: bigint
  readonly expense: WriteOffExpense
  readonly reason: string
  readonly state: 'waiting' | 'done' | 'refused'
  readonly askedBy: string
  readonly askedAt: Instant
  readonly answeredBy?: string
  readonly answeredAt?: Instant
}

export const writeOffType: RecordType<WriteOff> = {
  name: 'reconciliation.write_offs',
  root: (row) => row.companyId,
  id: (row) => row.writeOffId,
}

/** What waits for its second person in a currency; at most one does. */
export function waitingIn(rows: readonly WriteOff[], currency: string): WriteOff | undefined {
  return rows.find((row) => row.currency === currency && row.state === 'waiting')
}
