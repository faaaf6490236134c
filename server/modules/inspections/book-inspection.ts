import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { marketReads } from '../orders/books.rules.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import { sideOf, sidesOf } from '../orders/order.rules.ts'
import { checkStep } from '../orders/step.rules.ts'
import { checkDay, linesToInspect, serviceFee } from './booking.rules.ts'
import type { Inspection, ServiceKind } from './inspection.rules.ts'
import { isOpenInspection } from './inspection.rules.ts'
import { inspectionChanges, inspectionReads, orderOpened, reportBy, withNew } from './inspection-books.rules.ts'

export interface BookInspection {
  readonly orderId: RootId
  readonly kind: ServiceKind
  /** What is looked at; absent: everything that is not shipped. */
  readonly lines?: readonly LotLine[]
  /** The day in the order's zone on which it is ready to be looked at. */
  readonly on: string
  /** Days that one inspector needs. */
  readonly days: number
}

/**
 * A side books a service on an order before its goods are shipped; who books advances the fee. Refuses `wrong-state`,
 * `not-your-turn`, `inspection-open` { inspection }, `inspection-day-invalid` { earliest, latest }, `nothing-named`,
 * `quantity-above-open`.
 */
export const bookInspection = useCase({
  name: 'inspections.book-inspection',
  action: 'inspections.book',
  root: (input: BookInspection) => input.orderId,
  reads: (_, root) => inspectionReads(root),
  more: marketReads,
  sides: ({ order }) => sidesOf(order),
  decide(facts, { kind, lines: asked, on, days }, { at, actor, newId }) {
    const opened = orderOpened(facts, at)
    if (opened === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { books, policy, inspections } = opened
    const { orderId, currency, zone } = books.order
    const by = sideOf(books.order, actor.company)
    const refused = checkStep('book-inspection', books.order, by)
    if (refused !== undefined || by === undefined) return refused ?? refuse('not-found')
    const open = inspections.find((each) => each.kind === kind && !each.claimId && isOpenInspection(each))
    if (open !== undefined) return refuse('inspection-open', { inspection: open.id })
    const day = checkDay(books, on, policy, at)
    if (day !== undefined) return day
    const lines = linesToInspect(books, asked)
    if (isRefusal(lines)) return lines
    const fee = serviceFee(books, kind, days, policy)
    const booked: Inspection = {
      orderId,
      id: newId('ins'),
      kind,
      by,
      lines,
      state: 'requested',
      fee,
      held: 0n,
      bookedAt: at,
      on,
    }
    const free = { state: 'paid', paidAt: at, reportBy: reportBy(booked, at, policy.reportWithin, zone) } as const
    const inspection: Inspection = fee === 0n ? { ...booked, ...free } : booked
    const said = { by, fee: Number(fee), currency, on, lines: lines.length }
    return {
      answer: { inspection: inspection.id, state: inspection.state as string, fee: Number(fee), currency },
      changes: inspectionChanges(withNew(opened, inspection), inspection, { topic: 'inspection.booked', said }, { at }),
    }
  },
})
