import { groupBy } from '../../kernel/group.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { LineKind } from '../payments/provider-line.rules.ts'
import type { Booking } from './booking-of-line.rules.ts'
import { isWrong, type LineState, type ReportLine } from './report-line.rules.ts'

/** How long one side may be alone; ISO 8601. */
export interface Grace {
  /** Told by the provider, not in our books. */
  readonly missingHere: string
  /** In our books, not told by the provider. */
  readonly missingThere: string
  /** Paid out to our bank by the provider, and no statement has it. */
  readonly toBank: string
}

/** What becomes of a line. */
export interface Verdict {
  readonly lineId: string
  readonly before: LineState
  readonly state: LineState
  readonly booked?: bigint
  readonly transfers: readonly string[]
}

/** A movement of our books that the provider has not told in time, or that came and went without it. */
export interface Untold {
  readonly booking: Booking
  readonly state: 'missing-there' | 'offset'
}

export interface Compared {
  /** Lines that stand otherwise than before. */
  readonly verdicts: readonly Verdict[]
  readonly untold: readonly Untold[]
}

interface Pair {
  readonly line: ReportLine
  readonly booking: Booking
}

/** What undoes what. */
const counterparts: Partial<Readonly<Record<LineKind, LineKind>>> = {
  payment: 'payment-reversed',
  refund: 'refund-returned',
  payout: 'payout-returned',
  chargeback: 'chargeback-won',
  'to-bank': 'to-bank',
}

/**
 * Compares what a provider told of one cause with what our books have of it: lines that are not settled against
 * bookings that no matched line has. Pairs of kind, currency and amount first, the oldest first; then what came and
 * went again on one side; then what came twice; then pairs whose amounts differ. What is left is alone, and missing
 * once its time is over.
 */
export function compareLines(
  lines: readonly ReportLine[],
  bookings: readonly Booking[],
  at: Instant,
  grace: Grace,
): Compared {
  const settled = lines.filter(({ state }) => state === 'matched')
  const taken = new Set(settled.flatMap(({ transfers }) => transfers))
  const isTaken = ({ transfers }: Pick<Booking, 'transfers'>) => transfers.some((id) => taken.has(id))
  // One that came as a line of another amount is looked at again: that line may find a better booking.
  const placeholders = lines.filter(
    (line) => line.reported === undefined && !(line.state === 'arrived' && isTaken(line)),
  )
  const told = lines.filter((line) => line.reported !== undefined && !settled.includes(line)).toSorted(byTime)
  const booked = bookings.filter((booking) => !isTaken(booking))
  const equal = pairsOf(told, booked, (line, booking) => line.reported === booking.amount && isAlike(line, booking))
  const exact = withTheirFees(equal)
  const gone = offsets(exact.lines, ({ kind, currency, reported = 0n }) => ({ kind, currency, amount: reported }))
  const undone = offsets(exact.bookings, (booking) => booking)
  const open = exact.lines.filter((line) => !gone.has(line))
  const matched = [...settled, ...exact.pairs.map(({ line }) => line)]
  const twice = open.filter((line) => line.kind !== 'to-bank' && matched.some((other) => isCopy(line, other)))
  const unequal = pairsOf(
    open.filter((line) => !twice.includes(line)),
    exact.bookings.filter((booking) => !undone.has(booking)),
    (line, booking) => line.kind !== 'to-bank' && isAlike(line, booking),
  )
  const alone = [...unequal.bookings, ...undone]
  const of = (line: ReportLine, state: LineState, booking?: Booking) => verdictOf(line, state, booking)
  const verdicts = [
    ...exact.pairs.map(({ line, booking }) => of(line, 'matched', { ...booking, amount: line.reported ?? 0n })),
    ...twice.map((line) => of(line, 'duplicate')),
    ...unequal.pairs.map(({ line, booking }) => of(line, 'amount-differs', booking)),
    ...[...gone].map((line) => of(line, 'offset')),
    ...unequal.lines.map((line) => of(line, isMissing(line, at, grace) ? 'missing-here' : 'waiting')),
    ...placeholders.map((line) => placeholderVerdict(line, alone, undone)),
  ]
  const known = new Set(placeholders.flatMap(({ transfers }) => transfers))
  const untold = alone.filter(
    ({ bookedAt, transfers }) =>
      addDuration(bookedAt, grace.missingThere) <= at && !transfers.some((id) => known.has(id)),
  )
  const before = new Map(lines.map((line) => [line.lineId, line]))
  return {
    verdicts: verdicts.filter((verdict) => isNews(before.get(verdict.lineId) as ReportLine, verdict)),
    untold: untold.map((booking) => ({ booking, state: undone.has(booking) ? 'offset' : 'missing-there' })),
  }
}

const byTime = (a: ReportLine, b: ReportLine) =>
  a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0

function isAlike(line: ReportLine, booking: Booking): boolean {
  return line.kind === booking.kind && line.currency === booking.currency
}

/** The same movement told under another id. */
function isCopy(line: ReportLine, other: ReportLine): boolean {
  const { kind, currency, reference, reported } = line
  return (
    other.kind === kind && other.currency === currency && other.reference === reference && other.reported === reported
  )
}

function pairsOf(
  lines: readonly ReportLine[],
  bookings: readonly Booking[],
  fits: (line: ReportLine, booking: Booking) => boolean,
) {
  const left = [...bookings]
  const pairs: Pair[] = []
  const unpaired = lines.filter((line) => {
    const place = left.findIndex((booking) => fits(line, booking))
    const [booking] = place === -1 ? [] : left.splice(place, 1)
    if (booking !== undefined) pairs.push({ line, booking })
    return booking === undefined
  })
  return { pairs, lines: unpaired, bookings: left }
}

type Paired = ReturnType<typeof pairsOf>

/** What was converted was booked with its fee in one sum: a line and its fee stand for it together. */
function withTheirFees({ pairs, lines, bookings }: Paired): Paired {
  const fees = new Map(lines.filter(({ kind }) => kind === 'fee').map((line) => [line.lineId, line]))
  const both = (line: ReportLine) => (line.reported ?? 0n) + (fees.get(`${line.lineId}:fee`)?.reported ?? 0n)
  const withFee = lines.filter(({ lineId }) => fees.has(`${lineId}:fee`))
  const found = pairsOf(withFee, bookings, (line, booking) => both(line) === booking.amount && isAlike(line, booking))
  const more = found.pairs.flatMap(({ line, booking }) => {
    const fee = fees.get(`${line.lineId}:fee`)
    return fee === undefined
      ? []
      : [
          { line, booking },
          { line: fee, booking },
        ]
  })
  const taken = new Set(more.map(({ line }) => line))
  return { pairs: [...pairs, ...more], lines: lines.filter((line) => !taken.has(line)), bookings: found.bookings }
}

interface Moved {
  readonly kind: LineKind
  readonly currency: string
  readonly amount: bigint
}

/** Those that undo one another: one of each pair that came, one that went. */
function offsets<T>(all: readonly T[], movedBy: (one: T) => Moved): ReadonlySet<T> {
  const found = new Set<T>()
  for (const one of all) {
    const { kind, currency, amount } = movedBy(one)
    const counterpart = counterparts[kind]
    const other = all.find((each) => {
      const moved = movedBy(each)
      return !found.has(each) && moved.kind === counterpart && moved.currency === currency && moved.amount === -amount
    })
    if (counterpart === undefined || other === undefined || found.has(one)) continue
    found.add(one).add(other)
  }
  return found
}

/** What is a case already does not wait again: its case stays open, about what it lacks now. */
function isMissing({ kind, since, state }: ReportLine, at: Instant, { missingHere, toBank }: Grace): boolean {
  return isWrong(state) || addDuration(since, kind === 'to-bank' ? toBank : missingHere) <= at
}

function verdictOf({ lineId, state: before }: ReportLine, state: LineState, booking?: Booking): Verdict {
  // What a person explained stays so until the other side comes after all.
  const isOver = before === 'explained' && state !== 'matched'
  const pair = booking === undefined ? { transfers: [] } : { booked: booking.amount, transfers: booking.transfers }
  return { lineId, before, state: isOver ? 'explained' : state, ...pair }
}

/** What stood as missing there: still so, undone by itself, or come as a line of its own. */
function placeholderVerdict(line: ReportLine, alone: readonly Booking[], undone: ReadonlySet<Booking>): Verdict {
  const own = alone.find(({ transfers }) => transfers.some((id) => line.transfers.includes(id)))
  const state = own === undefined ? 'arrived' : undone.has(own) ? 'offset' : 'missing-there'
  const { lineId, state: before, booked, transfers } = line
  const kept = before === 'explained' && state === 'missing-there' ? 'explained' : state
  return { lineId, before, state: kept, transfers, ...(booked === undefined ? {} : { booked }) }
}

function isNews(before: ReportLine, { state, booked, transfers }: Verdict): boolean {
  return before.state !== state || before.booked !== booked || before.transfers.join() !== transfers.join()
}

/** Lines by the cause that has to explain them; what went to our bank is one question for all. */
export function byCause<T extends { readonly kind: LineKind; readonly cause: string }>(
  all: readonly T[],
  rootOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  return groupBy(all, (one) => (one.kind === 'to-bank' ? 'to-bank' : `${rootOf(one)}|${one.cause}`))
}
