import type { TestContext } from 'node:test'
import type { Ref, RootId } from '../../server/kernel/use-case.ts'
import type { Feeds } from '../../server/platform/feeds.ts'
import { memoryFeeds } from '../../server/platform/memory-feeds.ts'
import { emptyTables, memoryStore } from '../../server/platform/memory-store.ts'
import { postgresFeeds } from '../../server/platform/postgres-feeds.ts'
import type { CommandRow, Commit, Lock, Missed, RecordRow, RootRow, Store, Work } from '../../server/platform/store.ts'
import { type Box, boxType, type Note, noteType } from './toy.ts'
import { openToyDatabase } from './toy-database.ts'

/** A store with its feeds, and as many servers on it as a test wants. */
export interface ContractHouse {
  readonly store: Store
  readonly other: Store
  readonly feeds: Feeds
}

/** Both stores pass the same contract. */
export const contractHouses: readonly (readonly [string, (t: TestContext) => Promise<ContractHouse>])[] = [
  [
    'memory',
    async () => {
      const tables = emptyTables()
      const store = memoryStore(tables)
      return { store, other: store, feeds: memoryFeeds(tables) }
    },
  ],
  [
    'PostgreSQL',
    async (t) => {
      const { open, pool } = await openToyDatabase(t)
      return { store: open(), other: open(), feeds: postgresFeeds(pool) }
    },
  ],
]

/** A commit that writes nothing. */
export const nothing: Commit = {
  commands: [],
  roots: [],
  appends: [],
  puts: [],
  timeline: [],
  outbox: [],
  due: [],
  clear: [],
  names: [],
  bounds: [],
  counters: [],
}

export const at = '2026-03-01T09:00:00.000Z'
export const exclusive = (root: RootId): Lock => ({ root, mode: 'exclusive' })
export const shared = (root: RootId): Lock => ({ root, mode: 'shared' })

export const head = (root: RootId, version: number): RootRow => ({
  root,
  version,
  seq: version,
  hash: 'ab'.repeat(32),
  at,
})
/** A root's first version, or its next one. */
export const first = (root: RootId) => ({ after: head(root, 1) })
export const next = (root: RootId, version: number) => ({ before: head(root, version), after: head(root, version + 1) })

export const said = (root: RootId, id: string): CommandRow => ({
  root,
  id,
  fingerprint: `of ${id}`,
  answer: { id, text: 'a "quoted" \\ text, {braces}, NULL, ü' },
})

export function boxRow(boxId: RootId, coins: bigint, rest: Partial<Box> = {}): RecordRow {
  const record: Box = { boxId, coins, moves: 0, detail: { weights: [2n ** 60n] }, ...rest }
  return { type: boxType.name, root: boxId, id: 'box', record }
}

export function noteRow(boxId: RootId, noteId: string): RecordRow {
  const record: Note = { boxId, noteId, at, good: true }
  return { type: noteType.name, root: boxId, id: noteId, record }
}

/** Commits in a batch of its own. */
export async function write(store: Store, locks: readonly Lock[], commit: Partial<Commit>): Promise<string> {
  const work = store.begin(locks)
  const result = await ended(work, { ...nothing, ...commit })
  return result
}

/** `committed`, or what it missed; abandons when it throws. */
export async function ended(work: Work, commit: Commit): Promise<'committed' | Missed> {
  try {
    const result = await work.commit(commit)
    return result === 'committed' ? result : result.missed
  } catch (error) {
    await work.abandon().catch(() => undefined)
    throw error
  }
}

/** What a fact is, read in a batch of its own without a lock. */
export async function read(store: Store, ref: Ref<unknown>): Promise<unknown> {
  const work = store.begin([shared('box_reader')])
  const facts = await work.load([ref])
  await work.abandon()
  return facts.get(ref)
}

/** Whether a promise is still open after others had time to go on. */
export async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open')
  const soon = new Promise((resolve) => setTimeout(resolve, 60, open))
  return (await Promise.race([promise, soon])) === open
}
