import { appealClaim } from '../../server/modules/claims/appeal-claim.ts'
import { decideClaim } from '../../server/modules/claims/decide-claim.ts'
import { escalateClaim } from '../../server/modules/claims/escalate-claim.ts'
import { openRound } from '../../server/modules/claims/open-round.ts'
import { buyer, done } from '../../server/modules/orders/orders.testing.ts'
import { type Ask, claimed, mia, type Shipped, type TwoServers } from './claims-house.ts'

/** Orders in a race: each is one round, and all of them run at once. */
export const ROUNDS = 20
export const atReceipt = [{ step: 'received', shareBps: 10_000 }] as const
export const atTheEnd = [{ step: 'window-over', shareBps: 10_000 }] as const
/** Ten pumps, with their share of the freight, and all that was paid; USD minor units. */
export const TEN_PUMPS = 50_937n
export const PAID = 543_331n

export const later = (at: string, days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()
export const counted = (words: readonly string[]) => [...words].sort().join(', ')

/** The servers take turns in being asked first. */
export function asks({ here, there }: TwoServers, round: number): readonly [Ask, Ask] {
  return round % 2 === 0 ? [here, there] : [there, here]
}

/** The last instant at which a deadline of a name is due. */
export async function lastDue({ rows }: TwoServers, name: string): Promise<string> {
  const [found] = await rows<{ at: string }>('select max(due_at) as at from platform.deadlines where name = $1', [name])
  return new Date(found?.at ?? 0).toISOString()
}

export interface Claimed extends Shipped {
  readonly claimId: string
  readonly evidence: readonly string[]
}

/** A claim of so many pumps on each order. */
export function claimedAll(world: TwoServers, orders: readonly Shipped[], pumps: number) {
  return Promise.all(orders.map(async (order) => ({ ...order, claimId: await claimed(world, order, pumps) })))
}

/** Orders with a claim whose file is closed; nobody has decided. */
export async function onFile(
  world: TwoServers,
  orders: readonly Shipped[],
  pumps: number,
): Promise<readonly Claimed[]> {
  const { house, rows } = world
  const claims = await claimedAll(world, orders, pumps)
  await world.passTo(later(house.clock.now, 4))
  await Promise.all(
    claims.map(async ({ orderId, claimId }) => {
      done(await house.run(escalateClaim, { orderId, claimId }, buyer))
      done(await house.run(openRound, { orderId, claimId }, mia))
    }),
  )
  await world.passTo(later(house.clock.now, 6))
  const shown = await rows<{ id: string; claim_id: string }>('select id, claim_id from claims.evidence')
  return claims.map((claim) => ({
    ...claim,
    evidence: shown.flatMap((row) => (row.claim_id === claim.claimId ? [row.id] : [])),
  }))
}

export function verdictOf({ orderId, claimId, evidence }: Claimed, amount: bigint) {
  const parts = [{ lineNo: 1, amount }]
  const bearer = { finding: 'supplier', feeBearer: 'buyer', goodsReturn: false, freightMost: 0n } as const
  return { orderId, claimId, parts, ...bearer, clauses: ['terms/1/lines'], evidence, reasons: 'They leak.' }
}

/** The last word is said on an appeal, and carried out at once. */
export async function onAppeal(world: TwoServers, orders: readonly Shipped[]): Promise<readonly Claimed[]> {
  const { house } = world
  const claims = await onFile(world, orders, 10)
  await Promise.all(
    claims.map(async (claim) => {
      const { orderId, claimId } = claim
      done(await house.run(decideClaim, verdictOf(claim, 10_000n), mia))
      done(await house.run(appealClaim, { orderId, claimId, newFacts: 'A laboratory says so.' }, buyer))
    }),
  )
  return claims
}
