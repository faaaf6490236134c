import { sandboxTaxCodes } from '../rates/sandbox-rates.rules.ts'
import type { Billed, BilledLine } from './billed.rules.ts'
import { taxesOf } from './billed.rules.ts'
import type { InvoiceParty } from './invoice.rules.ts'
import type { Booked, Issuing } from './new-invoice.rules.ts'

/** What tests of documents build on. */

export const issuer: InvoiceParty = {
  companyId: 'cmp_operator',
  name: 'Surety Operations B.V.',
  addressLines: ['Wilhelminakade 1'],
  postcode: '3072 AP',
  city: 'Rotterdam',
  country: 'NL',
  taxNumber: 'NL123456782B90',
  registrationNumber: '24123456',
}

export const german: InvoiceParty = {
  companyId: 'cmp_de',
  name: 'Elbe Präzisionsteile Größenwahn & Söhne <Hamburg> GmbH & Co. KG',
  addressLines: ['Am Sandtorkai 1', 'Gebäude Ä', 'Tor 3'],
  postcode: '20457',
  city: 'Hamburg',
  region: 'Hamburg',
  country: 'DE',
  taxNumber: 'DE999999903',
}

export const dutch: InvoiceParty = { ...issuer, companyId: 'cmp_nl', name: 'Waalhaven Projecten' }
export const chinese: InvoiceParty = {
  companyId: 'cmp_cn',
  name: '宁波港口工程有限公司',
  addressLines: ['中山东路 1 号'],
  city: '宁波',
  country: 'CN',
  taxNumber: '91330200MA2AF0KX5T',
}
export const american: InvoiceParty = {
  companyId: 'cmp_us',
  name: 'Lakeside Outfitters',
  addressLines: [],
  country: 'US',
}

const at = '2026-03-01T09:00:00.000Z'

export function booked(more: Partial<Booked> = {}): Booked {
  return {
    root: 'ord_1',
    transfer: 'trf_1',
    kind: 'order-funded',
    cause: 'payment:pay_1',
    happened_at: at,
    currency: 'EUR',
    fees: [{ fee: 'processing', amount: 100_00 }],
    tax: 0,
    payer: null,
    ...more,
  }
}

export function issuing(more: Partial<Issuing> = {}): Issuing {
  return { at, zone: 'Europe/Amsterdam', issuer, recipient: german, codes: sandboxTaxCodes, corrects: [], ...more }
}

/** A document of given lines, its taxes reckoned. */
export function billed(lines: readonly BilledLine[], more: Partial<Billed> = {}): Billed {
  return {
    kind: 'invoice',
    number: 'NL-2026-000001',
    issuedOn: '2026-03-01',
    suppliedOn: '2026-02-28',
    currency: 'EUR',
    issuer,
    recipient: german,
    lines,
    taxes: taxesOf(lines, 'NL'),
    paid: 0n,
    corrects: [],
    ...more,
  }
}
