import { Type } from 'typebox'
import { oneOf, orNull, reply, text } from '../../platform/reply.ts'
import type { InvoiceParty } from './invoice.rules.ts'

export const documentKind = oneOf(['invoice', 'credit-note'])
export const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** A company as it stands on a document. */
export const party = reply({
  company: text,
  name: text,
  address_lines: Type.Array(text),
  postcode: orNull(text),
  city: orNull(text),
  region: orNull(text),
  country: text,
  tax_number: orNull(text),
  registration_number: orNull(text),
})

export function partyView(given: InvoiceParty) {
  return {
    company: given.companyId,
    name: given.name,
    address_lines: given.addressLines,
    postcode: given.postcode ?? null,
    city: given.city ?? null,
    region: given.region ?? null,
    country: given.country,
    tax_number: given.taxNumber ?? null,
    registration_number: given.registrationNumber ?? null,
  }
}
