import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mia, shippedOrders, type TwoServers, twoServers, word } from '../../../tests/executor/claims-house.ts'
import {
  asks,
  atReceipt,
  type Claimed,
  counted,
  later,
  onFile,
  TEN_PUMPS,
  verdictOf,
} from '../../../tests/executor/claims-on-file.ts'
import { advanceGuarantee } from '../claims/advance-guarantee.ts'
import { decideClaim } from '../claims/decide-claim.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { done, staff } from '../orders/orders.testing.ts'
import { book } from './book.rules.ts'
import { fundChanges, fundRoot, guaranteeFundType, withPart } from './guarantee-fund.rules.ts'

const SPARE = 10n ** 12n

/** Everything that the supplier has earned is paid out, so that what is decided is owed. */
async function paidOut({ house, rows }: TwoServers): Promise<void> {
  const key = 'liabilities:payable:cmp_s:USD'
  const [row] = await rows<{ value: string }>('select value from ledger.balances where key = $1', [key])
  const all = BigInt(row?.value ?? 0)
  const out = accounts.payout('cmp_s', 'pyt_x')
  const moved = movement('payout-reserved', 'USD', [[accounts.payable('cmp_s'), all]], [[out, all]])
  const context = { at: house.clock.now, newId: () => 'trf_paid_out' }
  await house.seed('cmp_s', book([moved], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
}

/** Awards that nobody could pay, and a fund of so much. */
async function owing(world: TwoServers, count: number, fund: bigint): Promise<readonly Claimed[]> {
  const orders = await shippedOrders(world, count, atReceipt, true)
  const claims = await onFile(world, orders, 10)
  await paidOut(world)
  for (const claim of claims) done(await world.house.run(decideClaim, verdictOf(claim, TEN_PUMPS), mia))
  await world.passTo(later(world.house.clock.now, 8))
  const part = { currency: 'USD', free: fund, bears: 0n, usd: 1n, per: 1n }
  const empty = { fundId: fundRoot, parts: [], ceiling: 0n, turn: 7n }
  await world.house.seed(fundRoot, [...fundChanges(withPart(empty, part, 5)), ...(await ledgerOf(world, fund))])
  return claims
}

/** The ledger follows: what the tests' house had set aside is taken out but for this. */
async function ledgerOf({ house, rows }: TwoServers, fund: bigint) {
  const key = 'assets:own:guarantee:USD'
  const [row] = await rows<{ value: string }>('select value from ledger.balances where key = $1', [key])
  const off = BigInt(row?.value ?? 0) - fund
  const own = [[accounts.own('guarantee'), off]] as const
  const moved = movement('own-funds-moved', 'USD', [[accounts.operatorEquity(), off]], own)
  const context = { at: house.clock.now, newId: () => 'trf_fund_less' }
  return book([moved], { root: fundRoot, cause: 'test', happenedAt: house.clock.now }, context)
}

const fundNow = async ({ rows }: TwoServers) => {
  const [fund] = await rows<{ turn: string }>(`select turn from escrow.guarantee_funds`)
  const key = 'assets:own:guarantee:USD'
  const [row] = await rows<{ value: string }>('select value from ledger.balances where key = $1', [key])
  return { turn: BigInt(fund?.turn ?? 0), free: BigInt(row?.value ?? 0) }
}

test('two servers look at the same own money and advance at once: one has it, the other looks again', async (t) => {
  const world = await twoServers(t)
  const claims = await owing(world, 6, 10n * TEN_PUMPS)
  for (const [n, pair] of [claims.slice(0, 2), claims.slice(2, 4), claims.slice(4, 6)].entries()) {
    const { turn } = await fundNow(world)
    const said = await Promise.all(
      pair.map(({ orderId, claimId }, i) =>
        (asks(world, n)[i] as never as typeof world.here)(
          advanceGuarantee,
          { orderId, claimId, spare: SPARE, turn },
          staff,
        ),
      ),
    )
    assert.equal(counted(said.map(word)), 'done, own-funds-changed')
  }
  assert.equal((await fundNow(world)).free, 7n * TEN_PUMPS)
  await world.relay()
  await world.assertHolds()
})

test('the fund has enough for one: whoever looks again is told that it is short', async (t) => {
  const world = await twoServers(t)
  const claims = await owing(world, 2, TEN_PUMPS + 1n)
  const { turn } = await fundNow(world)
  const ask = (at: number, now: bigint) => {
    const { orderId, claimId } = claims[at] as Claimed
    return [world.here, world.there][at]?.(advanceGuarantee, { orderId, claimId, spare: SPARE, turn: now }, staff)
  }
  const said = await Promise.all([ask(0, turn), ask(1, turn)])
  const first = said.findIndex((each) => each?.kind === 'done')
  assert.equal(said.filter((each) => each?.kind === 'done').length, 1)
  const again = await ask(1 - first, turn + 1n)
  assert.deepEqual(again?.kind === 'refused' && [again.refused, again.data], [
    'fund-short',
    { short: Number(TEN_PUMPS) - 1 },
  ])
  assert.deepEqual(await fundNow(world), { turn: turn + 1n, free: 1n })
  await world.relay()
  await world.assertHolds()
})

test('the bound of all exposure holds at both servers: together they never pass it', async (t) => {
  const world = await twoServers(t)
  const { house, rows } = world
  const part = { currency: 'USD', free: 20_000n, bears: 0n, usd: 1n, per: 1n }
  const empty = { fundId: fundRoot, parts: [], ceiling: 0n, turn: 7n }
  await house.seed(fundRoot, [...fundChanges(withPart(empty, part, 5)), ...(await ledgerOf(world, 20_000n))])
  await shippedOrders(world, 6, atReceipt, true)
  const [row] = await rows<{ value: string }>(`select value from escrow.exposures where root_id = '${fundRoot}'`)
  assert.equal(BigInt(row?.value ?? 0), 100_000n)
  assert.equal((await rows(`select id from ${guaranteeFundType.name}`)).length, 1)
  await world.relay()
  await world.assertHolds()
})
