import type { Actor, Change, RootId } from '../../server/kernel/use-case.ts'
import { all, append, due, put, useCase } from '../../server/kernel/use-case.ts'
import { moveOwnFunds } from '../../server/modules/escrow/move-fund.ts'
import { type CheckKind, checkType } from '../../server/modules/parties/check.rules.ts'
import { type CompanyKind, companyType } from '../../server/modules/parties/company.rules.ts'
import { memberType } from '../../server/modules/parties/member.rules.ts'
import { recordProviders } from '../../server/modules/payments/record-providers.ts'
import { addBankAccount } from '../../server/modules/payouts/add-bank-account.ts'
import { approveBankAccount } from '../../server/modules/payouts/approve-bank-account.ts'
import { computeLimit } from '../../server/modules/performance/compute-limit.ts'
import { rateRoot, rateType } from '../../server/modules/rates/rate.rules.ts'
import { holds } from './counters.ts'
import { hasLine } from './credit-house.ts'
import { randomOf } from './random.ts'
import { DAY } from './scheduler.ts'
import { houseBanks, simulatedProviders } from './two-providers.ts'
import type { World } from './world.ts'

export interface Trader {
  readonly id: RootId
  readonly country: string
  readonly zone: string
  readonly currencies: readonly string[]
  /** Bank account by currency; suppliers only. */
  readonly accounts: Map<string, string>
}

export interface Traders {
  readonly buyers: readonly Trader[]
  readonly suppliers: readonly Trader[]
}

const places = [
  { country: 'US', zone: 'America/New_York' },
  { country: 'US', zone: 'America/Los_Angeles' },
  { country: 'DE', zone: 'Europe/Berlin' },
  { country: 'GB', zone: 'Europe/London' },
  { country: 'CN', zone: 'Asia/Shanghai' },
  { country: 'JP', zone: 'Asia/Tokyo' },
  { country: 'IN', zone: 'Asia/Kolkata' },
  { country: 'CL', zone: 'America/Santiago' },
] as const

export const currencies = ['USD', 'EUR', 'JPY', 'CNY'] as const
/** USD minor units for so many of the currency's own. */
export const usdRates: Readonly<Record<string, readonly [bigint, bigint]>> = {
  USD: [1n, 1n],
  EUR: [110n, 100n],
  JPY: [68n, 100n],
  CNY: [139n, 1000n],
}

interface NewCompany {
  readonly id: RootId
  readonly kind: CompanyKind
  readonly country: string
  readonly zone: string
  readonly audited: boolean
  readonly lapsesAt: string
  readonly closedDays: readonly string[]
  /** People who were in it once: by them others may turn out to be the same. */
  readonly people: readonly string[]
}

const badge: readonly CheckKind[] = ['registration', 'bank-account', 'beneficial-owners', 'sanctions']

/** What parties' own use cases will do: a company with its checks, each lapsing at its time. */
const foundCompany = useCase({
  name: 'simulation.found-company',
  action: 'simulation',
  root: (input: NewCompany) => input.id,
  reads: (_, root) => ({ checks: all(checkType, root) }),
  sides: () => [],
  decide(_, { id, kind, country, zone, audited, lapsesAt, closedDays, people }, { at }) {
    const told = { companyId: id, name: id, country, kinds: [kind], zone, state: 'active' as const }
    const company = closedDays.length === 0 ? told : { ...told, closedDays }
    const kinds: readonly CheckKind[] =
      kind === 'supplier' ? [...badge, ...(audited ? ['on-site-audit' as const] : [])] : audited ? ['registration'] : []
    const checks = kinds.flatMap((each): readonly Change[] => [
      append(checkType, {
        companyId: id,
        checkId: `chk_${each}`,
        kind: each,
        scope: '',
        checker: 'simulation',
        result: 'passed',
        checkedAt: at,
        expiresAt: lapsesAt,
      }),
      due(id, 'check.expires', `chk_${each}`, lapsesAt),
    ])
    const members = people.map((userId) =>
      put(memberType, { companyId: id, userId, roles: [], state: 'removed' as const }),
    )
    return { answer: {}, changes: [put(companyType, company), ...checks, ...members] }
  },
})

const setRate = useCase({
  name: 'simulation.set-rate',
  action: 'simulation',
  root: (input: { currency: string }) => rateRoot(input.currency),
  reads: () => ({}),
  sides: () => [],
  decide(_, { currency }, { at }) {
    const [usd, per] = usdRates[currency] ?? [1n, 1n]
    return { answer: {}, changes: [put(rateType, { currency, usd, per, source: 'simulation', asOf: at })] }
  },
})

const house: Actor = { kind: 'reaction', roles: [] }

const ofFinance = (person: string): Actor => ({ kind: 'user', person, company: 'cmp_operator', roles: ['finance'] })

/** A person of a company. */
export function personOf(company: string, person = `usr_${company}`): Actor {
  return { kind: 'user', company, person, roles: [] }
}

/** Some companies close for days, twice in half a year; drawn by itself, so that nothing else changes with it. */
function closedDaysOf({ seed, scheduler }: World, id: string): readonly string[] {
  const r = randomOf(`${seed}|closed|${id}`)
  if (!r.chance(0.4)) return []
  const from = [r.int(20, 70), r.int(90, 160)]
  const days = from.flatMap((first) => [0, 1, 2, 3].map((n) => scheduler.now() + (first + n) * DAY))
  return days.map((day) => new Date(day).toISOString().slice(0, 10))
}

/** A supplier has its boss; of some buyers he was one of theirs, and some buyers are two of one house. */
function peopleOf({ seed }: World, kind: 'buyer' | 'supplier', n: number, count: number): readonly string[] {
  if (kind === 'supplier') return [`usr_boss${n}`]
  const r = randomOf(`${seed}|people|${n}`)
  return [...(r.chance(0.2) ? [`usr_boss${r.int(0, count - 1)}`] : []), ...(r.chance(0.4) ? [`usr_two${n >> 1}`] : [])]
}

/** Founds everybody who trades in a run of so many orders. */
export async function foundTraders(world: World, orders: number): Promise<Traders> {
  const count = Math.max(8, Math.ceil(orders / 25))
  const found = async (kind: 'buyer' | 'supplier', n: number): Promise<Trader> => {
    const r = randomOf(`${world.seed}|${kind}|${n}`)
    const id = `cmp_${kind}${n}`
    const usual = r.pick(places)
    const { country, zone } = hasLine(world, kind, n) ? places[0] : usual
    const lapses = kind === 'supplier' && r.chance(0.2) ? r.int(5, 90) : 4000
    const lapsesAt = new Date(world.scheduler.now() + lapses * DAY).toISOString()
    const closedDays = closedDaysOf(world, id)
    const people = peopleOf(world, kind, n, count)
    const input = { id, kind, country, zone, audited: r.chance(0.8), lapsesAt, closedDays, people }
    await world.do(`found:${id}`, foundCompany, input, house)
    const own = [r.pick(currencies), ...(r.chance(0.3) ? [r.pick(currencies)] : [])]
    // Lines are in dollars.
    if (world.hasCredit) own.push('USD')
    const trader = { id, country, zone, currencies: own, accounts: new Map<string, string>() }
    if (kind === 'supplier') {
      await world.do(`limit:${id}`, computeLimit, { companyId: id }, house)
      for (const currency of new Set(own)) await openAccount(world, trader, currency)
    }
    return trader
  }
  await payIntoFund(world, 'USD')
  await world.do('providers', recordProviders, { providers: [...simulatedProviders, ...houseBanks] }, house)
  const lapsesAt = new Date(world.scheduler.now() + 4000 * DAY).toISOString()
  const operator = { id: 'cmp_operator', kind: 'operator', country: 'NL', zone: 'Europe/Amsterdam' } as const
  await world.do(
    'found:operator',
    foundCompany,
    { ...operator, audited: false, lapsesAt, closedDays: [], people: [] },
    house,
  )
  const numbers = Array.from({ length: count }, (_, n) => n)
  await Promise.all(currencies.map((currency) => world.do(`rate:${currency}`, setRate, { currency }, house)))
  // What decisions give may have to be advanced in each currency.
  const others = currencies.filter((currency) => currency !== 'USD' && world.claimShare > 0 && !world.hasPlan)
  for (const currency of others) await payIntoFund(world, currency)
  const [buyers, suppliers] = await Promise.all([
    Promise.all(numbers.map((n) => found('buyer', n))),
    Promise.all(numbers.map((n) => found('supplier', n))),
  ])
  return { buyers, suppliers }
}

/** Own money for the guarantee: one person of finance asks, another one agrees. */
async function payIntoFund(world: World, currency: string): Promise<void> {
  const look = { currency, debts: 0n, missing: 0n }
  const move = { step: 'pay-in', currency, amount: 10n ** 13n, reason: 'For all of it.' } as const
  const id = currency === 'USD' ? 'fund' : `fund ${currency}`
  await world.do(id, moveOwnFunds, { step: 'ask', move, look }, ofFinance('usr_fund1'))
  await world.do(`${id} agreed`, moveOwnFunds, { step: 'agree', look }, ofFinance('usr_fund2'))
}

/** A bank account of a company, approved by its second person; two days later it may be used. */
export async function openAccount(world: World, { id, accounts }: Trader, currency: string): Promise<void> {
  const place = { bankCode: '021000021', country: 'US', town: 'Springfield' }
  // Who shares an account is related, and pays later to nobody.
  const number = world.hasCredit ? id.replace('cmp_buyer', '1234567').replace('cmp_supplier', '7654321') : '123456789'
  const account = { companyId: id, number, ...place, currency, name: id }
  const added = await world.do(`account:${id}:${currency}`, addBankAccount, account, personOf(id))
  holds(added.kind === 'done', 'set-up', () => JSON.stringify(added))
  const bankAccountId = (added.answer as { bank_account: string }).bank_account
  accounts.set(currency, bankAccountId)
  const second = personOf(id, `usr_${id}_second`)
  await world.do(`approve:${id}:${currency}`, approveBankAccount, { companyId: id, bankAccountId }, second)
}
