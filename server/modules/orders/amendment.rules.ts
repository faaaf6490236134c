import { canonicalJson } from '../../kernel/canonical.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Books } from './books.rules.ts'
import { isPaying } from './ending.rules.ts'
import type { OrderSide } from './order.rules.ts'
import type { OrdersPolicy } from './orders-policy.rules.ts'
import type { ShipBy, TermsContent, TermsLine } from './terms.rules.ts'
import { checkTerms, termsJson, totalOf } from './terms.rules.ts'

/** A change of agreed terms that one side proposes: a new version, which counts when the other accepts it. */
export interface Amendment {
  readonly orderId: RootId
  readonly amendmentId: string
  /** The new version, and the one in force when it was proposed. */
  readonly version: number
  readonly base: number
  readonly by: OrderSide
  readonly answerBy: Instant
  readonly state: 'open' | 'accepted' | 'declined' | 'lapsed'
  /** What stood before the first amendment: limits count in all, not each time. */
  readonly firstFreight: bigint
  readonly firstShipBy: ShipBy
}

export const amendmentType: RecordType<Amendment> = {
  name: 'orders.amendments',
  root: (amendment) => amendment.orderId,
  id: (amendment) => amendment.amendmentId,
}

/** What stood before the first accepted amendment. */
export function firstTerms(amendments: readonly Amendment[], content: TermsContent) {
  const first = amendments.find((each) => each.state === 'accepted')
  return { freight: first?.firstFreight ?? content.freight, shipBy: first?.firstShipBy ?? content.shipBy }
}

export type FirstTerms = ReturnType<typeof firstTerms>

/** Whether money has come in: from then on the amount is frozen but for what the rules name. */
export function isPaidInPart(books: Books): boolean {
  return books.instalments.some((each) => each.paid > 0n)
}

/** Terms to propose: once something is paid, the instalments follow the change of the total, the last first. */
export function fitted(books: Books, content: TermsContent): TermsContent {
  if (!isPaidInPart(books)) return content
  let left = totalOf(content) - totalOf(books.content)
  const last = books.content.instalments.length - 1
  const instalments = [...books.content.instalments].reverse().map((each, i) => {
    if (left > 0n && last - i === last) {
      const raised = { ...each, amount: each.amount + left }
      left = 0n
      return raised
    }
    const part = -left < each.amount ? -left : each.amount
    if (left >= 0n) return each
    left += part
    return { ...each, amount: each.amount - part }
  })
  return { ...content, instalments: instalments.reverse().filter((each) => each.amount > 0n) }
}

/**
 * Refuses an amendment that the rules do not allow: `payment-in-progress`, `lines-frozen`, what `checkTerms` refuses,
 * and `amendment-barred` { field, why }.
 */
export function checkAmendment(
  books: Books,
  content: TermsContent,
  first: FirstTerms,
  policy: OrdersPolicy,
): Refusal | undefined {
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  if (books.holds.some((hold) => hold.frozen > 0n)) return refuse('lines-frozen')
  const refused = checkTerms(content)
  if (refused !== undefined) return refused
  const barred =
    barredFrame(books, content) ??
    barredShipBy(first.shipBy, content.shipBy, policy.shipByExtensionDays) ??
    barredLines(books, content) ??
    (isPaidInPart(books) ? barredMoney(books, content, first.freight, policy) : undefined)
  return barred && refuse('amendment-barred', { ...barred })
}

type Barred = { readonly field: string; readonly why: string } | undefined

function barredFrame({ content, lots }: Books, next: TermsContent): Barred {
  if (next.currency !== content.currency) return { field: 'currency', why: 'an order has one currency' }
  if (next.zone !== content.zone) return { field: 'zone', why: 'the time zone is agreed once' }
  if (canonicalJson(next.releasePlan as never) !== canonicalJson(content.releasePlan as never))
    return { field: 'release_plan', why: 'room was reserved for the plan that was agreed' }
  const moved = next.incoterm !== content.incoterm || next.incotermPlace !== content.incotermPlace
  return moved && lots.length > 0 ? { field: 'incoterm', why: 'goods are on their way' } : undefined
}

const DAY = 86_400_000

function barredShipBy(first: ShipBy, next: ShipBy, most: number): Barred {
  const why = `at most ${most} days later in all`
  if (first.kind === 'date' && next.kind === 'date')
    return Date.parse(next.date) - Date.parse(first.date) > most * DAY ? { field: 'ship_by', why } : undefined
  if (first.kind === 'days' && next.kind === 'days' && first.after === next.after)
    return next.days - first.days > most ? { field: 'ship_by', why } : undefined
  return { field: 'ship_by', why: 'how ship-by is reckoned stays as agreed' }
}

/** Lines are neither added nor dropped; those that are on their way, or were taken off in part, stay as they are. */
function barredLines({ content, lots, order }: Books, next: TermsContent): Barred {
  if (next.lines.length !== content.lines.length) return { field: 'lines', why: 'no line is added or dropped' }
  const live = lots.filter((lot) => lot.rejectedAt === undefined).flatMap((lot) => lot.lines)
  const fixed = new Set([...live, ...(order.cancelledLines ?? [])].map((line) => line.lineNo))
  const text = (of: TermsContent, line: TermsLine) => canonicalJson(termsJson({ ...of, lines: [line] }))
  const wrong = content.lines.findIndex((line, i) => {
    const other = next.lines[i]
    return other !== undefined && fixed.has(line.lineNo) && text(content, line) !== text(content, other)
  })
  return wrong >= 0 ? { field: `lines/${wrong}`, why: 'it is on its way, or was taken off in part' } : undefined
}

function barredMoney({ content, lots }: Books, next: TermsContent, freight: bigint, policy: OrdersPolicy): Barred {
  const most = freight + (freight * BigInt(policy.freightIncreaseBps)) / 10_000n
  if (next.freight > content.freight && (next.freight > most || lots.length > 0))
    return { field: 'freight', why: `at most ${most}, and before anything is shipped` }
  if (next.tax > content.tax || next.charges > content.charges || next.allowances < content.allowances)
    return { field: 'total', why: 'tax and charges do not rise, allowances do not fall' }
  const wrong = content.lines.findIndex((line, i) => !isWithin(line, next.lines[i]))
  return wrong >= 0
    ? { field: `lines/${wrong}`, why: 'the amount follows the quantity within its tolerance' }
    : undefined
}

/** The amount may fall; it rises only with the quantity, and the quantity stays within the line's tolerance. */
function isWithin(line: TermsLine, next: TermsLine | undefined): boolean {
  if (next === undefined) return false
  const room = (line.quantity * BigInt(line.quantityToleranceBps)) / 10_000n
  if (next.quantity < line.quantity - room || next.quantity > line.quantity + room) return false
  const most = (line.amount * next.quantity + line.quantity - 1n) / line.quantity
  return next.amount <= (next.quantity > line.quantity ? most : line.amount)
}
