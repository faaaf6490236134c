import type pg from 'pg'
import type { RecordType, RootId } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads, rootsAfter } from '../../platform/read-records.ts'
import type { EscrowPolicy } from '../escrow/escrow-policy.rules.ts'
import { releaseType } from '../escrow/release.rules.ts'
import { lotType } from '../orders/lot.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import type { OrdersPolicy } from '../orders/orders-policy.rules.ts'
import { numbersOf } from '../orders/orders-policy.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import type { PaymentsPolicy } from '../payments/payments-policy.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import type { AnySection, PolicySection, PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimType } from './claim.rules.ts'
import { claimTables } from './claim-tables.store.ts'
import { readBooks } from './claim-view.store.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { claimNumbers } from './claims-policy.rules.ts'
import { decisionType } from './decision.rules.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { lateAmount } from './late-rate.rules.ts'
import type { Otherwise, PastOrder } from './replay.rules.ts'
import { replayClaims, replayEscrow, replayOrders, replayPayments } from './replay.rules.ts'

/** Orders read together: their facts are few rows each, and the event loop has its turn in between. */
const AT_ONCE = 250
/** Orders that one question looks at, at most: an answer within a second or two. */
export const ORDERS_MOST = 4_000

/** A page of a replay: what would have come out otherwise, and where the next page begins. */
export interface ReplayPage {
  /** Ended orders that were looked at, and claims among them. */
  readonly orders: number
  readonly claims: number
  readonly otherwise: readonly Otherwise[]
  readonly next?: RootId
}

interface Reading {
  readonly reads: RecordReads
  readonly values: Readonly<Record<string, unknown>>
  readonly versions: readonly PolicyVersion[]
}

interface Replay {
  /** The numbers whose outcome past facts can tell. */
  readonly numbers: readonly string[]
  run(orders: readonly Order[], reading: Reading): Promise<readonly PastResult[]>
}
interface PastResult {
  readonly claims: number
  readonly otherwise: readonly Otherwise[]
}

const nothing = {
  releases: [],
  payments: [],
  claims: [],
  decisions: [],
  evidence: [],
  lots: [],
  lateAmounts: new Map(),
}

async function ofOrders<R>({ reads }: Reading, type: RecordType<R>, orders: readonly Order[]) {
  const found = await reads.allOf(
    type,
    orders.map(({ orderId }) => orderId),
  )
  return (order: Order) => found.get(order.orderId) ?? []
}

/** What can be replayed, by section; the numbers of others are promises that change what people do. */
const replays: Readonly<Record<string, Replay>> = {
  escrow: {
    numbers: ['transactionFeeBps', 'transactionFeeCapUsd'],
    async run(orders, reading) {
      const releases = await ofOrders(reading, releaseType, orders)
      const numbers = reading.values as unknown as EscrowPolicy
      return orders.map((order) => told(replayEscrow({ ...nothing, order, releases: releases(order) }, numbers)))
    },
  },
  payments: {
    numbers: ['methods'],
    async run(orders, reading) {
      const payments = await ofOrders(reading, paymentType, orders)
      const then = methodsThen(reading.versions)
      const numbers = reading.values as unknown as PaymentsPolicy
      return orders.map((order) =>
        told(replayPayments({ ...nothing, order, payments: payments(order) }, numbers, then)),
      )
    },
  },
  orders: {
    numbers: ['window', 'windowUnproven'],
    async run(orders, reading) {
      const claimed = orders.filter(wasClaimed)
      const [claims, lots] = await Promise.all([
        ofOrders(reading, claimType, claimed),
        ofOrders(reading, lotType, claimed),
      ])
      const pinned = (order: Order) =>
        numbersOf(reading.versions.find(({ version }) => version === order.policyVersion))
      return claimed.map((order) => {
        const past = { ...nothing, order, claims: claims(order), lots: lots(order) }
        return told(replayOrders(past, reading.values as unknown as OrdersPolicy, pinned(order)), past)
      })
    },
  },
  claims: {
    numbers: ['smallUsd', 'secondPersonUsd', 'lateMostBps', 'filingsPerLine'],
    async run(orders, reading) {
      const numbers = reading.values as unknown as ClaimsPolicy
      const pasts = await pastClaims(orders.filter(wasClaimed), reading, numbers)
      return pasts.map((past) => {
        const pinned = claimNumbers(reading.versions, past.order.agreedAt)
        return told(replayClaims(past, numbers, pinned), past)
      })
    },
  },
}

function told(otherwise: readonly Otherwise[], past: Pick<PastOrder, 'claims'> = nothing): PastResult {
  return { claims: past.claims.length, otherwise }
}

function wasClaimed({ claims }: Order): boolean {
  return (claims?.made ?? 0) > 0
}

function methodsThen(versions: readonly PolicyVersion[]) {
  return (at: string) => valuesOf(paymentsPolicy, policyAt(versions, at)).methods
}

async function pastClaims(orders: readonly Order[], reading: Reading, numbers: ClaimsPolicy): Promise<PastOrder[]> {
  const [claims, decisions, evidence] = await Promise.all([
    ofOrders(reading, claimType, orders),
    ofOrders(reading, decisionType, orders),
    ofOrders(reading, evidenceType, orders),
  ])
  return Promise.all(
    orders.map(async (order) => ({
      ...{ ...nothing, order, claims: claims(order), decisions: decisions(order), evidence: evidence(order) },
      lateAmounts: await lateAmounts(order, claims(order), reading, numbers),
    })),
  )
}

/** What each claim at the late rate is worth by the numbers replayed. */
async function lateAmounts(order: Order, claims: readonly Claim[], { reads }: Reading, { lateMostBps }: ClaimsPolicy) {
  const rated = claims.filter(({ remedy }) => remedy === 'late-rate')
  const books = rated.length === 0 ? undefined : await readBooks(reads, order)
  if (books === undefined) return new Map<string, bigint>()
  const amountOf = ({ lines }: Claim) =>
    lines.reduce((sum, { lineNo, lotId, quantity }) => {
      const lot = books.lots.find((each) => each.lotId === lotId)
      return lot === undefined ? sum : sum + lateAmount(books, lot, lineNo, quantity, lateMostBps)
    }, 0n)
  return new Map(rated.map((claim) => [claim.claimId, amountOf(claim)]))
}

/** The numbers of a section whose outcome past facts can tell. */
export function replayable(section: string): readonly string[] {
  return replays[section]?.numbers ?? []
}

/**
 * Runs a version of a section over ended orders behind one, from the oldest on: what would have come out otherwise. A
 * section without anything to replay looks at none. Nothing is written, and nothing of it is promised: who knows other
 * rules acts otherwise.
 */
export async function replayPage(
  pool: pg.Pool,
  section: AnySection,
  version: PolicyVersion,
  after = '',
): Promise<ReplayPage> {
  const replay = replays[section.name]
  if (replay === undefined) return { orders: 0, claims: 0, otherwise: [] }
  const reads = recordReads(pool, claimTables)
  const versions = await reads.all(policyVersionType, policyRoot(section.name))
  const values = valuesOf(section as PolicySection<Record<string, unknown>>, version)
  const otherwise: Otherwise[] = []
  let [orders, claims, last] = [0, 0, after]
  for (let seen = 0; seen < ORDERS_MOST; seen += AT_ONCE) {
    const ids = await rootsAfter(pool, 'ord', last, AT_ONCE)
    const found = await reads.allOf(orderType, ids)
    const ended = ids.flatMap((id) => (found.get(id) ?? []).filter((order) => order.ended !== undefined))
    const results = await replay.run(ended, { reads, values, versions })
    orders += ended.length
    claims += results.reduce((sum, each) => sum + each.claims, 0)
    otherwise.push(...results.flatMap((each) => each.otherwise))
    if (ids.length < AT_ONCE) return { orders, claims, otherwise }
    last = ids.at(-1) ?? last
  }
  return { orders, claims, otherwise, next: last }
}
