import type { Executor } from '../../server/platform/executor.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { command, fillBox, makeBox, moveCoins, takeFromPurse } from './toy.ts'

/** The time that every server of a plan has: ids, answers and hashes are then the same whenever it is played. */
export const planTime = '2026-03-01T09:00:00.000Z'

/** One command of a plan, to be sent to any executor. */
export interface Planned {
  readonly id: string
  send(executor: Executor): Promise<Result>
}

/** What became of a planned command, as a process tells another. */
export interface Told {
  readonly id: string
  readonly first: Result
  readonly second: Result
}

/** What a server process tells in the end; `written` = ids of commands in the order in which its batches had them. */
export interface Report {
  readonly told: readonly Told[]
  readonly written: readonly string[]
}

/** The n-th command of a server: fills, moves between two roots, takes from shared purses, labels that both want. */
export function planned(server: string, n: number, roots: number): Planned {
  const id = `${server}-${n}`
  const box = `box_${(n + Math.floor(n / roots)) % roots}`
  switch (n % 10) {
    case 1:
    case 4:
    case 7: {
      const to = `box_${(n * 7 + 3) % roots}`
      const input = { from: box, to: to === box ? 'box_far' : to, coins: 1 + (n % 3) }
      return { id, send: (executor) => executor.submit(moveCoins, command(id, input)) }
    }
    case 2:
    case 5: {
      const input = { box, purse: `pur_${n % 3}`, coins: 2, look: false }
      return { id, send: (executor) => executor.submit(takeFromPurse, command(id, input)) }
    }
    case 9: {
      const input = { label: `label ${n}` }
      return { id, send: (executor) => executor.submit(makeBox, command(id, input)) }
    }
    default:
      return { id, send: (executor) => executor.submit(fillBox, command(id, { box, coins: 3 })) }
  }
}
