import type { RootId } from '../kernel/use-case.ts'
import { type Draft, takeAppends } from './draft.ts'
import { type Bench, judgeCommand, type Mode, type Pending, type Verdict } from './judge-command.ts'
import type { Work } from './store.ts'
import type { WorkingSet } from './working-set.ts'

/** New records that are sent while the next command is decided; fewer are not worth a trip of their own. */
const AHEAD = 1_000

/** Whether a lock that is held is as strong as one that is wanted. */
export function covers(held: Mode | undefined, mode: Mode): boolean {
  return held === 'exclusive' || held === mode
}

/**
 * Decides in order of arrival. A command that must wait blocks later ones of its root: order per root is kept. New
 * records of those that write thousands are on their way to the database while the next is decided.
 */
export async function judgeBatch(
  batch: readonly Pending[],
  w: WorkingSet,
  draft: Draft,
  bench: Bench,
  work: Pick<Work, 'append'>,
): Promise<ReadonlyMap<Pending, Verdict>> {
  const verdicts = new Map<Pending, Verdict>()
  const blocked = new Set<RootId>()
  for (const p of batch) {
    if (p.root === undefined) {
      verdicts.set(p, { kind: 'refused', refused: 'not-found' })
      continue
    }
    const waits = blocked.has(p.root) || !covers(bench.held.get(p.root), 'exclusive')
    const verdict: Verdict = waits ? { kind: 'later' } : judgeCommand(p, p.root, w, draft, bench)
    if (verdict.kind === 'later') blocked.add(p.root)
    verdicts.set(p, verdict)
    if (draft.appends.size >= AHEAD) await work.append(takeAppends(draft))
  }
  return verdicts
}
