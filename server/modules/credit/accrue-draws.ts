import type { Change, Context, RootId, Wanted } from '../../kernel/use-case.ts'
import { append, one, put, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import { charged } from './draw-movement.rules.ts'
import { chargeDraw, chargeType } from './draw-step.rules.ts'

/** One command writes at most so many lines, each a root of its own. */
export const LINES_AT_ONCE = 500

export interface AccrueDraws {
  /** Up to and with which day, `2026-03-31`. */
  readonly day: string
  /** Draws of at most `LINES_AT_ONCE` lines. */
  readonly draws: readonly (readonly [lineId: RootId, drawId: string])[]
}

/**
 * Books what time has charged draws up to a day: for each draw the difference to what was booked, one transfer for each
 * line. What is booked already, by a neighbour or by this command before, is not booked again.
 */
export const accrueDraws = useCase({
  name: 'credit.accrue-draws',
  action: 'credit.accrue-draws',
  bulk: true,
  root: ({ draws }: AccrueDraws) => draws[0]?.[0] ?? '',
  reads: ({ draws }) =>
    Object.fromEntries(draws.map(([lineId, drawId], n) => [n, written(one(drawType, lineId, drawId))])) as Wanted,
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, { day, draws }, context) {
    const read = facts as unknown as { readonly [n: number]: Draw | undefined }
    const lines = new Map<RootId, Accrued>()
    draws.forEach((_, n) => {
      const draw = read[n]
      if (draw !== undefined) accrue(lines, draw, day, context)
    })
    const changes = [...lines].flatMap(([lineId, accrued]) => changesOf(lineId, accrued, day, context))
    const count = [...lines.values()].reduce((sum, { charges }) => sum + charges, 0)
    return { answer: { day, charged: count }, changes }
  },
})

/** What a line's draws are charged together. */
interface Accrued {
  /** A draw of the line and lender, and the sum of its charges. */
  readonly byLender: Map<string, { readonly draw: Draw; sum: bigint }>
  readonly records: Change[]
  charges: number
}

function accrue(lines: Map<RootId, Accrued>, draw: Draw, day: string, { at }: Context): void {
  const { draw: after, charges } = chargeDraw(draw, day, at)
  if (charges.length === 0) return
  const line: Accrued = lines.get(draw.lineId) ?? { byLender: new Map(), records: [], charges: 0 }
  lines.set(draw.lineId, line)
  const of = line.byLender.get(draw.lender) ?? { draw, sum: 0n }
  line.byLender.set(draw.lender, of)
  for (const { interest, late } of charges) of.sum += interest + late
  line.charges += charges.length
  line.records.push(put(drawType, after, draw), ...charges.map((charge) => append(chargeType, charge)))
}

function changesOf(lineId: RootId, { byLender, records }: Accrued, day: string, context: Context): readonly Change[] {
  const movements: readonly Movement[] = [...byLender.values()].flatMap(({ draw, sum }) => charged(draw, sum))
  const booking = { root: lineId, cause: `charges:${day}`, happenedAt: context.due ?? context.at }
  return [...records, ...book(movements, booking, context)]
}
