import { least } from '../../kernel/money.ts'
import type { RecordType, RootId } from '../../kernel/use-case.ts'
import type { Hold, LineAmount } from './hold.rules.ts'
import { freeOf, lineOf, unpaidOf, withLine } from './hold.rules.ts'

/** What one case (a claim, a chargeback) has frozen on one line, minor units. The line's freezes sum to hold.frozen. */
export interface Freeze {
  readonly orderId: RootId
  /** `clm_…` or `cbk_…` */
  readonly caseId: string
  readonly lineNo: number
  readonly amount: bigint
  /** What the case asks of the line's price, paid or not: money that comes later is frozen for it too. 0: no more. */
  readonly asked: bigint
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

/**
 * A case asks for parts of the lines' price. What is still to be paid would be lowered first, so that is not frozen
 * (what was given up is not still to be paid); the rest is, as far as it is free, now and whenever money comes in
 * (`freezeArrived`). Amounts are > 0.
 */
export function freezeAsked(held: Held, caseId: string, parts: readonly LineAmount[]): Held {
  const others = held.freezes.filter((row) => row.caseId !== caseId || !parts.some((p) => p.lineNo === row.lineNo))
  const rows = parts.map(({ lineNo, amount: asked }) => {
    const amount = frozenBy(held, caseId, lineNo)
    return { orderId: lineOf(held.holds, lineNo).orderId, caseId, lineNo, amount, asked }
  })
  return freezeArrived({ ...held, freezes: [...others, ...rows] })
}

/** Freezes what cases ask for and money has come in for since, or was given free by another case. */
export function freezeArrived(held: Held): Held {
  return held.freezes.reduce((now, { caseId, lineNo, asked }) => {
    const hold = lineOf(now.holds, lineNo)
    const missing = asked - unpaidOf(hold) - frozenBy(now, caseId, lineNo)
    const step = missing < freeOf(hold) ? missing : freeOf(hold)
    return step > 0n ? move(now, caseId, lineNo, step) : now
  }, held)
}

/**
 * Gives back to free what the case still has frozen, and it asks no more; with `parts` at most that much of each line,
 * and it still asks. What others ask of it they freeze by `freezeArrived`.
 */
export function unfreeze(held: Held, caseId: string, parts?: readonly LineAmount[]): Held {
  const wanted = parts ?? held.freezes.filter((row) => row.caseId === caseId)
  return wanted.reduce((before, { lineNo, amount }) => {
    const now = parts === undefined ? asksNoMore(before, caseId, lineNo) : before
    const step = least(amount, frozenBy(now, caseId, lineNo))
    if (step < 0n) throw new Error(`escrow: cannot unfreeze ${amount}`)
    return move(now, caseId, lineNo, -step)
  }, held)
}

function asksNoMore(held: Held, caseId: string, lineNo: number): Held {
  const asks = (row: Freeze) => row.caseId === caseId && row.lineNo === lineNo && row.asked > 0n
  if (!held.freezes.some(asks)) return held
  return { ...held, freezes: held.freezes.map((row) => (asks(row) ? { ...row, asked: 0n } : row)) }
}

/** Moves `step` between free and frozen: the case's row and the line's hold change together. */
function move(held: Held, caseId: string, lineNo: number, step: bigint): Held {
  if (step === 0n) return { holds: held.holds, freezes: held.freezes }
  const holds = withLine(held.holds, lineNo, (hold) => ({ ...hold, frozen: hold.frozen + step }))
  const { orderId } = lineOf(held.holds, lineNo)
  const amount = frozenBy(held, caseId, lineNo) + step
  const isRow = (row: Freeze) => row.caseId === caseId && row.lineNo === lineNo
  const asked = held.freezes.find(isRow)?.asked ?? 0n
  const row = { orderId, caseId, lineNo, amount, asked }
  return { holds, freezes: [...held.freezes.filter((each) => !isRow(each)), row] }
}
