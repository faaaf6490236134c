import { deriveId } from '../kernel/ids.ts'
import type {
  Actor,
  Command,
  Facts,
  Instant,
  Json,
  Outcome,
  Ref,
  Refusal,
  RootId,
  Side,
  UseCase,
  Wanted,
} from '../kernel/use-case.ts'
import { isRefusal, own } from '../kernel/use-case.ts'
import { applyChanges, assertOutcome, type Draft, type Limits, touch } from './draft.ts'
import { deadlineId } from './store.ts'
import { factsOf, has, type WorkingSet } from './working-set.ts'

/** A use case whose parameters the executor does not know. */
export type AnyUseCase = UseCase<unknown, Json, Wanted, Wanted>

/** Who may do what. `entry/access.ts` is the one implementation; its facts are read under lock like all others. */
export interface Access {
  reads(actor: Actor): Wanted
  judge(actor: Actor, action: string, sides: readonly Side[], facts: Facts<Wanted>): 'yes' | 'not-found' | 'not-allowed'
}

export type Mode = 'exclusive' | 'shared'
/** The locks that a command needs: they only grow. */
export type Needs = Map<RootId, Mode>

/** A command on its way through the executor. */
export interface Pending {
  readonly useCase: AnyUseCase
  readonly command: Command<unknown>
  readonly needs: Needs
  /** Set once known; a fresh root's id follows from the command. */
  root?: RootId
  /** Whether the root is made by this command. */
  fresh: boolean
  /** The time of the first try: a retry makes the same ids. */
  at?: Instant
  readonly settle: (result: Result) => void
  readonly queuedAt: number
}

export type Result =
  | { readonly kind: 'done'; readonly answer: Json; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refused: string; readonly data?: Json }
  | { readonly kind: 'failed'; readonly incident: string }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }

export type Verdict =
  | Extract<Result, { kind: 'done' | 'refused' }>
  | { readonly kind: 'fault'; readonly error: unknown }
  | { readonly kind: 'later' }

/** The unique name that a command owns when its path names no root: another body under the same key finds it. */
export const commandSpace = 'command'

/** Adds a lock to the needs; exclusive beats shared. */
export function need(needs: Needs, root: RootId, mode: Mode): void {
  if (root !== '' && needs.get(root) !== 'exclusive') needs.set(root, mode)
}

/** The locks that a set of facts asks for. */
export function needFacts(needs: Needs, wanted: Wanted): void {
  for (const ref of Object.values(wanted)) {
    if (ref.strength === 'written') need(needs, ref.root, 'exclusive')
    else if (ref.strength === 'shared') need(needs, ref.root, 'shared')
  }
}

/** What judging a batch knows besides the working set. */
export interface Bench {
  readonly access: Access
  readonly held: ReadonlyMap<RootId, Mode>
  readonly now: Instant
  readonly limits: Omit<Limits, 'holds'>
}

function covers(mode: Mode | undefined, strength: Ref<unknown>['strength']): boolean {
  return strength === 'written' ? mode === 'exclusive' : strength !== 'shared' || mode !== undefined
}

function isReady(w: WorkingSet, bench: Bench, wanted: Wanted, needs: Needs): boolean {
  let ready = true
  for (const ref of Object.values(wanted)) {
    const mode = bench.held.get(ref.root)
    // No root has no lock: waiting for one would be waiting for ever.
    const locked = ref.root === '' || covers(mode, ref.strength)
    if (!locked || !has(w, ref)) ready = false
  }
  if (!ready) needFacts(needs, wanted)
  return ready
}

/**
 * Decides one command on the working set and applies what it did. Changes nothing unless the verdict is `done`, so a
 * poisoned command hurts no neighbour. `later` means that a lock or a row is missing: the needs have grown.
 */
export function judgeCommand(p: Pending, root: RootId, w: WorkingSet, draft: Draft, bench: Bench): Verdict {
  const known = w.commands.get(p.command.id)
  if (known !== undefined)
    return known.fingerprint === p.command.fingerprint
      ? { kind: 'done', answer: known.answer, replayed: true }
      : { kind: 'refused', refused: 'key-reused' }
  if (!isStanding(p, root, w)) return { kind: 'refused', refused: 'deadline-moved' }
  try {
    return decideAndApply(p, root, w, draft, bench)
  } catch (error) {
    return { kind: 'fault', error }
  }
}

/** A deadline that was moved or cleared after it was read has nothing to say: never early, never twice. */
function isStanding({ command }: Pending, root: RootId, w: WorkingSet): boolean {
  return command.deadline === undefined || w.deadlines.get(deadlineId({ root, ...command.deadline })) === command.due
}

function decideAndApply(p: Pending, root: RootId, w: WorkingSet, draft: Draft, bench: Bench): Verdict {
  const { useCase, command } = p
  const rights = bench.access.reads(command.actor)
  const reads = useCase.reads(command.input, root)
  if (!isReady(w, bench, rights, p.needs) || !isReady(w, bench, reads, p.needs)) return { kind: 'later' }
  const first = factsOf(w, reads)
  const right = bench.access.judge(
    command.actor,
    useCase.action,
    useCase.sides(first, command.input),
    factsOf(w, rights),
  )
  if (right !== 'yes') return { kind: 'refused', refused: right }
  const more = useCase.more?.(first, command.input, root) ?? {}
  if (!isReady(w, bench, more, p.needs)) return { kind: 'later' }
  const head = w.roots.get(root)
  const { expectedVersion } = command
  if (expectedVersion !== undefined && expectedVersion !== (head?.version ?? 0))
    return { kind: 'refused', refused: 'version-mismatch', data: { version: head?.version ?? 0 } }
  const started = p.at ?? bench.now
  const at = head !== undefined && head.at > started ? head.at : started
  let made = 0
  const context = {
    at,
    actor: command.actor,
    newId: (prefix: string) => deriveId(prefix, started, command.id, ++made),
    ...(command.due !== undefined && { due: command.due }),
  }
  const outcome = useCase.decide({ ...first, ...factsOf(w, more) }, command.input, context, root)
  if (isRefusal(outcome)) return refusedBy(outcome)
  accept(p, root, outcome, at, w, draft, bench)
  return { kind: 'done', answer: outcome.answer, replayed: false }
}

function refusedBy(refusal: Refusal): Verdict {
  return refusal.data === undefined
    ? { kind: 'refused', refused: refusal.refused }
    : { kind: 'refused', refused: refusal.refused, data: refusal.data }
}

function accept(p: Pending, root: RootId, outcome: Outcome<Json>, at: Instant, w: WorkingSet, draft: Draft, b: Bench) {
  const { command } = p
  const limits: Limits = { ...b.limits, holds: (name) => name === root || b.held.get(name) === 'exclusive' }
  assertOutcome(outcome, w, draft, limits)
  const used = command.deadline
  const spent = used ? [{ do: 'clear' as const, root, name: used.name, subject: used.subject }] : []
  const owned = p.fresh ? [own(commandSpace, command.id, root)] : []
  applyChanges([...spent, ...owned, ...outcome.changes], { at, actor: command.actor }, w, draft, limits)
  touch(root, at, w, draft)
  const row = { root, id: command.id, fingerprint: command.fingerprint, answer: outcome.answer }
  draft.commands.push(row)
  w.commands.set(command.id, row)
}

/** The facts of a command's first round, for locking and loading. */
export function firstRound(p: Pending, root: RootId, access: Access): readonly Ref<unknown>[] {
  const reads = p.useCase.reads(p.command.input, root)
  const rights = access.reads(p.command.actor)
  needFacts(p.needs, rights)
  needFacts(p.needs, reads)
  return [...Object.values(rights), ...Object.values(reads)]
}

/** The facts of the second round, judged on rows as loaded; none when the first round is not enough to tell. */
export function secondRound(p: Pending, root: RootId, w: WorkingSet): readonly Ref<unknown>[] {
  if (p.useCase.more === undefined || w.commands.has(p.command.id)) return []
  try {
    const wanted = p.useCase.more(factsOf(w, p.useCase.reads(p.command.input, root)), p.command.input, root)
    needFacts(p.needs, wanted)
    return Object.values(wanted)
  } catch {
    // The rows are of before the batch: `judgeCommand` meets the same fault, or finds it mended by a neighbour.
    return []
  }
}
