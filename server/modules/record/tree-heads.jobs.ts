import { randomBytes } from 'node:crypto'
import { checkpointText, grown, hashOfLeaf, rootOf, type TreeNode } from '@surety/record-format'
import type pg from 'pg'
import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { NoteSigner } from '../../platform/note-signer.ts'
import { addLeaves, addTreeHead, hasNews, maySign, readFrontier, treeHead, uncoveredHeads } from './tree.store.ts'

/** Timelines that are looked at at once: two hashes for each that has grown, so that the loop is soon free again. */
const AT_ONCE = 500

export interface HeadSigning {
  readonly pool: pg.Pool
  readonly signer: NoteSigner
  now(): Instant
}

/**
 * Takes the head of every timeline that has grown since the last time into the tree, and signs its new head; all of it
 * or nothing. Answers the size, or `undefined` where nothing is new or somebody else is at it.
 */
export async function signTreeHead({ pool, signer, now }: HeadSigning): Promise<number | undefined> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    await client.query('begin')
    const size = (await maySign(client)) ? await grow(client, signer, now()) : undefined
    await client.query('commit')
    return size
  } catch (error) {
    fault = error as Error
    throw error
  } finally {
    // A connection on which something went wrong is not used again: its transaction goes with it.
    client.release(fault)
  }
}

async function grow(client: pg.PoolClient, signer: NoteSigner, at: Instant): Promise<number | undefined> {
  const before = (await treeHead(client))?.size ?? 0
  let size = before
  let frontier: readonly TreeNode[] = await readFrontier(client, size)
  for (let page = await uncoveredHeads(client, '', AT_ONCE); page !== undefined; ) {
    const nodes: TreeNode[] = []
    const leaves = page.heads.map((head) => {
      const leaf = { ...head, salt: randomBytes(32).toString('hex'), position: size }
      const larger = grown(frontier, size, hashOfLeaf(leaf))
      nodes.push(...larger.nodes)
      frontier = larger.frontier
      size += 1
      return leaf
    })
    if (leaves.length > 0) await addLeaves(client, leaves, nodes)
    page = await uncoveredHeads(client, page.last, AT_ONCE)
  }
  if (size === before) return undefined
  const hash = rootOf(frontier)
  const note = signer.sign(checkpointText({ origin: signer.key.name, size, root: hash, at }))
  await addTreeHead(client, { size, at, note }, hash)
  return size
}

/** Signs a head each day that has news. */
export interface DailyHeads {
  /** Signs when it is time. Answers how many heads were signed. */
  round(): Promise<number>
  /** When the next head is signed; `undefined` while there is nothing new to sign: no clock stops for it. */
  next(): Promise<Instant | undefined>
  /** Forgets when it looked last: the data are others now. */
  forget(): void
}

/** The beginning of the next day, UTC. */
export function dayAfter(at: Instant): Instant {
  return addDuration(`${at.slice(0, 10)}T00:00:00.000Z`, 'P1D')
}

/** The daily heads of a house: the first at once, then at the beginning of each day (UTC) on which something is new. */
export function dailyHeads(signing: HeadSigning): DailyHeads {
  const { pool, now } = signing
  let due = ''
  const dueAt = async (at: Instant) => {
    const last = await treeHead(pool)
    return last === undefined ? at : dayAfter(last.at)
  }
  return {
    async round() {
      const at = now()
      // Between two days nothing is asked.
      if (at < due) return 0
      due = await dueAt(at)
      if (at < due) return 0
      const size = await signTreeHead(signing)
      due = dayAfter(at)
      return size === undefined ? 0 : 1
    },
    async next() {
      if (!(await hasNews(pool))) return undefined
      const at = await dueAt(now())
      // What was looked for in vain today is looked for tomorrow.
      return at < due ? due : at
    },
    forget() {
      due = ''
    },
  }
}
