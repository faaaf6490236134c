import { parseArgs } from 'node:util'
import { missing } from '../tests/simulation/must-happen.ts'
import { plant } from '../tests/simulation/plant.ts'
import { planted } from '../tests/simulation/planted.ts'
import { type ClaimShare, claimShares, simulate } from '../tests/simulation/run.ts'

/** `--planted [WORD]`: the planted bugs that have the word in their name; `--claims none|some|third|late|credit`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    orders: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    planted: { type: 'boolean', default: false },
    claims: { type: 'string', default: 'some' },
    quiet: { type: 'boolean', default: false },
  },
})

function shareOf(word: string): ClaimShare {
  if (word in claimShares) return word as ClaimShare
  throw new Error(`--claims: ${Object.keys(claimShares).join(', ')}`)
}

async function runPlanted(): Promise<void> {
  const word = positionals[0] ?? ''
  for (const bug of planted.filter(({ name, claims }) => name.includes(word) || claims === word)) {
    const { caught, said } = await plant(bug)
    console.log(`${caught ? 'caught' : 'MISSED'}  seed ${bug.seed}, ${bug.orders} orders: ${bug.name}: ${said}`)
    if (!caught) console.log(`        was to be: ${bug.by}`)
    if (!caught) process.exitCode = 1
  }
}

async function run(orders: number, seed: string): Promise<void> {
  try {
    const claims = shareOf(values.claims)
    const report = await simulate(orders, seed, claims)
    const { counters, commands, days, seconds, trace } = report
    if (!values.quiet) for (const [name, count] of counters.all()) console.log(`${String(count).padStart(9)}  ${name}`)
    console.log(`seed ${seed}: ${orders} orders, ${commands} commands, ${days} days of business`)
    console.log(`${seconds.toFixed(1)} s, ${Math.round(orders / seconds)} orders/s, trace ${trace}`)
    const never = missing(counters, orders, claims)
    if (never.length > 0) console.log(`must happen and did not: ${never.join(', ')}`)
    if (never.length > 0) process.exitCode = 2
  } catch (error) {
    console.error(`seed ${seed}, ${orders} orders:`, error)
    process.exitCode = 1
  }
}

await (values.planted ? runPlanted() : run(Number(values.orders), values.seed))
