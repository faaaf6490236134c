import { houseOn, tables } from '../server/entry/house.ts'
import { seedSandbox } from '../server/entry/seed.ts'
import type { Actor, Json, UseCase, Wanted } from '../server/kernel/use-case.ts'
import { addEvidence } from '../server/modules/claims/add-evidence.ts'
import { contestClaim } from '../server/modules/claims/contest-claim.ts'
import { decideClaim } from '../server/modules/claims/decide-claim.ts'
import { escalateClaim } from '../server/modules/claims/escalate-claim.ts'
import { fileClaim } from '../server/modules/claims/file-claim.ts'
import { openRound } from '../server/modules/claims/open-round.ts'
import { waiveAppeal } from '../server/modules/claims/waive-appeal.ts'
import { acceptTerms } from '../server/modules/orders/accept-terms.ts'
import { confirmReceipt } from '../server/modules/orders/confirm-receipt.ts'
import { draftOrder } from '../server/modules/orders/draft-order.ts'
import { proposeTerms } from '../server/modules/orders/propose-terms.ts'
import { settlePayment } from '../server/modules/orders/settle-payment.ts'
import { shipLot } from '../server/modules/orders/ship-lot.ts'
import { startPayment } from '../server/modules/orders/start-payment.ts'
import { type TermsContent, termsHash } from '../server/modules/orders/terms.rules.ts'
import { recordProviders } from '../server/modules/payments/index.ts'
import { sandboxAbilities } from '../server/modules/payments/providers/sandbox.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor } from '../server/platform/executor.ts'
import { postgresStore } from '../server/platform/postgres-store.ts'
import { type Figure, median } from './figures.ts'
import { benchDatabase } from './server.ts'

const person = (company: string): Actor => ({ kind: 'user', company, person: `usr_${company}`, roles: ['admin'] })
const buyer = person('cmp_buyer_us')
const supplier = person('cmp_supplier_cn')
const mediator = person('cmp_operator')
const machine: Actor = { kind: 'reaction', roles: [] }

const content: TermsContent = {
  ...{ currency: 'USD', zone: 'Etc/UTC', freight: 0n, tax: 0n, charges: 0n, allowances: 0n },
  lines: [
    {
      ...{ lineNo: 1, name: 'Pump', quantity: 100_000_000n, unit: 'C62', unitPrice: '50.00', amount: 500_000n },
      ...{ quantityToleranceBps: 0, quality: [] },
    },
  ],
  ...{ mode: 'sea', incoterm: 'FOB', incotermPlace: 'Shanghai', shipmentProof: 'bill of lading' },
  shipBy: { kind: 'days', days: 30, after: 'initial' },
  instalments: [{ n: 1, kind: 'initial', amount: 500_000n, event: 'agreement' }],
  releasePlan: [{ step: 'window-over', shareBps: 10_000 }],
  ...{ coverage: 'standard', lateRateBps: 50, attachments: [] },
}

/** One order of a wave, as far as it has come. */
interface Life {
  order: string
  payment: string
  total: bigint
  lot: string
  claim: string
  evidence: string
}

/** A step that every life of a wave takes at once; some days pass before it. */
interface Step {
  readonly days?: number
  take(give: Give, life: Life): Promise<unknown>
}

type Give = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  useCase: UseCase<C, A, W1, W2>,
  input: C,
  actor: Actor,
) => Promise<{ readonly [field: string]: Json }>

const START = Date.parse('2026-03-02T09:00:00.000Z')
const DAY = 86_400_000
/** Lives that go side by side, as many people would send them. */
const WAVE = 64

async function openHouse(url: string) {
  const store = postgresStore(url, tables)
  const clock = { now: new Date(START).toISOString() }
  const executor = createExecutor({
    ...houseOn(store, {
      reads: () => ({}),
      judge: (actor, _action, sides) =>
        actor.kind !== 'user' || sides.some((side) => side.company === actor.company) ? 'yes' : 'not-found',
    }),
    environment: systemEnvironment(() => clock.now),
  })
  let n = 0
  const give: Give = async (useCase, input, actor) => {
    n += 1
    const id = `bench ${n}`
    const result = await executor.submit(useCase, { id, input, fingerprint: id, actor })
    if (result.kind !== 'done') throw new Error(`${useCase.name}: ${JSON.stringify(result)}`)
    return result.answer as { readonly [field: string]: Json }
  }
  await seedSandbox(executor, () => clock.now)
  await give(recordProviders, { providers: [sandboxAbilities] }, machine)
  return { give, clock, close: () => store.close() }
}

const hash = termsHash(content)

/** An order that all goes well with, from the draft to its receipt. */
const ofOrder: readonly Step[] = [
  {
    async take(give, life) {
      const parties = { buyerId: 'cmp_buyer_us', supplierId: 'cmp_supplier_cn', author: 'buyer' } as const
      life.order = String((await give(draftOrder, { ...parties, content }, buyer)).order)
    },
  },
  { take: (give, { order: orderId }) => give(proposeTerms, { orderId }, buyer) },
  { take: (give, { order: orderId }) => give(acceptTerms, { orderId, hash }, supplier) },
  {
    async take(give, life) {
      const begun = await give(startPayment, { orderId: life.order, method: 'card', token: 'card-ok' }, buyer)
      Object.assign(life, { payment: String(begun.payment), total: BigInt(Number(begun.total)) })
    },
  },
  {
    take(give, { order: orderId, payment: paymentId, total: amount }) {
      const money = { amount, currency: 'USD', reference: paymentId, authenticated: true, attempt: 1 }
      const fact = { fact: 'succeeded', happenedAt: new Date(START).toISOString(), ...money } as const
      return give(settlePayment, { orderId, paymentId, fact }, machine)
    },
  },
  {
    async take(give, life) {
      const lines = [{ lineNo: 1, quantity: 100_000_000n }]
      const by = { carrier: 'Ocean', trackingNumber: 'T1', proof: 'carrier' } as const
      life.lot = String((await give(shipLot, { orderId: life.order, lines, ...by }, supplier)).lot)
    },
  },
  { take: (give, { order: orderId, lot: lotId }) => give(confirmReceipt, { orderId, lotId }, buyer) },
]

const at = ({ order: orderId, claim: claimId }: Life) => ({ orderId, claimId })

/** A claim that a mediator decides, from filing to the refund on the card. */
const ofClaim: readonly Step[] = [
  {
    async take(give, life) {
      const lines = [{ lineNo: 1, lotId: life.lot, quantity: 20_000_000n }]
      const said = { reason: 'poor-quality', remedy: 'refund', text: 'They leak.' } as const
      life.claim = String((await give(fileClaim, { orderId: life.order, ...said, lines }, buyer)).claim)
    },
  },
  { take: (give, life) => give(contestClaim, { ...at(life), text: 'They do not.' }, supplier) },
  { days: 4, take: (give, life) => give(escalateClaim, at(life), buyer) },
  { take: (give, life) => give(openRound, { ...at(life), text: 'Show the leak.' }, mediator) },
  {
    async take(give, life) {
      const words = { kind: 'words', reference: '', text: 'See for yourself.' } as const
      life.evidence = String((await give(addEvidence, { ...at(life), ...words }, buyer)).evidence)
    },
  },
  {
    days: 6,
    take(give, life) {
      const parts = [{ lineNo: 1, amount: 20_000n }]
      const bearer = { finding: 'supplier', feeBearer: 'buyer', goodsReturn: false, freightMost: 0n } as const
      const cites = { clauses: ['terms/1/lines'], evidence: [life.evidence], reasons: 'They leak.' }
      return give(decideClaim, { ...at(life), parts, ...bearer, ...cites }, mediator)
    },
  },
  { take: (give, life) => give(waiveAppeal, at(life), buyer) },
  { take: (give, life) => give(waiveAppeal, at(life), supplier) },
]

/** Seconds that a wave of lives takes for all these steps. */
async function secondsOf(
  house: Awaited<ReturnType<typeof openHouse>>,
  lives: readonly Life[],
  steps: readonly Step[],
): Promise<number> {
  const started = performance.now()
  for (const { days = 0, take } of steps) {
    house.clock.now = new Date(Date.parse(house.clock.now) + days * DAY).toISOString()
    await Promise.all(lives.map((life) => take(house.give, life)))
  }
  return (performance.now() - started) / 1000
}

/**
 * Whole mediated claims against whole plain orders, on the same server: lives a second, and commands a second. What
 * goes back to the card is the provider's, and is not measured.
 */
export async function claimsJourney(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  const rounds = quick ? 6 : 20
  const house = await openHouse(database.url)
  const took = { orders: [] as number[], claims: [] as number[] }
  try {
    for (let round = -2; round < rounds; round += 1) {
      const empty = { order: '', payment: '', total: 0n, lot: '', claim: '', evidence: '' }
      const lives: Life[] = Array.from({ length: WAVE }, () => ({ ...empty }))
      house.clock.now = new Date(START).toISOString()
      const orders = await secondsOf(house, lives, ofOrder)
      const claims = await secondsOf(house, lives, ofClaim)
      // The first waves warm the engine up.
      if (round < 0) continue
      took.orders.push(orders)
      took.claims.push(claims)
    }
  } finally {
    await house.close()
    await database.stop()
  }
  const [orders, claims] = [WAVE / median(took.orders), WAVE / median(took.claims)]
  const perCommand = (claims * ofClaim.length) / (orders * ofOrder.length)
  return [
    { name: 'claims.journey', value: claims, unit: 'claims/s', ratio: claims / orders, ratio_to: 'plain orders/s' },
    {
      name: 'claims.journey.commands',
      value: claims * ofClaim.length,
      unit: 'commands/s',
      ratio: perCommand,
      ratio_to: 'commands/s of plain orders',
    },
  ]
}
