import assert from 'node:assert/strict'
import { openRuntime } from '../../server/entry/runtime.ts'
import { recordProviderFee } from '../../server/modules/payments/record-provider-fee.ts'
import { sandboxClock } from '../../server/platform/clock.ts'
import { createLog } from '../../server/platform/log.ts'
import type { TestServer } from './server.ts'

/** The provider takes more than came in: client money is short by it. */
export async function charge(server: Pick<TestServer, 'databaseUrl'>, amount: number, currency: string): Promise<void> {
  const runtime = await openRuntime({
    databaseUrl: server.databaseUrl,
    clock: sandboxClock,
    log: createLog('charge', 'error'),
  })
  const fee = { orderId: 'ord_none', paymentId: 'pay_none', provider: 'sandbox', reference: `fee ${currency}` }
  const input = { ...fee, amount, currency, happenedAt: runtime.clock.now() }
  const actor = { kind: 'provider', roles: [] } as const
  const result = await runtime.executor.submit(recordProviderFee, {
    id: `fee ${currency}`,
    input,
    fingerprint: 'fee',
    actor,
  })
  await runtime.close()
  assert.equal(result.kind, 'done')
}
