import { append, type Instant, put } from '../../kernel/use-case.ts'
import type { Store } from '../../platform/store.ts'
import { catalogueTables } from '../catalogue/index.ts'
import { buyer, done, houseTables, ordersHouse, supplier } from '../orders/orders.testing.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { passRequestTime } from './end-request.ts'
import { giveQuote } from './give-quote.ts'
import type { Need } from './need.rules.ts'
import { quotationsTables } from './quotations.store.ts'
import type { Offer } from './quote.rules.ts'
import { quotesDue } from './request.rules.ts'
import { sendRequest } from './send-request.ts'
import { writeRequest } from './write-request.ts'

export const quotationsHouseTables = [...houseTables, ...catalogueTables, ...quotationsTables]
/** Another supplier with the badge, and one without. */
export const second = { ...supplier, person: 'usr_two', company: 'cmp_s2' }

/** The house of orders with requests for quotation on top, and a second supplier. */
export async function quotationsHouse(store?: Store, now?: Instant) {
  const house = await ordersHouse(now, store, {
    tables: [...catalogueTables, ...quotationsTables],
    answeringOf: ({ root, name }) =>
      name === quotesDue ? { useCase: passRequestTime, input: { requestId: root } } : undefined,
  })
  const kinds = ['registration', 'bank-account', 'beneficial-owners', 'sanctions', 'on-site-audit'] as const
  const dates = { checkedAt: '2026-01-01T00:00:00.000Z', expiresAt: '2030-01-01T00:00:00.000Z' }
  const checked = { companyId: 'cmp_s2', scope: '', checker: 'x', result: 'passed', ...dates } as const
  const company = { country: 'VN', zone: 'Etc/UTC', state: 'active', kinds: ['supplier'] } as const
  await house.seed('cmp_s2', [
    put(companyType, { ...company, companyId: 'cmp_s2', name: 'Two Works' }),
    ...kinds.map((kind) => append(checkType, { ...checked, checkId: `chk_${kind}`, kind })),
  ])
  await house.seed('cmp_s3', [put(companyType, { ...company, companyId: 'cmp_s3', name: 'No Badge' })])
  return house
}

export type QuotationsHouse = Awaited<ReturnType<typeof quotationsHouse>>

export const need: Need = {
  ...{ name: 'Steel shafts', quantity: '500', unit: 'C62', currency: 'USD' },
  quality: [{ attribute: 'diameter', target: '25', unit: 'mm', tolerance: '0.05' }],
}

export const offer: Offer = {
  ...{ unitPrice: '4.125', currency: 'USD', quantity: '500', unit: 'C62', leadDays: 21 },
  ...{ incoterm: 'FOB', incotermPlace: 'Ningbo', remarks: 'Boxes of fifty.' },
}

/** A draft of a request. */
export async function written(house: QuotationsHouse, what = need): Promise<string> {
  return String(done(await house.run(writeRequest, { companyId: 'cmp_b', need: what }, buyer)).request)
}

/** A request that both suppliers were sent. */
export async function sent(house: QuotationsHouse, suppliers: readonly string[] = ['cmp_s', 'cmp_s2']) {
  const requestId = await written(house)
  done(await house.run(sendRequest, { requestId, suppliers }, buyer))
  return requestId
}

/** A supplier quotes. */
export function quote(house: QuotationsHouse, requestId: string, by = supplier, more: Partial<Offer> = {}) {
  const input = { requestId, supplierId: by.company ?? '', offer: { ...offer, ...more } }
  return house.run(giveQuote, input, by)
}
