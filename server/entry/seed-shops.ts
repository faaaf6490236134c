import type { Actor, Instant } from '../kernel/use-case.ts'
import { catalogueOf, productIdOf } from '../modules/catalogue/catalogue.rules.ts'
import { listProduct } from '../modules/catalogue/list-product.ts'
import { writeProduct } from '../modules/catalogue/write-product.ts'
import { payInCapital } from '../modules/reconciliation/pay-in-capital.ts'
import { receiveWire } from '../modules/reconciliation/receive-wire.ts'
import { wireRoot } from '../modules/reconciliation/wire.rules.ts'
import type { Executor } from '../platform/executor.ts'
import { contentOf } from './demo-good.ts'
import { type DemoShop, demoShops } from './demo-shops.ts'
import { demoCompanies, membersOf, type Run, seedCompany, seedSandbox, sower, supplierRoles } from './seed.ts'

/**
 * Fills the shelves of the sandbox: suppliers with the badge and what they sell, written and listed as any supplier
 * writes and lists. Every step is a command with a fixed id: a second start changes nothing.
 */
async function seedShops(executor: Executor, now: () => Instant): Promise<void> {
  const run = sower(executor)
  await Promise.all(demoShops.map((each) => open(run, each, now())))
}

async function open(run: Run, { company, goods, trade }: DemoShop, now: Instant): Promise<void> {
  const { companyId } = company
  const isNew = !demoCompanies.includes(company)
  const [person = ''] = isNew ? [`usr_${companyId.replace('cmp_', '')}`] : salesOf(company)
  if (isNew) await seedCompany(run, company, [{ userId: person, roles: [...supplierRoles] }], now)
  const by: Actor = { kind: 'user', person, company: companyId, roles: ['sales'] }
  const contents = goods.map((each) => contentOf(each, trade))
  await Promise.all(contents.map((content) => run(`product ${content.sku}`, writeProduct, { companyId, content }, by)))
  const ids = goods.map(({ sku }) => productIdOf(catalogueOf(companyId), sku))
  await Promise.all(ids.map((productId) => run(`listed ${productId}`, listProduct, { companyId, productId }, by)))
}

const salesOf = (company: DemoShop['company']) =>
  membersOf(company).flatMap(({ userId, role }) => (role === 'sales' ? [userId] : []))

/** Two people of the operator keep USD 1,000,000 of its own beside client money: Pay Later lends from it. */
async function seedCapital(run: Run, now: Instant): Promise<void> {
  const payer = { payerName: 'Surety Sandbox Operator', payerAccount: 'US00OWN0001', text: 'Capital' }
  const wire = { ...payer, bank: 'sandbox', reference: 'CAPITAL-1', amount: 100_000_000n, currency: 'USD' }
  await run('capital', receiveWire, { ...wire, bookedAt: now })
  const input = { wireId: wireRoot(wire.bank, wire.reference) }
  for (const person of ['usr_operator_finance', 'usr_operator_admin'])
    await run(`capital ${person}`, payInCapital, input, {
      ...{ kind: 'user', person, company: 'cmp_operator', roles: ['finance'] },
    })
}

/** Fills the sandbox as it begins; with shops, or without for those who bring their own. */
export async function fillSandbox(executor: Executor, now: () => Instant, shops = false): Promise<void> {
  await seedSandbox(executor, now)
  if (!shops) return
  await seedShops(executor, now)
  await seedCapital(sower(executor), now())
}
