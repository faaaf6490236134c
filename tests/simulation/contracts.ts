import type { Incoterm } from '../../server/modules/catalogue/incoterm.rules.ts'
import type { PlanStep, ReleasePlan } from '../../server/modules/escrow/plan.rules.ts'
import type { TermsContent, TransportMode } from '../../server/modules/orders/terms.rules.ts'
import { usdRates } from './companies.ts'
import type { Random } from './random.ts'

const modes: readonly TransportMode[] = ['express', 'air', 'land', 'sea', 'post']
const plans: readonly ReleasePlan[] = [
  plan(['received', 10_000]),
  plan(['received', 10_000]),
  plan(['received', 10_000]),
  plan(['window-over', 10_000]),
  plan(['received', 7_000], ['window-over', 3_000]),
  plan(['shipped', 3_000], ['received', 7_000]),
  plan(['initial-paid', 2_000], ['shipped', 3_333], ['received', 4_667]),
  plan(['initial-paid', 10_000]),
]

function plan(...steps: readonly (readonly [PlanStep, number])[]): ReleasePlan {
  return steps.map(([step, shareBps]) => ({ step, shareBps }))
}

/** The plan of those who have no room. */
export const plainPlan: ReleasePlan = plan(['received', 10_000])

/** Terms of any shape: lines, shares, instalments, ship-by, plan. `today` is the date of writing. */
export function contractOf(r: Random, currency: string, zone: string, today: number): TermsContent {
  const lines = linesOf(r, currency)
  const net = lines.reduce((sum, line) => sum + line.amount, 0n)
  const part = (share: number) => (net * BigInt(Math.floor(share * 1000))) / 1000n
  const freight = r.chance(0.5) ? part(r.next() * 0.2) : 0n
  const tax = r.chance(0.3) ? part(0.19) : 0n
  const charges = r.chance(0.2) ? part(0.03) : 0n
  const allowances = r.chance(0.2) ? part(r.next() * 0.1) : 0n
  const all = net + freight + tax + charges - allowances
  // An order over nothing is refused; one unit of freight makes it one over something.
  const total = all > 0n ? all : 1n
  const mode = r.pick(modes)
  const incoterm: Incoterm = mode === 'sea' ? r.pick(['FOB', 'CIF'] as const) : r.pick(['FCA', 'DAP', 'EXW'] as const)
  const days = r.int(2, 30)
  const instalments = instalmentsOf(r, total, today)
  const balanceFirst = instalments.some(({ event }) => event === 'goods-ready')
  const fixed = new Date(today + (days + 12) * 86_400_000).toISOString().slice(0, 10)
  return {
    currency,
    zone,
    lines,
    freight: all > 0n ? freight : freight + 1n - all,
    tax,
    charges,
    allowances,
    mode,
    incoterm,
    incotermPlace: 'Port',
    shipBy: r.chance(0.4)
      ? { kind: 'date', date: fixed }
      : { kind: 'days', days, after: balanceFirst && r.chance(0.4) ? 'balance' : 'initial' },
    shipmentProof: 'carrier receipt',
    instalments,
    releasePlan: r.pick(plans),
    coverage: 'standard',
    lateRateBps: 50,
    attachments: [],
  }
}

function linesOf(r: Random, currency: string): TermsContent['lines'] {
  const [usd, per] = usdRates[currency] ?? [1n, 1n]
  const most = r.chance(0.03) ? 3_000_000 : 60_000
  return Array.from({ length: r.pick([1, 1, 1, 2, 2, 3, 4, 6]) }, (_, i) => {
    const cents = r.chance(0.02) ? r.int(0, 3) : r.int(500, most)
    return {
      lineNo: i + 1,
      name: `Goods ${i + 1}`,
      quantity: BigInt(r.int(1, 500)) * (r.chance(0.8) ? 1_000_000n : 1n),
      unit: 'C62',
      unitPrice: '1.00',
      amount: (BigInt(cents) * per) / usd,
      quantityToleranceBps: 0,
      quality: [],
    }
  })
}

function instalmentsOf(r: Random, total: bigint, today: number): TermsContent['instalments'] {
  const whole = { n: 1, kind: 'initial', amount: total, event: 'agreement' } as const
  if (total < 2n || r.chance(0.6)) return [whole]
  const first = (total * BigInt(r.int(10, 70))) / 100n
  const initial = first > 0n ? first : 1n
  const event = r.pick(['goods-ready', 'documents', 'received', 'date'] as const)
  const date = new Date(today + r.int(10, 60) * 86_400_000).toISOString().slice(0, 10)
  const balance = { n: 2, kind: 'balance', amount: total - initial, event } as const
  return [{ ...whole, amount: initial }, event === 'date' ? { ...balance, date } : balance]
}
