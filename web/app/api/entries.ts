/** An entry of an order's timeline, as the API gives it. */
export interface OrderEntry {
  readonly seq: number
  readonly at: string
  /** The hashed text: `topic`, `actor` and what the entry says. */
  readonly body: string
  readonly hash: string
}

/** Who caused an entry. */
export interface EntryActor {
  readonly kind: string
  readonly person?: string
  readonly company?: string
}

export interface ReadEntry {
  readonly topic: string
  readonly actor: EntryActor
}

export function readEntry({ body }: Pick<OrderEntry, 'body'>): ReadEntry {
  const { topic = '', actor = { kind: 'clock' } } = JSON.parse(body) as Partial<ReadEntry>
  return { topic, actor }
}

/** What follows as it was promised, and takes from nobody what he was about to decide. */
const PROMISED = new Set([
  'order.funded',
  'order.completed',
  'payment.pending',
  'payment.review',
  'payment.succeeded',
  'payment.final',
  'payment.failed',
  'payment.short-reminded',
  'hold.released',
  'refund.requested',
  'refund.sent',
  'refund.settled',
  'wire.allocated',
  'lot.event-logged',
  'lot.window-over',
])

/** Whether an entry is no reason to ask a person again: nobody decided it, and it only keeps a promise. */
export function isQuiet(entry: Pick<OrderEntry, 'body'>): boolean {
  const { topic, actor } = readEntry(entry)
  // Files and words change nothing that anybody is about to decide: a message accepts nothing.
  if (/^(file|message|help)\./.test(topic)) return true
  return PROMISED.has(topic) && actor.kind !== 'user' && actor.kind !== 'key'
}
