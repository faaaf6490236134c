import { parseArgs } from 'node:util'
import { simulate } from '../tests/simulation/run.ts'

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
try {
  const report = await simulate(Number(values.orders), values.seed)
  for (const [name, count] of report.counters.all()) console.log(`${String(count).padStart(9)}  ${name}`)
  const rate = Math.round(report.orders / report.seconds)
  console.log(`seed ${report.seed}: ${report.orders} orders, ${report.commands} commands, ${report.days} days`)
  console.log(`${report.seconds.toFixed(1)} s, ${rate} orders/s, trace ${report.trace}`)
} catch (error) {
  console.error(`seed ${values.seed}, ${values.orders} orders:`, error)
  process.exitCode = 1
}
