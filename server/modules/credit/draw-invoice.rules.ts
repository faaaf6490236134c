import type { Instant } from '../../kernel/use-case.ts'
import type { Draw } from './draw.rules.ts'
import type { DrawDue } from './draw-dues.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { accountOn } from './draw-view.rules.ts'

/** What a buyer is billed for a draw when its goods are shipped: dates and amounts as set then. Minor units. */
export interface DrawInvoice {
  readonly draw: Draw
  /** The day from which due dates and interest run, `2026-03-01`. */
  readonly day: string
  readonly issuedAt: Instant
  /** In order of their days. */
  readonly dues: readonly DrawDue[]
  readonly principal: bigint
  readonly interest: bigint
}

/**
 * The invoice of a draw, from its own facts up to shipment: what is paid, refunded or charged later stands on the
 * statement of account, and the invoice stays as it was. `undefined`: nothing is shipped, so that there is none.
 */
export function drawInvoice(draw: Draw, facts: readonly DrawFact[]): DrawInvoice | undefined {
  const set = facts.findLast(({ kind }) => kind === 'due-set')
  if (set === undefined) return undefined
  const { dues } = accountOn(
    draw,
    facts.filter(({ n }) => n <= set.n),
    set.day,
  )
  const sum = (of: (due: DrawDue) => bigint) => dues.reduce((all, due) => all + of(due), 0n)
  return {
    ...{ draw, day: set.day, issuedAt: set.at, dues },
    ...{ principal: sum(({ principal }) => principal), interest: sum(({ interest }) => interest) },
  }
}
