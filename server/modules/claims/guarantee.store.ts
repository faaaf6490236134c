import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import type { GuaranteeFund } from '../escrow/guarantee-fund.rules.ts'
import { fundMoveType, fundRoot, guaranteeFundType, noFund, roomOfFund } from '../escrow/guarantee-fund.rules.ts'
import { orderHeads } from '../orders/index.ts'
import { orderType } from '../orders/order.rules.ts'
import { sumOf } from '../orders/owed.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { ownSide } from '../reconciliation/index.ts'
import { openAtBanks } from './at-banks.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimType } from './claim.rules.ts'
import { claimViewTables } from './claim-view.store.ts'
import type { Decision } from './decision.rules.ts'
import { decisionType } from './decision.rules.ts'
import { checkGuaranteed, stillOwed } from './guarantee.rules.ts'

/** The guarantee's fund as it stands. */
export async function ownFund(pool: pg.Pool): Promise<GuaranteeFund> {
  return (await recordReads(pool, claimViewTables).one(guaranteeFundType, fundRoot, 'fund')) ?? noFund
}

/** What the fund is, bears and has free, and what it lets suppliers expose, beside what they do (USD minor units). */
export async function fundView(pool: pg.Pool) {
  const moves = await recordReads(pool, claimViewTables).all(fundMoveType, fundRoot)
  const fund = await ownFund(pool)
  const waiting = moves.find(({ state }) => state === 'waiting')
  const said = waiting && {
    ...{ move: waiting.moveId, step: waiting.step, reason: waiting.reason },
    amount: { amount: Number(waiting.amount), currency: waiting.currency },
    ...{ asked_by: waiting.askedBy, asked_at: waiting.askedAt },
  }
  return (exposed: bigint) => {
    const room = roomOfFund(fund, exposed)
    return {
      ceiling_usd: fund.ceiling === undefined ? null : Number(fund.ceiling),
      room_usd: room === undefined ? null : Number(room),
      fund: fund.parts.map(({ currency, free, bears }) => {
        const money = (amount: bigint) => ({ amount: Number(amount), currency })
        return { fund: money(free + bears), bears: money(bears), free: money(free) }
      }),
      waiting: said ?? null,
    }
  }
}

/** The currency of something that was asked of the fund; none of an unknown one. */
export async function currencyOfMove(pool: pg.Pool, moveId: string): Promise<string> {
  return (await recordReads(pool, claimViewTables).one(fundMoveType, fundRoot, moveId))?.currency ?? ''
}

/** What the books show of debts in a currency, and of client money in all, minor units. */
export async function lookAt(pool: pg.Pool, currency: string) {
  const [debts, spare] = await Promise.all([ownSide.debts(pool, currency), ownSide.spare(pool)])
  const missing = [...spare.values()].reduce((sum, over) => (over < 0n ? sum - over : sum), 0n)
  return { currency, debts, missing }
}

/** At most this many: what is owed is rare, and finance works from the top. */
const MOST = 200

/** Awards that somebody still waits for or that the guarantee has paid, the newest first. */
export async function owedAwards(pool: pg.Pool) {
  const { rows } = await pool.query<{ root_id: string; id: string }>({
    name: 'owed awards',
    text: `SELECT c.root_id, c.id FROM claims.claims c WHERE c.owed IS NOT NULL OR c.advanced > 0
      ORDER BY c.filed_at DESC, c.id LIMIT ${MOST}`,
  })
  const reads = recordReads(pool, claimViewTables)
  const heads = await orderHeads(pool, [...new Set(rows.map((row) => row.root_id))])
  const found = await Promise.all(
    rows.map(async ({ root_id: orderId, id }) => {
      const [order, claim, decisions, chargebacks] = await Promise.all([
        reads.one(orderType, orderId, 'order'),
        reads.one(claimType, orderId, id),
        reads.all(decisionType, orderId),
        reads.all(chargebackType, orderId),
      ])
      if (order === undefined || claim === undefined) return []
      const { currency } = order
      const owed = sumOf(stillOwed(order, claim))
      const advanced = claim.advanced ?? 0n
      if (owed === 0n && advanced === 0n) return []
      const head = heads.get(orderId)
      const money = (amount: bigint) => ({ amount: Number(amount), currency })
      return [
        {
          ...{
            order: orderId,
            claim: id,
            number: order.number,
            goods: head?.goods ?? '',
            outcome: claim.outcome ?? null,
          },
          ...{ supplier: order.supplierId, supplier_name: head?.supplierName ?? '' },
          ...{ owed: money(owed), advanced: money(advanced), exposure_usd: Number(claim.exposure ?? 0n) },
          why_not: owed === 0n ? 'nothing-owed' : whyNot(claim, decisions, openAtBanks({ chargebacks }).length > 0),
        },
      ]
    }),
  )
  return found.flat()
}

function whyNot(claim: Claim, decisions: readonly Decision[], isAtBank: boolean): string | null {
  const refused = checkGuaranteed(claim, decisions, isAtBank)
  const why = (refused?.data as { readonly why?: string } | undefined)?.why
  return refused === undefined ? null : (why ?? refused.refused)
}
