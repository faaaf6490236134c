import type { Bounds, Instant, Json, Ref, RootId } from '../kernel/use-case.ts'

/**
 * What the executor needs of a database. `postgres-store.ts` and `memory-store.ts` implement it and pass one contract
 * test (`store-contract.ts`). All calls of one `Work` are sent in order and may be sent without waiting.
 */

/** A lock on a root, or on one of its counters (`counter` = its `counterId`, always exclusive). */
export interface Lock {
  readonly root: RootId
  readonly mode: 'exclusive' | 'shared'
  readonly counter?: string
}

/** What a command did, kept for ever: a duplicate with the same fingerprint is answered from here. */
export interface CommandRow {
  readonly root: RootId
  readonly id: string
  readonly fingerprint: string
  readonly answer: Json
}

/** The head of a root: version counts commits, seq counts timeline entries, hash ends the chain (hex). */
export interface RootRow {
  readonly root: RootId
  readonly version: number
  readonly seq: number
  readonly hash: string
  readonly at: Instant
}

export interface RecordRow {
  readonly type: string
  readonly root: RootId
  readonly id: string
  readonly record: unknown
  /** Of a record that stands there, only these are written. */
  readonly fields?: readonly string[]
}

/** One line of a timeline; `body` is the exact text that was hashed (RFC 8785). */
export interface TimelineRow {
  readonly root: RootId
  readonly seq: number
  readonly at: Instant
  readonly body: string
  readonly hash: string
}

/** One event. `lanes` is the set of relays that still have to see it, as bits. */
export interface OutboxRow {
  readonly root: RootId
  readonly version: number
  readonly n: number
  readonly topic: string
  readonly body: Json
  readonly at: Instant
  readonly lanes: number
}

export interface DeadlineRow {
  readonly root: RootId
  readonly name: string
  readonly subject: string
  readonly at: Instant
}

/** The sum of a batch's `add` changes to one counter; `bounds` hold when the counter has no row yet. */
export interface CounterRow {
  readonly type: string
  readonly root: RootId
  readonly key: string
  readonly by: bigint
  readonly bounds: Bounds
}

/** What a `level` fact is loaded as; without a row the value is 0 and the bounds are the type's. */
export interface LevelRow {
  readonly value: bigint
  readonly bounds?: Bounds
}

/** Moves the bounds of one counter. */
export type BoundRow = Omit<CounterRow, 'by'>

export interface NameRow {
  readonly space: string
  readonly name: string
  readonly root: RootId
}

/** Everything that one batch writes, one statement per kind. */
export interface Commit {
  readonly commands: readonly CommandRow[]
  readonly roots: readonly { readonly before?: RootRow; readonly after: RootRow }[]
  readonly appends: readonly RecordRow[]
  readonly puts: readonly RecordRow[]
  readonly timeline: readonly TimelineRow[]
  readonly outbox: readonly OutboxRow[]
  readonly due: readonly DeadlineRow[]
  readonly clear: readonly Omit<DeadlineRow, 'at'>[]
  readonly names: readonly NameRow[]
  readonly bounds: readonly BoundRow[]
  readonly counters: readonly CounterRow[]
}

/** Which assertion missed: a version, a name, a counter or a record was not what the batch believed. */
export type Missed = 'roots' | 'names' | 'counters' | 'records'

/** The batch may be tried again: nothing of it was written. */
export class StoreConflict extends Error {}

/** The connection is gone; whether the batch was committed only its command rows can tell. */
export class StoreLost extends Error {}

/** No disk, memory or connection is left, or the server only reads: nothing was written; only people can mend it. */
export class StoreFull extends Error {}

export interface Store {
  /** Starts a batch and takes all locks in one sorted wait. Does not wait itself: an error shows in the next answer. */
  begin(locks: readonly Lock[]): Work
  /** Owners of unique names, outside of any batch: names never move, so no lock is needed. */
  owners(names: readonly Omit<NameRow, 'root'>[]): Promise<ReadonlyMap<string, RootId>>
}

export interface Work {
  heads(
    commands: readonly { readonly root: RootId; readonly id: string }[],
    roots: readonly RootId[],
  ): Promise<{ readonly commands: readonly CommandRow[]; readonly roots: readonly RootRow[] }>
  /** Those of the given deadlines that stand. */
  deadlines(asked: readonly Omit<DeadlineRow, 'at'>[]): Promise<readonly DeadlineRow[]>
  /** One record, a list by id, a root, or a `LevelRow`, by the kind of fact. */
  load(refs: readonly Ref<unknown>[]): Promise<ReadonlyMap<Ref<unknown>, unknown>>
  /** Takes the locks that are free and never waits. Answers the roots it got. */
  tryLock(locks: readonly Lock[]): Promise<ReadonlySet<RootId>>
  /** Sends new records ahead of the commit, to be worked on meanwhile: they stand or fall, and err, with it. */
  append(rows: readonly RecordRow[]): Promise<void>
  /** Writes all or nothing. Throws StoreConflict, StoreLost or StoreFull; any other error is a fault of ours. */
  commit(commit: Commit): Promise<'committed' | { readonly missed: Missed }>
  abandon(): Promise<void>
}

/** The id of a counter in maps and locks. */
export function counterId(type: string, root: RootId, key: string): string {
  return `${type}|${root}|${key}`
}

/** The id of a deadline in maps. */
export function deadlineId(d: Omit<DeadlineRow, 'at'>): string {
  return `${d.root}|${d.name}|${d.subject}`
}

/** The id of a unique name in maps. */
export function nameId(space: string, name: string): string {
  return `${space}|${name}`
}
