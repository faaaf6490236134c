import { createReadStream } from 'node:fs'
import { houseOn, tables } from '../server/entry/house.ts'
import { openRuntime } from '../server/entry/runtime.ts'
import type { Actor } from '../server/kernel/use-case.ts'
import { workOnImports } from '../server/modules/catalogue/index.ts'
import { receiveImport } from '../server/modules/catalogue/receive-import.ts'
import { type StepImport, stepImport } from '../server/modules/catalogue/step-import.ts'
import { registerCompany } from '../server/modules/parties/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor } from '../server/platform/executor.ts'
import type { FileStore } from '../server/platform/files/file-store.ts'
import { createLog } from '../server/platform/log.ts'
import { postgresStore } from '../server/platform/postgres-store.ts'

/** Has one file of products read, taken and put back, and tells how long each took and how much memory it had. */
const [url = '', path = ''] = process.argv.slice(2)
const companyId = 'cmp_bench'
const own: Actor = { kind: 'user', person: 'usr_bench', company: companyId, roles: ['sales'] }
const runtime = await openRuntime({ databaseUrl: url, clock: () => systemClock, log: createLog('bench', 'error') })
// What people do is not what is measured: here everybody may.
const store = postgresStore(url, tables)
const people = createExecutor({
  ...houseOn(store, { reads: () => ({}), judge: () => 'yes' }),
  environment: systemEnvironment(() => systemClock.now()),
  onFault: (_incident, useCase, error) => {
    throw new Error(`${useCase}: ${error}`)
  },
})
const files: FileStore = {
  open: async () => createReadStream(path),
  keep: async () => undefined,
  remove: async () => undefined,
  async *all() {},
}
const work = { pool: runtime.pool, executor: runtime.executor, files, now: () => systemClock.now() }

let n = 0
const command = <C>(input: C) => {
  const id = `bench catalogue ${n++}`
  return { id, input, fingerprint: id, actor: own }
}

async function timed(): Promise<number> {
  const started = performance.now()
  while ((await workOnImports(work)) > 0);
  return (performance.now() - started) / 1000
}

async function stepped(importId: string, step: StepImport['step']): Promise<number> {
  const result = await people.submit(stepImport, command({ companyId, importId, step }))
  if (result.kind !== 'done') throw new Error(JSON.stringify(result))
  return timed()
}

const company = { companyId, name: 'Bench', country: 'NL', kinds: ['supplier' as const], zone: 'UTC', members: [] }
await people.submit(registerCompany, command(company))
const options = { language: 'en', lists: true }
const file = { file: '0'.repeat(64), name: 'bench.csv', bytes: 1n, type: 'text/csv', options }
const received = await people.submit(receiveImport, command({ companyId, ...file }))
if (received.kind !== 'done') throw new Error(JSON.stringify(received))
const { import: importId } = received.answer as { import: string }
const read = await timed()
const applied = await stepped(importId, 'apply')
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const undone = await stepped(importId, 'undo')
const { rows } = await runtime.pool.query('select state, counts from catalogue.imports where id = $1', [importId])
await people.drain()
await store.close()
await runtime.close()
process.send?.({ read, applied, undone, peakMegabytes, ...rows[0] }, () => process.exit(0))
