import type { Bounds, Facts, Instant, Ref, RootId, Wanted } from '../kernel/use-case.ts'
import { type CommandRow, counterId, type LevelRow, type RootRow } from './store.ts'

/**
 * What a batch knows: rows loaded under its locks, with the changes of the commands it has decided so far on top.
 * A fact that was never loaded is not `undefined`: `has` tells the difference.
 */
export interface WorkingSet {
  readonly commands: Map<string, CommandRow>
  readonly roots: Map<RootId, RootRow>
  /** Owners by space and name: a bank's statement asks for thousands of long names, each many times. */
  readonly owners: Map<string, Map<string, RootId | undefined>>
  readonly levels: Map<string, bigint>
  /** When a deadline stands, of those that some command of the batch uses up. */
  readonly deadlines: Map<string, Instant | undefined>
  readonly bounds: Map<string, Bounds>
  readonly records: Map<string, TypeRecords>
  /** Types of a root (`type|root`) of which some row was read without a lock on the root. */
  readonly loose: Set<string>
  /** Facts that were read under the lock although their type and root are loose. */
  readonly firm: Set<string>
}

interface TypeRecords {
  /** Records by root and id; `null` = loaded and absent. */
  readonly byRoot: Map<RootId, Map<string, unknown>>
  /** Roots of which all records of the type are here. */
  readonly whole: Set<RootId>
}

export function emptyWorkingSet(): WorkingSet {
  return {
    commands: new Map(),
    roots: new Map(),
    owners: new Map(),
    levels: new Map(),
    deadlines: new Map(),
    bounds: new Map(),
    records: new Map(),
    loose: new Set(),
    firm: new Set(),
  }
}

/** A fact's name in maps. */
export function refId(ref: Ref<unknown>): string {
  return `${ref.of}|${ref.type}|${ref.root}|${ref.key}`
}

function recordsOf(w: WorkingSet, type: string): TypeRecords {
  let found = w.records.get(type)
  if (found === undefined) {
    found = { byRoot: new Map(), whole: new Set() }
    w.records.set(type, found)
  }
  return found
}

function rootRecords(types: TypeRecords, root: RootId): Map<string, unknown> {
  let found = types.byRoot.get(root)
  if (found === undefined) {
    found = new Map()
    types.byRoot.set(root, found)
  }
  return found
}

/** Who owns a unique name, as far as the set knows. */
export function ownerOf(w: WorkingSet, space: string, name: string): RootId | undefined {
  return w.owners.get(space)?.get(name)
}

/** Writes into the set who owns a unique name; `undefined` = nobody. */
export function setOwner(w: WorkingSet, space: string, name: string, root: RootId | undefined): void {
  const names = w.owners.get(space)
  if (names === undefined) w.owners.set(space, new Map([[name, root]]))
  else names.set(name, root)
}

/** Puts a loaded fact into the set. `firm` = its root was locked when it was read. Later reads replace earlier ones. */
export function remember(
  w: WorkingSet,
  ref: Ref<unknown>,
  value: unknown,
  firm: boolean,
  idOf: (record: never) => string,
): void {
  if (ref.of === 'owner') setOwner(w, ref.type, ref.key, value as RootId | undefined)
  else if (ref.of === 'level') {
    const row = value as LevelRow
    w.levels.set(counterId(ref.type, ref.root, ref.key), row.value)
    if (row.bounds !== undefined) w.bounds.set(counterId(ref.type, ref.root, ref.key), row.bounds)
  } else {
    if (firm) w.firm.add(refId(ref))
    else w.loose.add(`${ref.type}|${ref.root}`)
    const types = recordsOf(w, ref.type)
    const rows = rootRecords(types, ref.root)
    if (ref.of === 'one') rows.set(ref.key, value ?? null)
    else {
      types.whole.add(ref.root)
      for (const record of value as readonly never[]) rows.set(idOf(record), record)
    }
  }
}

/** Puts a fact into the set that an earlier batch has read at the same version of its root, under its lock now. */
export function adopt(w: WorkingSet, ref: Ref<unknown>, kept: ReadonlyMap<string, unknown>): void {
  w.firm.add(refId(ref))
  const types = recordsOf(w, ref.type)
  const rows = rootRecords(types, ref.root)
  if (ref.of === 'all') types.whole.add(ref.root)
  for (const [id, record] of kept) rows.set(id, record)
}

/** Whether the set holds the fact as firmly as it is asked for: a row read before its root was locked may be stale. */
export function has(w: WorkingSet, ref: Ref<unknown>): boolean {
  if (ref.of === 'owner') return w.owners.get(ref.type)?.has(ref.key) === true
  if (ref.of === 'level') return w.levels.has(counterId(ref.type, ref.root, ref.key))
  const types = w.records.get(ref.type)
  if (types === undefined) return false
  const strict = ref.strength === 'shared' || ref.strength === 'written'
  if (strict && w.loose.has(`${ref.type}|${ref.root}`) && !w.firm.has(refId(ref))) return false
  if (types.whole.has(ref.root)) return true
  return ref.of === 'one' && types.byRoot.get(ref.root)?.has(ref.key) === true
}

function currentOf(w: WorkingSet, ref: Ref<unknown>): unknown {
  if (ref.of === 'owner') return ownerOf(w, ref.type, ref.key)
  if (ref.of === 'level') return w.levels.get(counterId(ref.type, ref.root, ref.key))
  const rows = w.records.get(ref.type)?.byRoot.get(ref.root)
  if (ref.of === 'one') return rows?.get(ref.key) ?? undefined
  if (rows === undefined) return []
  if (rows.size === 0) return []
  const present = [...rows].filter(([, record]) => record !== null)
  return present.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

/** Evaluates facts on the set as it stands now, with what earlier commands of the batch did. */
export function factsOf<W extends Wanted>(w: WorkingSet, wanted: W): Facts<W> {
  const facts: Record<string, unknown> = {}
  for (const name in wanted) facts[name] = currentOf(w, wanted[name] as Ref<unknown>)
  return facts as Facts<W>
}

/** Writes a record into the set. */
export function write(w: WorkingSet, type: string, root: RootId, id: string, record: unknown): void {
  rootRecords(recordsOf(w, type), root).set(id, record)
}

/** A record that the set holds, or undefined. */
export function peek(w: WorkingSet, type: string, root: RootId, id: string): unknown {
  return w.records.get(type)?.byRoot.get(root)?.get(id) ?? undefined
}
