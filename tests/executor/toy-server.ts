import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { postgresStore } from '../../server/platform/postgres-store.ts'
import { toyHouse, toyTables } from './toy.ts'
import { planned, planTime, type Report, type Told } from './toy-plan.ts'

/** A server process of the toy trade: submits its commands at once, each twice, and tells what became of them. */
const [url = '', name = '', commands = '0', roots = '1'] = process.argv.slice(2)
const store = postgresStore(url, toyTables)
const written: string[] = []
const watched: typeof store = {
  ...store,
  begin(locks) {
    const work = store.begin(locks)
    const commit: typeof work.commit = async (what) => {
      const result = await work.commit(what)
      if (result === 'committed') written.push(...what.commands.map(({ id }) => id))
      return result
    }
    return { ...work, commit }
  },
}
const executor = createExecutor({ ...toyHouse(watched), environment: systemEnvironment(() => planTime) })

const told: Told[] = await Promise.all(
  Array.from({ length: Number(commands) }, async (_, n) => {
    const { id, send } = planned(name, n, Number(roots))
    const [first, second] = await Promise.all([send(executor), send(executor)])
    return { id, first, second }
  }),
)
process.send?.({ told, written } satisfies Report)
await store.close()
process.disconnect?.()
