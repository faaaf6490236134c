import type { Ref, RootId } from '../kernel/use-case.ts'
import type { WorkingSet } from './working-set.ts'

/**
 * Records that earlier batches of this process saw, by root and the version at which they stood. A root's version
 * rises with every commit that writes it, and a batch reads the versions of its roots under their locks: what was kept
 * at that very version is what the database holds, and need not be read again.
 */
export interface KeptRoots {
  /** What is kept of a fact that the batch reads under lock; to be believed only at the version it names. */
  find(ref: Ref<unknown>): KeptFact | undefined
  /** Keeps what a batch has read and written, after its commit, of the roots that it held. `before`: their versions
   * when it began, 0 for a root that has never been written. */
  keep(w: WorkingSet, held: Iterable<RootId>, before: (root: RootId) => number): void
  /** Believes nothing any more: a commit went wrong, or nobody knows how it went. */
  forget(): void
}

export interface KeptFact {
  readonly version: number
  /** The records by id, `null` = known to be absent; of a single record only that one. */
  readonly rows: ReadonlyMap<string, unknown>
}

interface Kept {
  readonly version: number
  readonly types: Map<string, KeptType>
  /** Everything that the root has is here: this process has known it since it had nothing. */
  readonly complete: boolean
  readonly records: number
}

interface KeptType {
  readonly rows: Map<string, unknown>
  readonly whole: boolean
}

const nothing: ReadonlyMap<string, unknown> = new Map()

/** Keeps at most so many records; beyond that the roots go that have not been used for longest. */
export function keptRoots(recordsMax = 40_000): KeptRoots {
  const roots = new Map<RootId, Kept>()
  let records = 0

  function put(root: RootId, kept: Kept): void {
    drop(root)
    roots.set(root, kept)
    records += kept.records
    while (records > recordsMax) drop(roots.keys().next().value ?? '')
  }

  function drop(root: RootId): void {
    records -= roots.get(root)?.records ?? 0
    roots.delete(root)
  }

  return {
    find(ref) {
      if (ref.of !== 'one' && ref.of !== 'all') return undefined
      const kept = roots.get(ref.root)
      const type = kept?.types.get(ref.type)
      if (kept === undefined) return undefined
      const { version, complete } = kept
      const known = complete || type?.whole === true
      if (ref.of === 'all') return known ? { version, rows: type?.rows ?? nothing } : undefined
      const row = type?.rows.get(ref.key) ?? null
      if (!known && type?.rows.has(ref.key) !== true) return undefined
      return { version, rows: new Map([[ref.key, row]]) }
    },
    keep(w, held, before) {
      for (const root of held) {
        const version = before(root)
        const old = roots.get(root)
        const known = old?.version === version ? old : undefined
        const kept = merged(w, root, w.roots.get(root)?.version ?? 0, known, version === 0)
        if (kept.types.size > 0) put(root, kept)
        else drop(root)
      }
    },
    forget() {
      roots.clear()
      records = 0
    },
  }
}

/** What was kept, with what the batch saw and did on top of it. */
function merged(w: WorkingSet, root: RootId, version: number, old: Kept | undefined, fresh: boolean): Kept {
  const types = old?.types ?? new Map<string, KeptType>()
  let complete = fresh || old?.complete === true
  for (const [name, { byRoot, whole }] of w.records) {
    const rows = byRoot.get(root)
    if (rows === undefined) continue
    if (w.loose.has(`${name}|${root}`)) {
      // Seen in part before the lock and perhaps written since: neither these rows nor the older ones can be believed.
      types.delete(name)
      complete = false
      continue
    }
    const known = types.get(name)
    if (known === undefined || whole.has(root)) types.set(name, { rows, whole: whole.has(root) })
    else for (const [id, record] of rows) known.rows.set(id, record)
  }
  let records = 1
  for (const { rows } of types.values()) records += rows.size
  return { version, types, complete, records }
}
