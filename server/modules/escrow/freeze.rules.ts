import { least } from '../../kernel/money.ts'
import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Hold, LineAmount } from './hold.rules.ts'
import { freeOf, lineOf, withLine } from './hold.rules.ts'

/** What one case (a claim, a chargeback) has frozen on one line, minor units. The line's freezes sum to hold.frozen. */
export interface Freeze {
  readonly orderId: RootId
  /** `clm_…` or `cbk_…` */
  readonly caseId: string
  readonly lineNo: number
  readonly amount: bigint
}

export const freezeType: RecordType<Freeze> = {
  name: 'escrow.freezes',
  root: (freeze) => freeze.orderId,
  id: (freeze) => `${freeze.caseId}:${freeze.lineNo}`,
}

/** The holds and freezes of an order, which change together. */
export interface Held {
  readonly holds: readonly Hold[]
  readonly freezes: readonly Freeze[]
}

/** What the case still has frozen on the line, minor units. */
export function frozenBy(held: Held, caseId: string, lineNo: number): bigint {
  return held.freezes.find((row) => row.caseId === caseId && row.lineNo === lineNo)?.amount ?? 0n
}

/** Freezes each part as far as its line is free; `frozen` says how much that was. Amounts are ≥ 0. */
export function freeze(
  held: Held,
  caseId: string,
  parts: readonly LineAmount[],
): Held & { readonly frozen: readonly LineAmount[] } {
  let now = held
  const frozen: LineAmount[] = []
  for (const { lineNo, amount } of parts) {
    const step = least(amount, freeOf(lineOf(now.holds, lineNo)))
    if (step < 0n) throw new Error(`escrow: cannot freeze ${amount}`)
    now = move(now, caseId, lineNo, step)
    frozen.push({ lineNo, amount: step })
  }
  return { ...now, frozen }
}

/** Gives back to free what the case still has frozen; with `parts` at most that much of each line. */
export function unfreeze(held: Held, caseId: string, parts?: readonly LineAmount[]): Held {
  const wanted = parts ?? held.freezes.filter((row) => row.caseId === caseId)
  return wanted.reduce((now, { lineNo, amount }) => {
    const step = least(amount, frozenBy(now, caseId, lineNo))
    if (step < 0n) throw new Error(`escrow: cannot unfreeze ${amount}`)
    return move(now, caseId, lineNo, -step)
  }, held)
}

/** Moves `step` between free and frozen: the case's row and the line's hold change together. */
function move(held: Held, caseId: string, lineNo: number, step: bigint): Held {
  if (step === 0n) return { holds: held.holds, freezes: held.freezes }
  const holds = withLine(held.holds, lineNo, (hold) => ({ ...hold, frozen: hold.frozen + step }))
  const { orderId } = lineOf(held.holds, lineNo)
  const amount = frozenBy(held, caseId, lineNo) + step
  const others = held.freezes.filter((row) => row.caseId !== caseId || row.lineNo !== lineNo)
  return { holds, freezes: [...others, { orderId, caseId, lineNo, amount }] }
}
