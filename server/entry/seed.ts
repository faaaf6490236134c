import { sha256Hex } from '../kernel/canonical.ts'
import { currencyExponents } from '../kernel/currency.ts'
import type { Actor, Instant, Json, UseCase, Wanted } from '../kernel/use-case.ts'
import { moveOwnFunds } from '../modules/escrow/index.ts'
import { type CheckKind, verificationKinds } from '../modules/parties/check.rules.ts'
import type { CompanyKind } from '../modules/parties/company.rules.ts'
import { createApiKey, recordCheck, registerCompany } from '../modules/parties/index.ts'
import type { LegalDetails } from '../modules/parties/legal-details.rules.ts'
import { stateLegalDetails } from '../modules/parties/state-legal-details.ts'
import { recordRates, recordTaxCode } from '../modules/rates/index.ts'
import { sandboxRates, sandboxRatesSource } from '../modules/rates/sandbox-rates.rules.ts'
import type { TaxCode } from '../modules/rates/tax.rules.ts'
import type { Executor } from '../platform/executor.ts'

/** A company of the sandbox. Its demo key is made of its id, so that everyone can read it in the documentation. */
export interface DemoCompany {
  readonly companyId: string
  readonly name: string
  readonly country: string
  readonly zone: string
  readonly kinds: readonly CompanyKind[]
  readonly scopes: readonly string[]
  /** What was verified; nothing for a company that only buys. */
  readonly checks: readonly CheckKind[]
}

/** What was verified of a supplier that nobody visited. */
export const registered: readonly CheckKind[] = ['registration', 'bank-account', 'beneficial-owners', 'sanctions']

export function company(
  companyId: string,
  name: string,
  [country, zone]: readonly [string, string],
  kind: CompanyKind,
  scopes: readonly string[],
  checks: readonly CheckKind[] = [],
): DemoCompany {
  return { companyId, name, country, zone, kinds: [kind], scopes, checks }
}

const buyerRoles = ['viewer', 'purchaser', 'finance', 'admin']
export const supplierRoles = ['viewer', 'sales', 'finance', 'admin']
const staffRoles = ['support', 'mediator', 'finance', 'compliance', 'auditor', 'admin']

/**
 * Who lives in the sandbox: the operator, two buyers, three suppliers, a firm that inspects. Invented, like their
 * names.
 */
export const demoCompanies: readonly DemoCompany[] = [
  company('cmp_operator', 'Surety Operations', ['NL', 'Europe/Amsterdam'], 'operator', staffRoles),
  company('cmp_buyer_us', 'Lakeside Outfitters', ['US', 'America/Chicago'], 'buyer', buyerRoles),
  company('cmp_buyer_nl', 'Waalhaven Projecten', ['NL', 'Europe/Amsterdam'], 'buyer', buyerRoles),
  company(
    'cmp_supplier_cn',
    'Ningbo Harbour Works',
    ['CN', 'Asia/Shanghai'],
    'supplier',
    supplierRoles,
    verificationKinds,
  ),
  company(
    'cmp_supplier_de',
    'Elbe Präzisionsteile',
    ['DE', 'Europe/Berlin'],
    'supplier',
    supplierRoles,
    verificationKinds,
  ),
  company('cmp_supplier_vn', 'Saigon Weave', ['VN', 'Asia/Ho_Chi_Minh'], 'supplier', supplierRoles, registered),
  company('cmp_inspector', 'Straits Survey', ['SG', 'Asia/Singapore'], 'inspector', ['inspector', 'finance', 'admin']),
]

type Stated = Omit<LegalDetails, 'companyId' | 'statedAt'>

/** How they stand on documents. Numbers pass their check digits and belong to nobody of these names. */
const demoDetails: Readonly<Record<string, Stated>> = {
  cmp_operator: {
    legalName: 'Surety Operations B.V.',
    addressLines: ['Wilhelminakade 1'],
    postcode: '3072 AP',
    city: 'Rotterdam',
    taxNumber: 'NL123456782B90',
    registrationNumber: '24000000',
  },
  cmp_buyer_us: {
    legalName: 'Lakeside Outfitters, Inc.',
    addressLines: ['1 Lake Shore Drive'],
    postcode: '60601',
    city: 'Chicago',
    region: 'Illinois',
  },
  cmp_supplier_cn: {
    legalName: 'Ningbo Harbour Works Co., Ltd.',
    addressLines: ['1 Zhongshan East Road'],
    postcode: '315000',
    city: 'Ningbo',
    region: 'Zhejiang',
  },
  cmp_supplier_de: {
    legalName: 'Elbe Präzisionsteile GmbH',
    addressLines: ['Am Sandtorkai 1'],
    postcode: '20457',
    city: 'Hamburg',
    taxNumber: 'DE999999903',
  },
}

/** The demo key of a company: sandbox only, and the same in every sandbox. */
export function demoKey(companyId: string): string {
  return `sk_sandbox_demo_${companyId.replace('cmp_', '')}`
}

const machine: Actor = { kind: 'reaction', roles: [] }

/** Runs a step of the seed under its own id; a second time changes nothing. */
export type Run = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  id: string,
  useCase: UseCase<C, A, W1, W2>,
  input: C,
  actor?: Actor,
) => Promise<void>

/** Two people of the operator put USD 2,000,000 aside: with it the suppliers of the sandbox may expose ten. */
async function seedFund(run: Run): Promise<void> {
  const look = { currency: 'USD', debts: 0n, missing: 0n }
  const move = { step: 'pay-in', currency: 'USD', amount: 200_000_000n, reason: 'The fund of the sandbox.' } as const
  const by = (person: string): Actor => ({ kind: 'user', person, company: 'cmp_operator', roles: ['finance'] })
  await run('fund', moveOwnFunds, { step: 'ask', move, look }, by('usr_operator_finance'))
  await run('fund agreed', moveOwnFunds, { step: 'agree', look }, by('usr_operator_admin'))
}

/** How the seed is sown: every step is a command with a fixed id. Throws where one cannot be done. */
export function sower(executor: Executor): Run {
  return async (id, useCase, input, actor = machine) => {
    const key = sha256Hex(`seed|${id}`)
    const result = await executor.submit(useCase, { id: key, input, fingerprint: key, actor })
    if (result.kind === 'failed' || result.kind === 'busy') throw new Error(`the sandbox could not be filled: ${id}`)
  }
}

/** A company with its people, its demo key, and its checks. */
export async function seedCompany(run: Run, each: DemoCompany, members: ReturnType<typeof people>, now: Instant) {
  const { companyId, name, country, zone, kinds, scopes } = each
  await run(`company ${companyId}`, registerCompany, { companyId, name, country, zone, kinds, members })
  const hash = sha256Hex(demoKey(companyId))
  await run(`key ${companyId}`, createApiKey, { companyId, name: 'Demo key of the sandbox', hash, scopes })
  const details = demoDetails[companyId]
  if (details !== undefined) await run(`details ${companyId}`, stateLegalDetails, { companyId, ...details })
  await Promise.all(
    each.checks.map((kind) => run(`check ${companyId} ${kind}`, recordCheck, seededCheck(each, kind, now))),
  )
}

/** Fills the sandbox. A second start changes nothing. */
export async function seedSandbox(executor: Executor, now: () => Instant): Promise<void> {
  const run = sower(executor)
  for (const each of demoCompanies) await seedCompany(run, each, people(each), now())
  await run('tax code', recordTaxCode, dutchTax, { ...machine, person: 'sandbox' })
  await run('rates', recordRates, { source: sandboxRatesSource, asOf: now(), rates: allRates() })
  await seedFund(run)
}

/** The operator of the sandbox is Dutch: its standard rate since 1 October 2012. */
const dutchTax: TaxCode = {
  jurisdiction: 'NL',
  kind: 'standard',
  rateBps: 2100,
  effectiveFrom: '2012-10-01T00:00:00.000Z',
  source: 'Wet op de omzetbelasting 1968, artikel 9, eerste lid',
}

/** The people of a company, by id and role: one for each role, and two mediators more, for appeals need others. */
export function membersOf({ companyId, scopes }: DemoCompany) {
  const short = companyId.replace('cmp_', '')
  const each = scopes.map((role) => ({ userId: `usr_${short}_${role}`, role }))
  const more = ['2', '3'].map((n) => ({ userId: `usr_${short}_mediator_${n}`, role: 'mediator' }))
  return scopes.includes('mediator') ? [...each, ...more] : each
}

const people = (company: DemoCompany) => membersOf(company).map(({ userId, role }) => ({ userId, roles: [role] }))

function seededCheck({ companyId }: DemoCompany, kind: CheckKind, now: Instant) {
  const scope = 'as shown in the sandbox'
  return { companyId, kind, scope, checker: 'Surety sandbox', result: 'passed' as const, checkedAt: now }
}

/** The sandbox knows a rate for every currency: round where it is well known, else one to one. */
function allRates() {
  const known = new Set(sandboxRates.flatMap(({ pair }) => pair.split('/')))
  const others = [...currencyExponents.keys()].filter((currency) => !known.has(currency) && currency !== 'USD')
  return [...sandboxRates, ...others.map((currency) => ({ pair: `USD/${currency}`, rate: '1' }))]
}
