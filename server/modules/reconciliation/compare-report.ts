import { randomUUID } from 'node:crypto'
import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { ledgerBrowser } from '../ledger/index.ts'
import { type Booking, bookingsOf } from './booking-of-line.rules.ts'
import { byCause, compareLines, type Grace, type Untold, type Verdict } from './compare-lines.rules.ts'
import { judgeLines } from './judge-lines.ts'
import { reconciliationPolicyAt } from './policy-now.store.ts'
import type { Importing } from './reconciliation.jobs.ts'
import { newReport, type ReportLine, reportRootOf } from './report-line.rules.ts'
import { bookingIn, linesOf, linesToBank, openCauses, readReport } from './report-lines.store.ts'

const machine: Actor = { kind: 'reaction', roles: [] }
/** So many causes, or transfers of ours, are looked at together. */
const AT_ONCE = 100

interface Comparing extends Importing {
  readonly provider: string
  readonly reportRoot: RootId
  readonly account: string
  readonly at: Instant
  readonly grace: Grace
  /** How many judgements there were when ours was read: another comparison in between makes ours stale. */
  judged: number
  readonly bookedTo: string
}

/** Holds what is not settled of a provider's books against ours, and what of ours it has not told. */
export async function compareReport(provider: string, house: Importing, at: Instant): Promise<void> {
  const grace = await graceAt(house, at)
  const account = accounts.provider(provider).code
  const reportRoot = reportRootOf(provider)
  const { judged, bookedTo } = (await readReport(house.pool, reportRoot)) ?? newReport(provider)
  const comparing = { ...house, provider, reportRoot, account, at, grace, judged, bookedTo }
  await compareOpen(comparing)
  await compareToBank(comparing)
  await compareBooked(comparing)
}

async function graceAt({ pool }: Importing, at: Instant): Promise<Grace> {
  const { missingHere, missingThere, toBankWithin: toBank } = await reconciliationPolicyAt(pool, at)
  return { missingHere, missingThere, toBank }
}

/** Lines that wait or are wrong, cause by cause. */
async function compareOpen(comparing: Comparing): Promise<void> {
  let after = { root: '', cause: '' }
  for (;;) {
    const causes = await openCauses(comparing.pool, comparing.reportRoot, after, AT_ONCE)
    const last = causes.at(-1)
    if (last === undefined) return
    await compareCauses(comparing, causes)
    after = last
  }
}

interface Cause {
  readonly root: RootId
  readonly cause: string
}

async function compareCauses(comparing: Comparing, causes: readonly Cause[], bookedTo?: string): Promise<void> {
  const { pool, reportRoot, account } = comparing
  const [lines, parts] = await Promise.all([
    linesOf(pool, reportRoot, causes),
    ledgerBrowser.clearedBy(pool, account, causes),
  ])
  // What went to our bank is asked for all at once.
  const bookings = bookingsOf(parts).filter(({ kind }) => kind !== 'to-bank')
  await judge(comparing, lines, bookings, bookedTo)
}

async function judge(
  comparing: Comparing,
  lines: readonly ReportLine[],
  bookings: readonly Booking[],
  bookedTo?: string,
): Promise<void> {
  const [told, booked] = [byCause(lines, ({ target }) => target), byCause(bookings, ({ root }) => root)]
  const verdicts: Verdict[] = []
  const untold: Untold[] = []
  for (const cause of new Set([...told.keys(), ...booked.keys()])) {
    const found = compareLines(told.get(cause) ?? [], booked.get(cause) ?? [], comparing.at, comparing.grace)
    verdicts.push(...found.verdicts)
    untold.push(...found.untold)
  }
  await write(comparing, verdicts, untold, bookedTo)
}

/** What was found goes into the books of the comparison, at most so much with one command; the mark with the last. */
async function write(
  comparing: Comparing,
  verdicts: readonly Verdict[],
  untold: readonly Untold[],
  bookedTo?: string,
): Promise<void> {
  const { provider, executor } = comparing
  const most = Math.max(verdicts.length, untold.length, bookedTo === undefined ? 0 : 1)
  for (let n = 0; n < most; n += AT_ONCE) {
    const part = { verdicts: verdicts.slice(n, n + AT_ONCE), untold: untold.slice(n, n + AT_ONCE) }
    const mark = bookedTo === undefined || n + AT_ONCE < most ? {} : { bookedTo }
    const id = sha256Hex(`judge-lines|${randomUUID()}`)
    const input = { provider, judged: comparing.judged, ...part, ...mark }
    const result = await executor.submit(judgeLines, { id, input, fingerprint: id, actor: machine })
    if (result.kind !== 'done') throw new Error(`the comparison of ${provider} goes on later: ${result.kind}`)
    const { judged, isStale } = result.answer as { readonly judged: number; readonly isStale: boolean }
    if (isStale) throw new Error(`the books of ${provider} are compared by somebody else`)
    comparing.judged = judged
  }
}

/** What of ours is old enough to be told: whatever of it no line has is missing there. */
async function compareBooked(comparing: Comparing): Promise<void> {
  const { pool, account, at, grace } = comparing
  let after = comparing.bookedTo
  for (;;) {
    const parts = await ledgerBrowser.clearedAfter(pool, account, after, AT_ONCE)
    const young = parts.findIndex(({ recordedAt }) => addDuration(recordedAt, grace.missingThere) > at)
    const old = young === -1 ? parts : parts.slice(0, young)
    const last = old.at(-1)
    if (last === undefined) return
    const causes = new Map(old.map(({ root, cause }) => [`${root}|${cause}`, { root, cause }]))
    await compareCauses(comparing, [...causes.values()], last.transferId)
    after = last.transferId
    if (young !== -1) return
  }
}

/** What the provider paid out to our bank, against what statements have of it. */
async function compareToBank(comparing: Comparing): Promise<void> {
  const { pool, reportRoot, account } = comparing
  let after = comparing.bookedTo
  const bookings: Booking[] = []
  for (;;) {
    const parts = await ledgerBrowser.clearedAfter(pool, account, after, AT_ONCE)
    bookings.push(...bookingsOf(parts).filter(({ kind }) => kind === 'to-bank'))
    const last = parts.at(-1)
    if (last === undefined) break
    after = last.transferId
  }
  const seen = bookings.flatMap(({ transfers }) => transfers)
  const lines = await linesToBank(pool, reportRoot, seen)
  const alone = lines.filter(({ reported, state }) => reported === undefined && state !== 'arrived').map(bookingIn)
  const known = alone.filter(({ transfers }) => !transfers.some((id) => seen.includes(id)))
  await judge(comparing, lines, [...bookings, ...known])
}
