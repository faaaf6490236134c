import { outsideJobs } from '../../server/entry/worker.ts'
import type { Actor } from '../../server/kernel/use-case.ts'
import type { Outside } from '../../server/modules/payments/index.ts'
import { sandboxChecks } from '../../server/modules/payments/providers/sandbox-checks.ts'
import type { Executor } from '../../server/platform/executor.ts'
import { eventId } from '../../server/platform/feeds.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { OutboxRow } from '../../server/platform/store.ts'
import { type Counters, holds } from './counters.ts'
import { endMonthIn } from './credit-house.ts'
import type { SimulatedLenders } from './lenders.ts'
import { lendingCalls } from './lending-calls.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

interface Calling {
  readonly work: Executor
  readonly tables: MemoryTables
  readonly scheduler: Scheduler
  readonly named: Outside['provider']
  readonly lenders: SimulatedLenders
  readonly random: Random
  readonly counters: Counters
}

const checks = sandboxChecks()

/** Runs a handler that calls a provider or a lender; its process may die before, between and after. */
export async function callOutside(calling: Calling, event: OutboxRow): Promise<void> {
  const { scheduler, named, work, tables, lenders, random, counters } = calling
  if (event.topic === 'credit.accruing') return endMonthIn(tables, work, event.at)
  const maybeDie = () => {
    if (!random.chance(0.01)) return
    counters.hit('outside.died')
    throw new Error('the process died')
  }
  const outside: Outside = {
    provider: named,
    checks,
    now: scheduler.instant,
    submit: async (step, useCase, input) => {
      maybeDie()
      const id = `outside|${eventId(event)}|${step}`
      const actor: Actor = { kind: 'reaction', roles: [] }
      const result = await work.submit(useCase, { id, input, fingerprint: id, actor })
      maybeDie()
      return result
    },
  }
  const lending = lendingCalls[event.topic]
  if (lending !== undefined) return lending(event, { tables, lenders, submit: outside.submit })
  const handler = outsideJobs[event.topic]
  holds(handler !== undefined, 'every event has a handler', () => event.topic)
  await handler(event, outside)
}
