import { type Claim, claimType } from '../../server/modules/claims/claim.rules.ts'
import { recordReturnDelivery } from '../../server/modules/claims/record-return-delivery.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import type { Auditor } from './audit.ts'
import { finish } from './claim-mediation.ts'
import { inDays, talkOf } from './claim-talk.ts'
import { holds } from './counters.ts'
import type { Deal } from './deal.ts'
import { everyRow, lastTold, rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

/** Everybody whom a claim of the order waits for does his part now. */
export async function finishClaims(deal: Deal): Promise<void> {
  for (const { claimId, state } of rowsIn<Claim>(deal.world.tables, claimType.name, deal.orderId)) {
    const talk = talkOf(deal, deal.r, claimId)
    if (state === 'evidence' || state === 'appealed') await finish(talk)
    if (state !== 'returning') continue
    if (talk.goods()?.state === 'contested') await finish(talk)
    if (talk.goods()?.state === 'on-its-way')
      await talk.say('staff', recordReturnDelivery, { deliveredAt: inDays(talk, 0) })
  }
}

/**
 * The end: every claim is closed, but for money that the order still owes its buyer; each chargeback that came
 * meanwhile is in its record.
 */
export function auditClaimsEnd(world: World, { ledger }: Auditor): void {
  for (const claim of everyRow<Claim>(world.tables, claimType.name)) {
    const { orderId, claimId, state, currency } = claim
    const owed = ledger.balance(`liabilities:refundable:${orderId}`, currency)
    const said = () => `${orderId} ${claimId} is ${state}: ${lastTold(world.tables, orderId)}`
    holds(state === 'closed' || owed > 0n, '11 every claim ends', said)
    for (const each of rowsIn<Chargeback>(world.tables, 'payments.chargebacks', orderId))
      checkJoined(claim, each, world)
  }
}

function checkJoined({ orderId, claimId, filedAt, closedAt, chargebacks }: Claim, { id }: Chargeback, world: World) {
  const openedAt = heardOf(world, orderId, id)
  if (openedAt === undefined || openedAt < filedAt || closedAt === undefined) return
  // News travels for some days where a server stands still.
  const isBefore = Date.parse(openedAt) < Date.parse(closedAt) - 12 * DAY
  holds(!isBefore || chargebacks.includes(id), '4 a chargeback joins the claim', () => `${orderId} ${claimId} ${id}`)
}

/** When the record was told that a chargeback opened: a bank's own date may lie weeks before. */
function heardOf({ tables }: World, orderId: string, chargeback: string): string | undefined {
  for (const { at, body } of tables.timeline.get(orderId) ?? []) {
    const said = JSON.parse(body) as { readonly topic: string; readonly body: { readonly chargeback?: string } }
    if (said.topic === 'chargeback.opened' && said.body.chargeback === chargeback) return at
  }
  return undefined
}
