import type { Actor } from '../../server/kernel/use-case.ts'
import { accounts, balanceType } from '../../server/modules/ledger/account.rules.ts'
import { approvePayout } from '../../server/modules/payouts/approve-payout.ts'
import { cancelPayout } from '../../server/modules/payouts/cancel-payout.ts'
import { requestPayout } from '../../server/modules/payouts/request-payout.ts'
import { counterId } from '../../server/platform/store.ts'
import { personOf, type Trader } from './companies.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

const treasurer: Actor = { kind: 'user', company: 'cmp_operator', person: 'usr_treasurer', roles: ['finance'] }

/** What a company may take out, minor units. */
export function payableOf({ tables }: World, company: string, currency: string): bigint {
  const level = (code: string) => balanceIn({ tables }, company, code, currency)
  return level(accounts.payable(company).code) - level(accounts.recovery(company).code)
}

/** The balance of an account that stands in a root, minor units. */
export function balanceIn({ tables }: Pick<World, 'tables'>, root: string, code: string, currency: string): bigint {
  return tables.counters.get(counterId(balanceType.name, root, `${code}:${currency}`))?.value ?? 0n
}

/** A supplier takes his money out every few days; the operator's second person approves what is large. */
export async function takeOut(world: World, supplier: Trader, rounds: number): Promise<void> {
  const r = randomOf(`${world.seed}|payouts|${supplier.id}`)
  for (let round = 0; round < rounds; round += 1) {
    await world.scheduler.wait(r.int(5, 14) * 24)
    for (const [currency, bankAccountId] of supplier.accounts) {
      const available = payableOf(world, supplier.id, currency)
      if (available <= 0n) continue
      const part = r.chance(0.1) ? available + 5_000n : r.chance(0.8) ? available : available / 2n + 1n
      const amount = Number(part)
      const id = `payout:${supplier.id}:${currency}:${round}`
      const input = { companyId: supplier.id, bankAccountId, amount, currency }
      const said = await world.do(id, requestPayout, input, personOf(supplier.id))
      if (said.kind !== 'done') continue
      const { payout: payoutId, state } = said.answer as { payout: string; state: string }
      world.counters.hit(`payout.${state}`)
      const which = { companyId: supplier.id, payoutId }
      if (r.chance(0.03)) await world.do(`${id}:cancel`, cancelPayout, which, personOf(supplier.id))
      if (state === 'requested') await world.do(`${id}:approve`, approvePayout, which, treasurer)
    }
  }
}
