import { parseArgs } from 'node:util'
import { missing } from '../tests/simulation/must-happen.ts'
import { plant } from '../tests/simulation/plant.ts'
import { planted } from '../tests/simulation/planted.ts'
import { simulate } from '../tests/simulation/run.ts'

/** From so many orders on, everything that must happen has to. */
const ENOUGH = 10_000

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    planted: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    quiet: { type: 'boolean', default: false },
  },
})

async function runPlanted(): Promise<void> {
  for (const bug of planted.filter(({ name }) => name.includes(values.only))) {
    const { caught, said } = await plant(bug)
    console.log(`${caught ? 'caught' : 'MISSED'}  seed ${bug.seed}, ${bug.orders} orders: ${bug.name}: ${said}`)
    if (!caught) console.log(`        was to be: ${bug.by}`)
    if (!caught) process.exitCode = 1
  }
}

async function run(orders: number, seed: string): Promise<void> {
  try {
    const report = await simulate(orders, seed)
    const { counters, commands, days, seconds, trace } = report
    if (!values.quiet) for (const [name, count] of counters.all()) console.log(`${String(count).padStart(9)}  ${name}`)
    console.log(`seed ${seed}: ${orders} orders, ${commands} commands, ${days} days of business`)
    console.log(`${seconds.toFixed(1)} s, ${Math.round(orders / seconds)} orders/s, trace ${trace}`)
    const never = orders >= ENOUGH ? missing([counters]) : []
    if (never.length > 0) console.log(`must happen and did not: ${never.join(', ')}`)
    if (never.length > 0) process.exitCode = 2
  } catch (error) {
    console.error(`seed ${seed}, ${orders} orders:`, error)
    process.exitCode = 1
  }
}

await (values.planted ? runPlanted() : run(Number(values.orders), values.seed))
