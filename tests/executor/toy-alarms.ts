import { add, clear, due, entry, event, one, put, refuse, useCase } from '../../server/kernel/use-case.ts'
import { type DeadlineOptions, fireDeadlines } from '../../server/platform/deadlines.ts'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import type { AnyUseCase } from '../../server/platform/judge-command.ts'
import type { Store } from '../../server/platform/store.ts'
import { boxType, purseType, toyHouse } from './toy.ts'

/** Alarms of the toy trade: deadlines that ring, and news that are counted. */

const sides = () => [{ as: 'owner', company: 'cmp_toy' }]

/** Sets a box's alarm, moves it, or takes it away. */
export const setAlarm = useCase({
  name: 'toy.set-alarm',
  action: 'toy.write',
  root: (input: { box: string; name: string; at: string | null }) => input.box,
  reads: () => ({}),
  sides,
  decide: (_facts, { name, at }, _context, root) => ({
    answer: {},
    changes: [at === null ? clear(root, 'alarm', name) : due(root, 'alarm', name, at)],
  }),
})

/** The alarm rings: a line in the timeline, and news. */
export const ring = useCase({
  name: 'toy.ring',
  action: 'toy.write',
  root: (input: { box: string; name: string }) => input.box,
  reads: (_input, root) => ({ box: one(boxType, root, 'box') }),
  sides,
  decide({ box }, { name }, context, root) {
    if (name === 'poison') throw new Error('a poisoned alarm')
    if (name === 'refuse') return refuse('not-now')
    const before = box ?? { boxId: root, coins: 0n, moves: 0, detail: { weights: [] } }
    return {
      answer: { rang: name },
      changes: [
        put(boxType, { ...before, moves: before.moves + 1 }),
        entry(root, 'rang', { name, due: context.due ?? null }),
        event(root, 'alarm.rang', { name }),
      ],
    }
  },
})

/** Counts news in a purse: whatever is done twice shows. */
export const countNews = useCase({
  name: 'toy.count-news',
  action: 'toy.write',
  root: (input: { box: string; name: string }) => input.box,
  reads: () => ({}),
  sides,
  decide(_facts, { name }, _context, root) {
    if (name === 'bad news') throw new Error('a poisoned reaction')
    return { answer: {}, changes: [add(purseType, 'pur_news', 'coins', 1n), entry(root, 'heard', { name })] }
  },
})

/** A server on which clock and reactions may do everything. */
export function alarmServer(store: Store, faults: string[] = []): Executor {
  return createExecutor({
    ...toyHouse(store),
    access: { reads: () => ({}), judge: () => 'yes' },
    environment: systemEnvironment(() => '2026-03-01T09:00:00.000Z'),
    onFault: (_incident, useCase, error) => faults.push(`${useCase}: ${error}`),
  })
}

export const answering: DeadlineOptions['answering'] = ({ name, root, subject }) =>
  name === 'alarm' ? { useCase: ring as unknown as AnyUseCase, input: { box: root, name: subject } } : undefined

/** Fires until nothing is left to do. */
export async function fireAll(at: string, options: DeadlineOptions): Promise<void> {
  while ((await fireDeadlines(at, options)) > 0);
}
