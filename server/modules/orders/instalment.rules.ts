import { addDuration, later } from '../../kernel/instant.ts'
import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { clear, due } from '../../kernel/use-case.ts'
import { endOfDate, endOfTerm } from '../../kernel/zone.ts'
import type { TermsContent } from './terms.rules.ts'

/** One part of the price. `paid` counts what went into the hold; a waived rest is never paid here. */
export interface Instalment {
  readonly orderId: RootId
  readonly n: number
  readonly kind: 'initial' | 'balance'
  readonly event: TermsContent['instalments'][number]['event']
  readonly date?: string
  readonly amount: bigint
  readonly paid: bigint
  /** Set when its event has happened: until when it is to be paid. */
  readonly dueBy?: Instant
  /** Since when it is paid whole by final money. */
  readonly paidAt?: Instant
  readonly waivedAt?: Instant
}

export const instalmentType: RecordType<Instalment> = {
  name: 'orders.instalments',
  root: (instalment) => instalment.orderId,
  id: (instalment) => String(instalment.n),
}

/** What is still to pay on an instalment, minor units; 0 when the rest was waived. */
export function openOf(instalment: Pick<Instalment, 'amount' | 'paid' | 'waivedAt'>): bigint {
  return instalment.waivedAt === undefined ? instalment.amount - instalment.paid : 0n
}

/** What is still to pay on all of them. */
export function openInAll(instalments: readonly Pick<Instalment, 'amount' | 'paid' | 'waivedAt'>[]): bigint {
  return instalments.reduce((sum, each) => sum + openOf(each), 0n)
}

/** The instalments of agreed terms, nothing paid. */
export function instalmentsOf(orderId: RootId, content: TermsContent): readonly Instalment[] {
  return content.instalments.map(({ n, kind, event, amount, date }) => ({
    orderId,
    n,
    kind,
    event,
    amount,
    paid: 0n,
    ...(date === undefined ? {} : { date }),
  }))
}

/** Money fills the open instalments in order. What no instalment takes is left over. */
export function fillInstalments(instalments: readonly Instalment[], amount: bigint): readonly Instalment[] {
  let left = amount
  return instalments.map((each) => {
    const part = left < openOf(each) ? left : openOf(each)
    left -= part
    return part === 0n ? each : { ...each, paid: each.paid + part }
  })
}

/** Money that went back empties the instalments, the last first. */
export function emptyInstalments(instalments: readonly Instalment[], amount: bigint): readonly Instalment[] {
  let left = amount
  const emptied = [...instalments].reverse().map((each) => {
    const part = left < each.paid ? left : each.paid
    left -= part
    return part === 0n ? each : { ...each, paid: each.paid - part }
  })
  return emptied.reverse()
}

/** Whether the instalment is paid whole or its rest was waived. */
export function isSettled(instalment: Instalment): boolean {
  return openOf(instalment) === 0n
}

/** Whether its time to be paid has been over for a term: the supplier may give it up, or call it a default. */
export function isLongOverdue(instalment: Instalment, term: string, zone: string, at: Instant): boolean {
  const { dueBy } = instalment
  return openOf(instalment) > 0n && dueBy !== undefined && endOfTerm(dueBy, term, zone) <= at
}

/** Terms of payment, from the policy that the order was agreed under. */
export interface PayTerms {
  /** After the instalment's event. */
  readonly instalmentDue: string
  /** After agreement, when the ship-by is a fixed date. */
  readonly payByForFixedDate: string
  /** After agreement: unpaid until then, the order expires. */
  readonly unpaidExpires: string
}

/**
 * Opens the instalments whose event has happened: sets until when they are to be paid. The initial one of an order with
 * a fixed ship-by date is due sooner, since the date does not wait. Those open already keep their date.
 */
export function openInstalments(
  instalments: readonly Instalment[],
  event: Instalment['event'],
  at: Instant,
  content: TermsContent,
  terms: PayTerms,
): readonly Instalment[] {
  return instalments.map((each) => {
    if (each.dueBy !== undefined) return each
    if (each.event === 'date' && each.date !== undefined && event === 'agreement')
      return { ...each, dueBy: endOfDate(each.date, content.zone) }
    if (each.event !== event) return each
    const fixed = each.kind === 'initial' && content.shipBy.kind === 'date'
    const term = each.kind === 'initial' ? (fixed ? terms.payByForFixedDate : terms.unpaidExpires) : terms.instalmentDue
    return { ...each, dueBy: endOfTerm(at, term, content.zone) }
  })
}

/** Goods that a carrier has were ready, and have their documents: opens the instalments that wait for either. */
export function openByShipment(
  instalments: readonly Instalment[],
  at: Instant,
  content: TermsContent,
  terms: PayTerms,
): readonly Instalment[] {
  const ready = openInstalments(instalments, 'goods-ready', at, content, terms)
  return openInstalments(ready, 'documents', at, content, terms)
}

/** The deadlines of instalments that differ: one for each that is to be paid, none for those that are settled. */
export function instalmentDeadlines(before: readonly Instalment[], after: readonly Instalment[]): readonly Change[] {
  return after.flatMap((each, i) => {
    const old = before[i]
    const wanted = isSettled(each) ? undefined : each.dueBy
    const had = old === undefined || isSettled(old) ? undefined : old.dueBy
    if (wanted === had) return []
    const n = String(each.n)
    if (wanted !== undefined) return [due(each.orderId, 'instalment.due', n, wanted)]
    return [clear(each.orderId, 'instalment.due', n), clear(each.orderId, 'instalment.overdue', n)]
  })
}

/** A deadline that fired at an instant never fires at that one again: what is past is due in a minute. */
export function notPast(wanted: Instant, at: Instant): Instant {
  return later(wanted, addDuration(at, 'PT1M'))
}

/** Instalments that are open again after their time: their old deadline may have fired, so they are due now. */
export function dueAgain(before: readonly Instalment[], after: readonly Instalment[], at: Instant): readonly Change[] {
  return after.flatMap((each, i) => {
    const old = before[i]
    const isOpenAgain = old !== undefined && isSettled(old) && !isSettled(each)
    const isPast = each.dueBy !== undefined && each.dueBy <= at
    return isOpenAgain && isPast ? [due(each.orderId, 'instalment.due', String(each.n), notPast(at, at))] : []
  })
}
