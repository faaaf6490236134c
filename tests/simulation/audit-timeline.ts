import { createHash } from 'node:crypto'
import type { Commit } from '../../server/platform/store.ts'
import type { Body } from './audit.ts'
import { holds } from './counters.ts'

interface Head {
  seq: number
  hash: string
  at: string
  status?: string
}

/** What each topic makes of an order, for those statuses that a topic alone decides. */
const statusAfter: Readonly<Record<string, string>> = {
  'order.drafted': 'draft',
  'terms.proposed': 'proposed',
  'order.agreed': 'agreed',
  'order.completed': 'completed',
  'order.cancelled': 'cancelled',
  'order.expired': 'expired',
}

/** Follows every root's timeline with its own chain, and the whole run with one hash. */
export function chainOf() {
  const heads = new Map<string, Head>()
  const run = createHash('sha256')
  return {
    trace: () => run.copy().digest('hex'),
    folded: (root: string) => heads.get(root)?.status,
    follow(commit: Commit): void {
      for (const row of commit.timeline) {
        const head = heads.get(row.root) ?? { seq: 0, hash: '0'.repeat(64), at: '' }
        holds(row.seq === head.seq + 1, '8 the timeline is gapless', () => `${row.root} ${head.seq} ${row.seq}`)
        const hash = createHash('sha256').update(Buffer.from(head.hash, 'hex')).update(row.body).digest('hex')
        holds(row.hash === hash, '8 the chain verifies', () => `${row.root} ${row.seq}`)
        holds(row.at >= head.at, '8 time does not go back', () => `${row.root} ${row.seq}`)
        const said = JSON.parse(row.body) as Body
        holds(
          said.seq === row.seq && said.root === row.root && said.at === row.at,
          '8 the body says where',
          () => row.body,
        )
        const status = statusAfter[String(said.topic)] ?? head.status
        heads.set(row.root, { seq: row.seq, hash, at: row.at, ...(status === undefined ? {} : { status }) })
        run.update(hash)
      }
      for (const { after } of commit.roots) {
        const seq = heads.get(after.root)?.seq ?? 0
        holds(after.seq === seq, '8 the head counts its entries', () => `${after.root} ${after.seq} ${seq}`)
      }
      for (const row of commit.commands) run.update(row.id)
    },
  }
}
