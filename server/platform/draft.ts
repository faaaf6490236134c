import { canonicalJson, sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Change, Instant, Json, Outcome, RootId } from '../kernel/use-case.ts'
import {
  type BoundRow,
  type Commit,
  type CounterRow,
  counterId,
  type DeadlineRow,
  deadlineId,
  type NameRow,
  nameId,
  type OutboxRow,
  type RecordRow,
  type RootRow,
  type TimelineRow,
} from './store.ts'
import { ownerOf, peek, setOwner, type WorkingSet, write } from './working-set.ts'

/** The largest body of a timeline entry, in bytes of its canonical form. */
const ENTRY_BYTES_MAX = 16 * 1024
/** The largest answer: it is a receipt, not a document. */
const ANSWER_BYTES_MAX = 1024
/** The previous hash of a timeline's first entry. */
export const GENESIS_HASH = '0'.repeat(64)

/** The hash of a timeline entry: sha256 over the previous hash's 32 bytes and the UTF-8 bytes of the body. */
export function entryHash(previous: string, body: string): string {
  return sha256Hex(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(body)]))
}

/** What a batch is going to write, gathered over its commands. */
export interface Draft {
  readonly commands: { root: RootId; id: string; fingerprint: string; answer: Json }[]
  readonly roots: Map<RootId, { before?: RootRow; after: RootRow }>
  readonly appends: Map<string, RecordRow>
  readonly puts: Map<string, RecordRow>
  readonly timeline: TimelineRow[]
  readonly outbox: OutboxRow[]
  /** How many events each root has in this batch. */
  readonly eventCounts: Map<RootId, number>
  readonly deadlines: Map<string, DeadlineRow | Omit<DeadlineRow, 'at'>>
  readonly names: Map<string, NameRow>
  readonly bounds: Map<string, BoundRow>
  readonly counters: Map<string, CounterRow>
}

export function emptyDraft(): Draft {
  return {
    commands: [],
    roots: new Map(),
    appends: new Map(),
    puts: new Map(),
    timeline: [],
    outbox: [],
    eventCounts: new Map(),
    deadlines: new Map(),
    names: new Map(),
    bounds: new Map(),
    counters: new Map(),
  }
}

/** Takes the new records out of a draft. What changes in them later is a put. */
export function takeAppends({ appends }: Draft): readonly RecordRow[] {
  const rows = [...appends.values()]
  appends.clear()
  return rows
}

/** The rules of one command's changes; each breach is a fault of the use case, not of the caller. */
export interface Limits {
  /** Whether the command holds the root exclusively. */
  readonly holds: (root: RootId) => boolean
  /** Counters are locked and their levels exact, so a bound can be judged before the commit. */
  readonly exact: boolean
  readonly boundsOf: (type: string, root: RootId, key: string) => CounterRow['bounds']
  readonly lanesOf: (topic: string) => number
  /** The event that a new record is by itself, if any. */
  readonly topicOf?: (type: string, record: unknown) => string | undefined
}

/** Throws unless the outcome keeps the limits. Looks only: nothing has changed when it throws. */
export function assertOutcome(outcome: Outcome<Json>, w: WorkingSet, draft: Draft, limits: Limits): void {
  const receipt = Buffer.byteLength(JSON.stringify(outcome.answer))
  if (receipt > ANSWER_BYTES_MAX) throw new Error(`the answer has ${receipt} bytes, at most ${ANSWER_BYTES_MAX}`)
  const appended = new Set<string>()
  const created = new Set<RootId>()
  for (const change of outcome.changes) {
    if (change.do === 'create') assertUnmade(change, w, created)
    if (change.do !== 'add' && !created.has(change.root) && !limits.holds(change.root))
      throw new Error(`writes ${change.root}, which it does not hold`)
    if (change.do === 'append') assertNew(change, w, draft, appended)
    if (change.do === 'own') assertFree(change, w)
    // As long as its canonical form, which differs only in the order of keys.
    if (change.do === 'entry' && Buffer.byteLength(JSON.stringify(change.body)) > ENTRY_BYTES_MAX)
      throw new Error(`the entry ${change.topic} is larger than ${ENTRY_BYTES_MAX} bytes`)
  }
  if (limits.exact) for (const each of summed(outcome.changes)) assertLevel(each, w, limits)
}

type Of<K extends Change['do']> = Extract<Change, { do: K }>

/** What a command adds to each counter in all: what it gives and takes at once was never missing. */
function summed(changes: readonly Change[]): Iterable<Of<'add'>> {
  const sums = new Map<string, Of<'add'>>()
  for (const change of changes) {
    if (change.do !== 'add') continue
    const id = counterId(change.type, change.root, change.key)
    sums.set(id, { ...change, by: change.by + (sums.get(id)?.by ?? 0n) })
  }
  return sums.values()
}

function assertLevel(change: Of<'add'>, w: WorkingSet, limits: Limits): void {
  const id = counterId(change.type, change.root, change.key)
  const before = w.levels.get(id)
  if (before === undefined) return
  const { floor, ceiling } = w.bounds.get(id) ?? limits.boundsOf(change.type, change.root, change.key)
  const after = before + change.by
  if (change.by < 0n && floor !== null && after < floor) throw new Error(`${id} would fall to ${after}`)
  if (change.by > 0n && ceiling !== null && after > ceiling) throw new Error(`${id} would rise to ${after}`)
}

function assertUnmade({ root }: Of<'create'>, w: WorkingSet, created: Set<RootId>): void {
  if (w.roots.has(root) || created.has(root)) throw new Error(`creates ${root}, which exists`)
  created.add(root)
}

function assertNew(change: Of<'append' | 'put'>, w: WorkingSet, draft: Draft, appended: Set<string>): void {
  const id = counterId(change.type, change.root, change.id)
  if (appended.has(id) || draft.appends.has(id) || peek(w, change.type, change.root, change.id) !== undefined)
    throw new Error(`appends ${id}, which exists`)
  appended.add(id)
}

function assertFree(change: Of<'own'>, w: WorkingSet): void {
  const owner = ownerOf(w, change.space, change.name)
  if (owner !== undefined) throw new Error(`${change.space} ${change.name} belongs to ${owner}`)
}

/** Who and when of the command whose changes are applied. */
export interface Cause {
  readonly at: Instant
  readonly actor: Actor
}

/** Applies one command's changes to the working set and the draft. Must not throw: `assertOutcome` has looked. */
export function applyChanges(changes: readonly Change[], cause: Cause, w: WorkingSet, draft: Draft, l: Limits): void {
  for (const change of changes) {
    switch (change.do) {
      case 'put':
        applyRecord(change, w, draft)
        break
      case 'append':
        applyRecord(change, w, draft)
        announce(change, cause, w, draft, l)
        break
      case 'add':
        applyAdd(change, w, draft, l)
        continue
      case 'bound':
        applyBound(change, w, draft)
        break
      case 'own':
        setOwner(w, change.space, change.name, change.root)
        draft.names.set(nameId(change.space, change.name), change)
        break
      case 'due':
      case 'clear':
        applyDeadline(change, w, draft)
        break
      case 'entry':
        applyEntry(change, cause, w, draft)
        break
      case 'event':
        applyEvent(change, cause, w, draft, l)
    }
    touch(change.root, cause.at, w, draft)
  }
}

/** The root's head in this batch: its version rises once, however many commands write it. */
export function touch(root: RootId, at: Instant, w: WorkingSet, draft: Draft): RootRow {
  const started = draft.roots.get(root)
  if (started !== undefined) {
    if (at > started.after.at) setHead(draft, w, { ...started.after, at })
    return draft.roots.get(root)?.after ?? started.after
  }
  const before = w.roots.get(root)
  const after = before
    ? { ...before, version: before.version + 1, at: at > before.at ? at : before.at }
    : { root, version: 1, seq: 0, hash: GENESIS_HASH, at }
  draft.roots.set(root, before ? { before, after } : { after })
  w.roots.set(root, after)
  return after
}

function setHead(draft: Draft, w: WorkingSet, after: RootRow): void {
  const before = draft.roots.get(after.root)?.before
  draft.roots.set(after.root, before ? { before, after } : { after })
  w.roots.set(after.root, after)
}

function applyRecord(change: Of<'put' | 'append'>, w: WorkingSet, draft: Draft): void {
  const { type, root, id, record } = change
  const key = counterId(type, root, id)
  write(w, type, root, id, record)
  const row = { type, root, id, record }
  if (change.do === 'append' || draft.appends.has(key)) draft.appends.set(key, row)
  else draft.puts.set(key, withFields(row, change.fields, draft.puts.get(key)))
}

/** Together with an earlier put of the batch, its fields are written, too; all, where one of the two writes all. */
function withFields(row: RecordRow, fields: readonly string[] | undefined, before: RecordRow | undefined): RecordRow {
  if (fields === undefined || (before !== undefined && before.fields === undefined)) return row
  return { ...row, fields: [...new Set([...(before?.fields ?? []), ...fields])] }
}

function applyAdd(change: Of<'add'>, w: WorkingSet, draft: Draft, limits: Limits): void {
  const id = counterId(change.type, change.root, change.key)
  const level = w.levels.get(id)
  if (level !== undefined) w.levels.set(id, level + change.by)
  const sum = (draft.counters.get(id)?.by ?? 0n) + change.by
  const bounds = w.bounds.get(id) ?? limits.boundsOf(change.type, change.root, change.key)
  draft.counters.set(id, { type: change.type, root: change.root, key: change.key, by: sum, bounds })
}

function applyBound(change: Of<'bound'>, w: WorkingSet, draft: Draft): void {
  const id = counterId(change.type, change.root, change.key)
  w.bounds.set(id, change.bounds)
  draft.bounds.set(id, { type: change.type, root: change.root, key: change.key, bounds: change.bounds })
}

function applyDeadline(change: Of<'due' | 'clear'>, w: WorkingSet, draft: Draft): void {
  const { root, name, subject } = change
  const row = change.do === 'due' && change.at ? { root, name, subject, at: change.at } : { root, name, subject }
  draft.deadlines.set(deadlineId(row), row)
  w.deadlines.set(deadlineId(row), 'at' in row ? row.at : undefined)
}

function applyEntry(change: Of<'entry' | 'event'>, cause: Cause, w: WorkingSet, draft: Draft): void {
  const head = touch(change.root, cause.at, w, draft)
  const { kind, person, company } = cause.actor
  const actor = { kind, ...(person && { person }), ...(company && { company }) }
  const seq = head.seq + 1
  const body = canonicalJson({ actor, at: cause.at, body: change.body, root: change.root, seq, topic: change.topic })
  const hash = entryHash(head.hash, body)
  draft.timeline.push({ root: change.root, seq, at: cause.at, body, hash })
  setHead(draft, w, { ...head, seq, hash })
}

function applyEvent(change: Of<'entry' | 'event'>, cause: Cause, w: WorkingSet, draft: Draft, limits: Limits): void {
  const { version } = touch(change.root, cause.at, w, draft)
  const n = draft.eventCounts.get(change.root) ?? 0
  draft.eventCounts.set(change.root, n + 1)
  const lanes = limits.lanesOf(change.topic)
  draft.outbox.push({ root: change.root, version, n, topic: change.topic, body: change.body, at: cause.at, lanes })
}

/** A new record of some types is news by itself; nobody who writes one can forget to say so. */
function announce(change: Of<'put' | 'append'>, cause: Cause, w: WorkingSet, draft: Draft, limits: Limits): void {
  const topic = limits.topicOf?.(change.type, change.record)
  if (topic === undefined || limits.lanesOf(topic) === 0) return
  applyEvent({ do: 'event', root: change.root, topic, body: { id: change.id } }, cause, w, draft, limits)
}

/** The draft as one commit, counters in sorted order so that two batches never wait in a ring; a store sorts names. */
export function commitOf(draft: Draft): Commit {
  const deadlines = [...draft.deadlines.values()]
  return {
    commands: draft.commands,
    roots: [...draft.roots.values()],
    appends: [...draft.appends.values()],
    puts: [...draft.puts.values()],
    timeline: draft.timeline,
    outbox: draft.outbox,
    due: deadlines.filter((d): d is DeadlineRow => 'at' in d),
    clear: deadlines.filter((d) => !('at' in d)),
    names: [...draft.names.values()],
    bounds: sorted(draft.bounds),
    counters: sorted(draft.counters),
  }
}

function sorted<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
