import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor } from '../../kernel/use-case.ts'
import type { Executor } from '../../platform/executor.ts'
import { eventId, type Feeds } from '../../platform/feeds.ts'
import type { FeeNews } from '../ledger/fee-news.rules.ts'
import { issueInvoices } from './issue-invoices.ts'

/** What issuing needs: the feed in a lane of its own, and an executor. */
export interface InvoiceRound {
  readonly feeds: Feeds
  readonly executor: Executor
  readonly lane: number
  readonly onProblem?: (error: unknown) => void
}

/** Enough that a burst is a few commands, few enough for one command's locks. */
const FEES_AT_ONCE = 100
const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * Issues the documents of fees that were booked since: one command for as many as wait. A round that dies half way is
 * done again, by whatever server and with whatever others: a transfer with a document is passed over. Answers how many
 * fees were seen.
 */
export async function issueWaiting({ feeds, executor, lane, onProblem }: InvoiceRound): Promise<number> {
  const events = await feeds.openEvents(lane, FEES_AT_ONCE)
  if (events.length === 0) return 0
  const booked = events.map((each) => ({ ...(each.body as unknown as FeeNews), root: each.root }))
  const id = sha256Hex(`invoices|${events.map(eventId).join('|')}`)
  const result = await executor.submit(issueInvoices, { id, input: { booked }, fingerprint: id, actor: machine })
  if (result.kind !== 'done') {
    onProblem?.(result)
    return 0
  }
  await feeds.markSeen(lane, events)
  return events.length
}
