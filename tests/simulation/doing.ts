import type { Actor, Json, UseCase, Wanted } from '../../server/kernel/use-case.ts'
import type { Executor } from '../../server/platform/executor.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import { type Counters, Violation } from './counters.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

/** A command as people and machines of the simulation give it. */
export type Do = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  id: string,
  useCase: UseCase<C, A, W1, W2>,
  input: C,
  actor: Actor,
) => Promise<Result>

/** Commands that nobody may have to wait for; a duplicate is given now and then. */
const DUPLICATED = 0.03
const REPEATED_LATER = 0.01

interface Doing {
  readonly api: Executor
  readonly work: Executor
  readonly tables: MemoryTables
  readonly scheduler: Scheduler
  readonly random: Random
  readonly counters: Counters
  readonly problems: unknown[]
}

/** Does what people do, now and then twice: at both servers at once, or again a day later. */
export function doTwice({ api, work, tables, scheduler, random, counters, problems }: Doing, counted: () => void): Do {
  const doAt =
    (server: Executor): Do =>
    async (id, useCase, input, actor) => {
      counted()
      const result = await server.submit(useCase, { id, input, fingerprint: id, actor })
      if (result.kind === 'refused') {
        counters.hit(`refused.${result.refused}`)
        if (tables.commands.has(id)) problems.push(new Violation('9 a refusal changes nothing', id))
      }
      return result
    }
  const [doOnce, doElsewhere] = [doAt(api), doAt(work)]
  return async (id, useCase, input, actor) => {
    if (!random.chance(DUPLICATED)) return doOnce(id, useCase, input, actor)
    counters.hit('command.duplicated')
    const [one, two] = await Promise.all([doOnce(id, useCase, input, actor), doElsewhere(id, useCase, input, actor)])
    // What was refused first may be done a moment later; what was done first is never refused (`doAt` looks).
    if (one.kind !== 'refused' && two.kind !== 'refused') checkSame(id, one, two, problems)
    if (one.kind === 'done' && random.chance(REPEATED_LATER / DUPLICATED)) {
      counters.hit('command.repeated-later')
      scheduler.at(scheduler.now() + 86_400_000, () => {
        void work
          .submit(useCase, { id, input, fingerprint: id, actor })
          .then((again) => checkSame(id, one, again, problems))
      })
    }
    return one
  }
}

function checkSame(id: string, one: Result, two: Result, problems: unknown[]): void {
  const same =
    one.kind === 'done' && two.kind === 'done'
      ? JSON.stringify(one.answer) === JSON.stringify(two.answer) && (one.replayed || two.replayed)
      : one.kind === two.kind
  if (!same) problems.push(new Violation('9 replaying changes nothing', `${id}: ${text(one)} and ${text(two)}`))
}

const text = (result: Result) => JSON.stringify(result)
