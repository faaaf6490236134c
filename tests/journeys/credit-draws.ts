import { openRuntime } from '../../server/entry/runtime.ts'
import type { RootId } from '../../server/kernel/use-case.ts'
import { termsOf } from '../../server/modules/credit/draws.testing.ts'
import { drawsIn } from '../../server/modules/credit/draws-house.testing.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { createLog } from '../../server/platform/log.ts'
import type { TestServer } from './server.ts'

/** A day some days away from the server's own. */
export async function dayAt({ pool }: Pick<TestServer, 'pool'>, days: number): Promise<string> {
  const { rows } = await pool.query(`select now() as now`)
  return new Date(Date.parse(rows[0].now) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A line of a company with draws that were shipped so many days ago, by plan: as orders leave them. */
export async function lineWithDraws(
  server: Pick<TestServer, 'databaseUrl' | 'pool'>,
  companyId: RootId,
  shipped: Readonly<Record<string, readonly [plan: string, daysAgo: number]>>,
): Promise<string> {
  const log = createLog('journey', 'error')
  const house = await openRuntime({ databaseUrl: server.databaseUrl, clock: () => systemClock, log })
  let n = 0
  const draws = drawsIn(async (what, input, actor) => {
    n += 1
    const id = `${companyId} draws ${n}`
    const result = await house.executor.submit(what, { id, fingerprint: id, input, actor })
    if (result.kind !== 'done') throw new Error(JSON.stringify(result))
    return result.answer
  })
  const lineId = companyId.replace('cmp_', 'crl_')
  await draws.open(lineId, companyId)
  for (const [drawId, [plan, daysAgo]] of Object.entries(shipped))
    await draws.ship(lineId, companyId, drawId, termsOf(plan), await dayAt(server, -daysAgo))
  await house.close()
  return lineId
}
