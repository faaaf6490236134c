import { deriveId } from '../kernel/ids.ts'
import type { Instant, Ref, RootId } from '../kernel/use-case.ts'
import { commitOf, type Draft, emptyDraft, type Limits } from './draft.ts'
import { covers, judgeBatch } from './judge-batch.ts'
import {
  type Access,
  commandSpace,
  firstRound,
  type Mode,
  type Needs,
  need,
  type Pending,
  secondRound,
  type Verdict,
} from './judge-command.ts'
import type { KeptFact, KeptRoots } from './kept-roots.ts'
import { counterId, deadlineId, type Lock, type Missed, nameId, type Store, type Work } from './store.ts'
import { adopt, emptyWorkingSet, ownerOf, refId, remember, type WorkingSet } from './working-set.ts'

/** What a batch needs to know of the house it runs in. */
export interface House {
  readonly store: Store
  readonly access: Access
  readonly boundsOf: Limits['boundsOf']
  readonly lanesOf: Limits['lanesOf']
  readonly topicOf?: Limits['topicOf']
  /** The id of a record of a type, for lists. */
  readonly idOf: (type: string, record: never) => string
}

/** A house, with what earlier batches of this process have read there. */
export interface Workplace extends House {
  readonly kept: KeptRoots
  /** Locks of one batch, but for a command that needs more by itself. */
  readonly batchLocks: number
}

/** What a batch came to: a verdict for each command, to be believed only when it was committed. */
export interface Tried {
  readonly verdicts: ReadonlyMap<Pending, Verdict>
  readonly draft: Draft
  readonly result: 'committed' | { readonly missed: Missed }
}

/** A counter that the next try locks, so that its level is exact. */
export interface ExactCounter {
  readonly type: string
  readonly root: RootId
  readonly key: string
}

/** Finds the roots that are given by a unique name. An unknown or empty name is answered not-found by the caller. */
export async function resolveNames(batch: readonly Pending[], store: Store): Promise<ReadonlySet<Pending>> {
  const unknown = new Set<Pending>()
  const asked = batch.flatMap((p) => (p.root === undefined ? [{ p, root: p.useCase.root(p.command.input) }] : []))
  const byName = asked.flatMap(({ p, root }) => (typeof root === 'object' && 'of' in root ? [{ p, ref: root }] : []))
  // No root has the empty name: a command to it would wait for a lock that nobody gives.
  for (const { p, root } of asked) if (root === '') unknown.add(p)
  if (byName.length === 0) return unknown
  const owners = await store.owners(byName.map(({ ref }) => ({ space: ref.type, name: ref.key })))
  for (const { p, ref } of byName) {
    const root = owners.get(nameId(ref.type, ref.key))
    if (root === undefined) unknown.add(p)
    else p.root = root
  }
  return unknown
}

/** Gives each command its root and its first lock; a fresh root is derived, and its command's id is locked instead. */
export function placeRoots(batch: readonly Pending[], now: Instant): void {
  for (const p of batch) {
    p.at ??= now
    if (p.root !== undefined) {
      if (!p.fresh) need(p.needs, p.root, 'exclusive')
      continue
    }
    const root = p.useCase.root(p.command.input)
    if (typeof root === 'string') p.root = root
    else if ('fresh' in root) {
      p.root = deriveId(root.fresh, p.at, p.command.id, 0)
      p.fresh = true
      need(p.needs, `${commandSpace}:${p.command.id}`, 'exclusive')
      continue
    }
    if (p.root !== undefined) need(p.needs, p.root, 'exclusive')
  }
}

function locksOf(batch: readonly Pending[], counters: readonly ExactCounter[]): readonly Lock[] {
  const union: Needs = new Map()
  for (const p of batch) for (const [root, mode] of p.needs) need(union, root, mode)
  // Who holds a counter's root moves it without a lock of its own: he has to wait too, or the level is not exact.
  for (const c of counters) need(union, c.root, 'shared')
  const roots = [...union].map(([root, mode]) => ({ root, mode }))
  const exact = counters.map((c) => ({
    root: c.root,
    mode: 'exclusive' as const,
    counter: counterId(c.type, c.root, c.key),
  }))
  return [...roots, ...exact]
}

function unique(refs: readonly Ref<unknown>[]): readonly Ref<unknown>[] {
  const seen = new Map<string, Ref<unknown>>()
  for (const ref of refs) seen.set(refId(ref), ref)
  return [...seen.values()]
}

/**
 * Runs a batch once: lock, load, decide in order of arrival, write, commit. Three round trips for hundreds of
 * commands. Throws what the store throws; then nothing is known but what the command rows say.
 */
export async function tryBatch(
  batch: readonly Pending[],
  now: Instant,
  counters: readonly ExactCounter[],
  house: Workplace,
): Promise<Tried> {
  placeRoots(batch, now)
  const firsts = unique(batch.flatMap((p) => (p.root === undefined ? [] : firstRound(p, p.root, house.access))))
  const locks = locksOf(batch, counters)
  const work = house.store.begin(locks)
  const held = new Map<RootId, Mode>(locks.flatMap((l) => (l.counter === undefined ? [[l.root, l.mode]] : [])))
  try {
    const w = await loadBatch(work, batch, firsts, counters, held, house)
    await loadSecondRound(work, batch, w, held, house)
    const draft = emptyDraft()
    const { boundsOf, lanesOf, topicOf } = house
    const limits = { exact: counters.length > 0, boundsOf, lanesOf, ...(topicOf && { topicOf }) }
    const verdicts = await judgeBatch(batch, w, draft, { access: house.access, held, now, limits }, work)
    const result = await finish(work, draft)
    if (result === 'committed') keepRoots(w, draft, comingBack(batch, held), house)
    else house.kept.forget()
    return { verdicts, draft, result }
  } catch (error) {
    house.kept.forget()
    await work.abandon().catch(() => undefined)
    throw error
  }
}

/** A batch that wrote nothing has nothing to commit. */
async function finish(work: Work, draft: Draft): Promise<Tried['result']> {
  if (draft.commands.length > 0) return work.commit(commitOf(draft))
  await work.abandon()
  return 'committed'
}

/** The roots that somebody may ask for again soon: bulk work goes through thousands, each once. */
function comingBack(batch: readonly Pending[], held: ReadonlyMap<RootId, Mode>): Iterable<RootId> {
  if (!batch.some((p) => p.useCase.bulk)) return held.keys()
  const asked = batch.flatMap((p) =>
    p.useCase.bulk ? [] : [...p.needs.keys(), ...(p.root === undefined ? [] : [p.root])],
  )
  return new Set(asked.filter((root) => held.has(root)))
}

function keepRoots(w: WorkingSet, draft: Draft, held: Iterable<RootId>, house: Workplace): void {
  house.kept.keep(w, held, (root) => {
    const written = draft.roots.get(root)
    return (written === undefined ? w.roots.get(root) : written.before)?.version ?? 0
  })
}

async function loadBatch(
  work: Work,
  batch: readonly Pending[],
  refs: readonly Ref<unknown>[],
  counters: readonly ExactCounter[],
  held: Map<RootId, Mode>,
  house: Workplace,
): Promise<WorkingSet> {
  const w = emptyWorkingSet()
  const ids = batch.flatMap((p) => (p.root !== undefined && !p.fresh ? [{ root: p.root, id: p.command.id }] : []))
  const claims = batch.flatMap((p) => (p.fresh ? [{ p, ref: claimRef(p) }] : []))
  const levels = counters.map((c) => ({ of: 'level' as const, ...c, strength: 'hint' as const }))
  const wanted = unique([...refs, ...levels, ...claims.map((c) => c.ref)])
  const used = batch.flatMap(({ root, command: { deadline } }) => (root && deadline ? [{ root, ...deadline }] : []))
  const asked = { commands: ids, roots: [...held.keys()], refs: wanted }
  const [standing] = await Promise.all([
    used.length === 0 ? [] : work.deadlines(used),
    loadFacts(work, asked, w, held, house),
  ])
  for (const row of standing) w.deadlines.set(deadlineId(row), row.at)
  for (const { p } of claims) claimRoot(p, w, held)
  // One that made its root before is not known there yet, while another of the batch holds that root.
  const made = claims.flatMap(({ p: { root, fresh, command } }) =>
    root !== undefined && !fresh && held.has(root) ? [{ root, id: command.id }] : [],
  )
  const known = made.length === 0 ? [] : (await work.heads(made, [])).commands
  for (const row of known) w.commands.set(row.id, row)
  return w
}

interface Asked {
  readonly commands: readonly { readonly root: RootId; readonly id: string }[]
  /** Roots that the batch has just locked: what is kept of them is compared with their versions. */
  readonly roots: readonly RootId[]
  readonly refs: readonly Ref<unknown>[]
}

/** One round trip for heads and facts; facts that are kept cost none, unless their root has moved on meanwhile. */
async function loadFacts(work: Work, asked: Asked, w: WorkingSet, held: ReadonlyMap<RootId, Mode>, house: Workplace) {
  const kept = new Map<Ref<unknown>, KeptFact>()
  const unkept: Ref<unknown>[] = []
  for (const ref of asked.refs) {
    const found = held.has(ref.root) ? house.kept.find(ref) : undefined
    if (found === undefined) unkept.push(ref)
    else kept.set(ref, found)
  }
  const [heads, loaded] = await Promise.all([work.heads(asked.commands, asked.roots), work.load(unkept)])
  for (const row of heads.commands) w.commands.set(row.id, row)
  for (const row of heads.roots) w.roots.set(row.root, row)
  const moved: Ref<unknown>[] = []
  for (const [ref, { version, rows }] of kept) {
    if ((w.roots.get(ref.root)?.version ?? 0) === version) adopt(w, ref, rows)
    else moved.push(ref)
  }
  rememberAll(w, loaded, held, house)
  if (moved.length > 0) rememberAll(w, await work.load(moved), held, house)
}

function claimRef(p: Pending): Ref<unknown> {
  return { of: 'owner', type: commandSpace, root: '', key: p.command.id, strength: 'constant' }
}

/** A fresh root is held by its maker; a command that already made one goes back to that root, to be replayed. */
function claimRoot(p: Pending, w: WorkingSet, held: Map<RootId, Mode>): void {
  const made = ownerOf(w, commandSpace, p.command.id)
  if (made !== undefined) {
    p.root = made
    p.fresh = false
    need(p.needs, made, 'exclusive')
  } else if (p.root !== undefined) held.set(p.root, 'exclusive')
}

async function loadSecondRound(
  work: Work,
  batch: readonly Pending[],
  w: WorkingSet,
  held: Map<RootId, Mode>,
  house: Workplace,
): Promise<void> {
  const refs: Ref<unknown>[] = []
  const wanted: Needs = new Map()
  for (const p of batch) {
    if (p.root === undefined) continue
    const more = secondRound(p, p.root, w)
    const locks = [...p.needs].filter(([root, mode]) => !covers(held.get(root), mode))
    // What is too much for this batch comes again, with all that it needs in the sorted locks of its first round.
    if (locks.length > 0 && held.size + wanted.size + locks.length > house.batchLocks) continue
    refs.push(...more)
    for (const [root, mode] of locks) need(wanted, root, mode)
  }
  if (refs.length === 0) return
  const missing = unique(refs)
  const locks = [...wanted].map(([root, mode]) => ({ root, mode }))
  const got = locks.length === 0 ? new Set<RootId>() : await work.tryLock(locks)
  for (const { root, mode } of locks) if (got.has(root)) held.set(root, mode)
  const loadable = missing.filter((ref) => !isLocked(ref) || ref.root === '' || held.has(ref.root))
  // A command that made its root before is held here for the first time: what it did must be known, too.
  const commands = batch.flatMap((p) =>
    p.root !== undefined && !p.fresh && got.has(p.root) ? [{ root: p.root, id: p.command.id }] : [],
  )
  await loadFacts(work, { commands, roots: [...got], refs: loadable }, w, held, house)
}

function rememberAll(
  w: WorkingSet,
  loaded: ReadonlyMap<Ref<unknown>, unknown>,
  held: ReadonlyMap<RootId, Mode>,
  house: House,
): void {
  for (const [ref, value] of loaded)
    remember(w, ref, value, ref.root === '' || held.has(ref.root), (record) => house.idOf(ref.type, record))
}

function isLocked(ref: Ref<unknown>): boolean {
  return ref.strength === 'shared' || ref.strength === 'written'
}
