import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { FeeName } from '../ledger/account.rules.ts'
import type { Company } from '../parties/company.rules.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import type { TaxKind } from '../rates/tax.rules.ts'

export type InvoiceKind = 'invoice' | 'credit-note'

/** How a company stood when the document was issued. */
export interface InvoiceParty {
  readonly companyId: RootId
  readonly name: string
  readonly addressLines: readonly string[]
  readonly postcode?: string
  readonly city?: string
  readonly region?: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  readonly taxNumber?: string
  readonly registrationNumber?: string
  /** The certificate by which it is exempt from tax. */
  readonly exemption?: string
}

/** One fee; minor units > 0, without tax. */
export interface InvoiceLine {
  readonly fee: FeeName
  readonly amount: bigint
}

/** The document that a credit note corrects. */
export interface Corrected {
  readonly number: string
  readonly issuedOn: string
}

/** An invoice of a fee, or the credit note of one that was given back. Issued whole and never changed. */
export interface Invoice {
  readonly invoiceId: RootId
  readonly number: string
  readonly series: string
  /** Its place in the series: 1, 2, 3 … */
  readonly place: number
  readonly kind: InvoiceKind
  /** Whom it is for. */
  readonly companyId: RootId
  /** The order whose fee it is; absent for a fee of none. */
  readonly orderId?: RootId
  /** The transfer that booked it, and its root: each has one document. */
  readonly transferRoot: RootId
  readonly transferId: string
  readonly currency: string
  /** Minor units: what the lines add up to, > 0. */
  readonly net: bigint
  readonly tax: bigint
  readonly taxKind: TaxKind
  readonly rateBps: number
  readonly lines: readonly InvoiceLine[]
  readonly issuedAt: Instant
  /** Local dates where the operator is. */
  readonly issuedOn: string
  readonly suppliedOn: string
  readonly issuer: InvoiceParty
  readonly recipient: InvoiceParty
  /** The tax in the currency of the tax office, when that is another one. */
  readonly taxIn?: { readonly amount: bigint; readonly currency: string }
  readonly corrects: readonly Corrected[]
}

export const invoiceType: RecordType<Invoice> = {
  name: 'invoices.invoices',
  root: (invoice) => invoice.invoiceId,
  id: () => 'invoice',
}

/** Owned names: no number is given twice. */
export const invoiceNumberSpace = 'invoice-number'

/** The document of a transfer: found from it, and only one. */
export function invoiceIdOf(transferId: string): RootId {
  return `ivc_${transferId.slice(transferId.indexOf('_') + 1)}`
}

/** What is to be paid, or is given back. */
export function totalOf({ net, tax }: Pick<Invoice, 'net' | 'tax'>): bigint {
  return net + tax
}

/** A company as it stands on documents now; one that stated nothing has its name and country. */
export function partyOf(
  company: Company,
  details: LegalDetails | undefined,
  exemption: string | undefined = undefined,
): InvoiceParty {
  const { companyId, name, country } = company
  const exempt = exemption === undefined ? {} : { exemption }
  if (details === undefined) return { companyId, name, addressLines: [], country, ...exempt }
  const { companyId: _, legalName, statedAt: __, taxNumberCheckedAt: ___, ...rest } = details
  return { companyId, name: legalName, country, ...rest, ...exempt }
}
