import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor } from '../../server/platform/executor.ts'
import { postgresStore } from '../../server/platform/postgres-store.ts'
import { command, fillBox, moveCoins, toyHouse, toyTables } from './toy.ts'

/** A server process of the toy trade: submits its commands at once, each twice, and tells what was acknowledged. */
const [url = '', name = '', commands = '0', roots = '1'] = process.argv.slice(2)
const store = postgresStore(url, toyTables)
const executor = createExecutor({ ...toyHouse(store), environment: systemEnvironment() })

let moved = 0
const results = await Promise.all(
  Array.from({ length: Number(commands) }, async (_, n) => {
    const box = `box_${n % Number(roots)}`
    const id = `${name}-${n}`
    if (n % 5 !== 4) {
      moved += 3
      const fill = () => executor.submit(fillBox, command(id, { box, coins: 3 }))
      const [first] = await Promise.all([fill(), fill()])
      return first
    }
    return executor.submit(moveCoins, command(id, { from: box, to: `box_${(n * 7 + 3) % Number(roots)}x`, coins: 0 }))
  }),
)
process.send?.({ done: results.filter((each) => each.kind === 'done').length, moved })
await store.close()
process.disconnect?.()
