/**
 * The contract between a use case and the executor, pure: what a command reads, what it decides, what it changes.
 * The executor (`platform/executor.ts`) is the only writer; `docs/guides/executor.md` tells how it works.
 */

/** The id of a root: `ord_…`, `cmp_…`. A root is the unit of consistency: one lock, one version, one timeline. */
export type RootId = string
/** RFC 3339 in UTC with milliseconds, `2026-03-01T09:30:00.000Z`; compares as text. */
export type Instant = string
export type Json = null | boolean | number | string | readonly Json[] | { readonly [k: string]: Json }

/** Who speaks. `roles` are those of the request; the executor reads the member again under lock. */
export interface Actor {
  readonly kind: 'user' | 'key' | 'clock' | 'provider' | 'reaction'
  readonly person?: string
  readonly company?: RootId
  readonly roles: readonly string[]
}

/** One side of a command: the company that acts `as` buyer, supplier, … */
export interface Side {
  readonly as: string
  readonly company: RootId
}

/** A root that does not exist yet; its id is derived from the command's id. */
export interface Fresh {
  readonly fresh: string
}

/** A kind of row. Every record belongs to exactly one root. Names read `<module>.<plural>`, as the table does. */
export interface RecordType<R> {
  readonly name: string
  root(record: R): RootId
  id(record: R): string
}

/** The bounds that a counter has from its first row on; `null` = none. */
export interface Bounds {
  readonly floor: bigint | null
  readonly ceiling: bigint | null
}

/** A number that many roots add to. The bound stands in its row and is part of the update. */
export interface CounterType {
  readonly name: string
  /** Bounds of a counter that has no row yet. A `bound` change moves them later. */
  bounds(root: RootId, key: string): Bounds
}

/** How firmly a fact is held while the command decides: see `written`, `hint`, `constant`. */
export type Strength = 'shared' | 'written' | 'hint' | 'constant'

declare const fact: unique symbol
export interface Ref<out V> {
  readonly of: 'one' | 'all' | 'owner' | 'level'
  readonly type: string
  readonly root: RootId
  readonly key: string
  readonly strength: Strength
  readonly [fact]?: V
}

/** One record by root and id; `undefined` when there is none. */
export function one<R>(type: RecordType<R>, root: RootId, id: string): Ref<R | undefined> {
  return { of: 'one', type: type.name, root, key: id, strength: 'shared' }
}

/** All records of a type in one root, by id in byte order. A list is always of a root, so nothing can slip in. */
export function all<R>(type: RecordType<R>, root: RootId): Ref<readonly R[]> {
  return { of: 'all', type: type.name, root, key: '', strength: 'shared' }
}

/** The root that owns a unique name; it never changes once set, so it needs no lock. */
export function owner(space: string, name: string): Ref<RootId | undefined> {
  return { of: 'owner', type: space, root: '', key: name, strength: 'constant' }
}

/** A counter's value: a hint on the first try; exact once the executor decides again with the counter locked. */
export function level(type: CounterType, root: RootId, key: string): Ref<bigint> {
  return { of: 'level', type: type.name, root, key, strength: 'hint' }
}

/** Exclusive: this command will write that root too. */
export function written<V>(ref: Ref<V>): Ref<V> {
  return { ...ref, strength: 'written' }
}

/** No lock, may be stale: only for what money and rights do not depend on. */
export function hint<V>(ref: Ref<V>): Ref<V> {
  return { ...ref, strength: 'hint' }
}

/** Immutable (accepted terms, a policy version): no lock, may be cached for ever once present. */
export function constant<V>(ref: Ref<V>): Ref<V> {
  return { ...ref, strength: 'constant' }
}

export type Wanted = { readonly [fact: string]: Ref<unknown> }
export type Facts<W extends Wanted> = { readonly [K in keyof W]: W[K] extends Ref<infer V> ? V : never }

/** What `decide` may know besides the facts: the time, who asks, and ids that a retry makes again. */
export interface Context {
  /** Business time of the decision: the later of the clock and the root's last change. */
  readonly at: Instant
  /** When the deadline was due, for `time-passed`; facts (*window over*) count from here. */
  readonly due?: Instant
  readonly actor: Actor
  /** A UUIDv7 with prefix, derived from the command: the same command makes the same ids in the same order. */
  newId(prefix: string): string
}

/** A refusal is a value with data, never an exception. It leaves no trace. */
export interface Refusal {
  readonly refused: string
  readonly data?: Json
}

export interface Outcome<A extends Json> {
  /** A receipt of at most 1 kB; it is stored and replayed to duplicates. */
  readonly answer: A
  readonly changes: readonly Change[]
}

export type Change =
  | {
      readonly do: 'put' | 'append'
      readonly type: string
      readonly root: RootId
      readonly id: string
      readonly record: unknown
      /** Of a put: the fields in which it differs from the record that stands there; absent: all may differ. */
      readonly fields?: readonly string[]
    }
  | { readonly do: 'add'; readonly type: string; readonly root: RootId; readonly key: string; readonly by: bigint }
  | {
      readonly do: 'bound'
      readonly type: string
      readonly root: RootId
      readonly key: string
      readonly bounds: Bounds
    }
  | { readonly do: 'create'; readonly root: RootId }
  | { readonly do: 'own'; readonly space: string; readonly name: string; readonly root: RootId }
  | { readonly do: 'entry' | 'event'; readonly root: RootId; readonly topic: string; readonly body: Json }
  | {
      readonly do: 'due' | 'clear'
      readonly root: RootId
      readonly name: string
      readonly subject: string
      readonly at?: Instant
    }

/**
 * Writes a record: inserts it or replaces the one with its id. With `before`, the record as it was read, only the
 * fields that differ are written: for a large record of which thousands change in a few numbers.
 */
export function put<R>(type: RecordType<R>, record: R, before?: R): Change {
  const change = { do: 'put', type: type.name, root: type.root(record), id: type.id(record), record } as const
  return before === undefined ? change : { ...change, fields: fieldsApart(before, record) }
}

function fieldsApart<R>(before: R, after: R): readonly string[] {
  const fields = Object.keys({ ...(before as object), ...(after as object) }) as (keyof R & string)[]
  return fields.filter((field) => before[field] !== after[field])
}

/** Inserts an immutable record; an id that exists is a bug and fails the command. */
export function append<R>(type: RecordType<R>, record: R): Change {
  return { do: 'append', type: type.name, root: type.root(record), id: type.id(record), record }
}

/** Moves a counter. It may belong to any root; the bound in its row decides at commit. */
export function add(type: CounterType, root: RootId, key: string, by: bigint): Change {
  return { do: 'add', type: type.name, root, key, by }
}

/** Sets a counter's bounds. Its root must be written; a level already outside may only move toward the bound. */
export function bound(type: CounterType, root: RootId, key: string, bounds: Bounds): Change {
  return { do: 'bound', type: type.name, root, key, bounds }
}

/**
 * Begins a root whose id is made of one that the command holds, so that nobody else can make it: it needs no lock, its
 * row is one. Comes before what is written there; a root that exists is a bug and fails the command.
 */
export function create(root: RootId): Change {
  return { do: 'create', root }
}

/** Takes a unique name for a root, for ever. */
export function own(space: string, name: string, root: RootId): Change {
  return { do: 'own', space, name, root }
}

/** One line of the root's timeline; at most 16 kB, no personal text. */
export function entry(root: RootId, topic: string, body: Json): Change {
  return { do: 'entry', root, topic, body }
}

/** News for the outbox; `entry/worker.ts` lists who reacts. Topics read `noun.participle`. */
export function event(root: RootId, topic: string, body: Json): Change {
  return { do: 'event', root, topic, body }
}

/** Sets the deadline `name` of a subject in the root; a second call moves it. */
export function due(root: RootId, name: string, subject: string, at: Instant): Change {
  return { do: 'due', root, name, subject, at }
}

/** Removes a deadline; none there is fine. */
export function clear(root: RootId, name: string, subject: string): Change {
  return { do: 'clear', root, name, subject }
}

/** A refusal with its data. */
export function refuse(refused: string, data?: Json): Refusal {
  return data === undefined ? { refused } : { refused, data }
}

export function isRefusal(x: object): x is Refusal {
  return 'refused' in x
}

/**
 * A use case: pure, and the only shape of a write. It lives in the highest module that it reads or writes.
 * C = input, A = answer, W1 and W2 = the first and second round of facts.
 */
export interface UseCase<C, A extends Json, W1 extends Wanted, W2 extends Wanted = Record<never, never>> {
  /** `<module>.<verb>-<noun>` */
  readonly name: string
  /** A row of `entry/access.ts`. */
  readonly action: string
  /** Queue: bulk work waits behind people. */
  readonly bulk?: boolean
  /** The root it writes: given, by unique name, or fresh. */
  root(input: C): RootId | Ref<RootId | undefined> | Fresh
  reads(input: C, root: RootId): W1
  /** Second and last round, which may depend on the first (the order's supplier, its pinned policy). */
  more?(facts: Facts<W1>, input: C, root: RootId): W2
  /** Whose it is. Whoever is none of these is answered not-found. */
  sides(facts: Facts<W1>, input: C): readonly Side[]
  decide(facts: Facts<W1> & Facts<W2>, input: C, context: Context, root: RootId): Outcome<A> | Refusal
}

/** Infers the four parameters of a use case. */
export function useCase<C, A extends Json, W1 extends Wanted, W2 extends Wanted = Record<never, never>>(
  u: UseCase<C, A, W1, W2>,
): UseCase<C, A, W1, W2> {
  return u
}

/** One call of a use case. */
export interface Command<C> {
  readonly id: string
  readonly input: C
  /** sha256 of the canonical input: the same id with another fingerprint is refused. */
  readonly fingerprint: string
  readonly actor: Actor
  /** For `time-passed`: when it was due, and the deadline that the command uses up. */
  readonly due?: Instant
  readonly deadline?: { readonly name: string; readonly subject: string }
  /** The root's version that the caller has seen (If-Match): another one is refused as `version-mismatch`. */
  readonly expectedVersion?: number
}
