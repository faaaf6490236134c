import { divideHalfUp } from '../../kernel/decimal.ts'
import type { FeeName } from '../ledger/account.rules.ts'
import type { TaxKind } from '../rates/tax.rules.ts'
import type { Corrected, Invoice, InvoiceKind, InvoiceParty } from './invoice.rules.ts'
import type { SupplyTaxKind } from './self-billed-tax.rules.ts'
import { taxWording } from './tax-wording.rules.ts'

/** How what is billed is taxed: a service of ours, or goods between two companies. */
export type BilledTaxKind = TaxKind | SupplyTaxKind

/** A document as EN 16931 sees it: lines, their taxes by category, and sums. Amounts in minor units. */
export interface Billed {
  readonly kind: InvoiceKind
  /** Drawn up for the issuer by another (UNTDID 1001: 389, credit note 261); it says so (article 226 point 10a). */
  readonly isSelfBilled?: true
  readonly number: string
  readonly issuedOn: string
  readonly suppliedOn: string
  readonly currency: string
  readonly issuer: InvoiceParty
  readonly recipient: InvoiceParty
  readonly lines: readonly BilledLine<BilledTaxKind>[]
  /** What belongs to the whole document: charges (BG-21) and allowances (BG-20). */
  readonly adjustments?: readonly BilledAdjustment[]
  readonly taxes: readonly BilledTax[]
  readonly taxIn?: { readonly amount: bigint; readonly currency: string }
  /** What was paid before: it was taken from money that we hold. */
  readonly paid: bigint
  readonly orderReference?: string
  readonly corrects: readonly Corrected[]
  /** Where the goods went, ISO 3166; an intra-community supply has to say it (BR-IC-12). */
  readonly deliveredTo?: string
  /** How what is still to be paid is paid (BR-CO-25). */
  readonly paymentTerms?: string
}

export interface BilledAdjustment {
  readonly isCharge: boolean
  readonly reason: string
  /** Minor units > 0. */
  readonly amount: bigint
  readonly tax: { readonly kind: BilledTaxKind; readonly rateBps: number }
}

export interface BilledLine<K extends BilledTaxKind = TaxKind> {
  readonly name: string
  /** Exact decimal text. */
  readonly quantity: string
  /** UN/CEFACT Recommendation 20. */
  readonly unit: string
  /** Exact decimal text, for one unit. */
  readonly unitPrice: string
  readonly amount: bigint
  readonly tax: { readonly kind: K; readonly rateBps: number }
}

/** A row of the tax breakdown (BG-23): one for each category and rate. */
export interface BilledTax {
  readonly kind: BilledTaxKind
  readonly rateBps: number
  readonly taxable: bigint
  readonly amount: bigint
  /** What the law wants said where nothing is charged (BT-120), and its code (BT-121). */
  readonly reason?: string
  readonly reasonCode?: string
}

/** The sums of BG-22. */
export interface BilledTotals {
  /** Σ lines (BT-106). */
  readonly ofLines: bigint
  /** BT-108 and BT-107. */
  readonly charges: bigint
  readonly allowances: bigint
  /** Without tax (BT-109): lines and charges less allowances. */
  readonly net: bigint
  readonly tax: bigint
  /** BT-112. */
  readonly total: bigint
  /** BT-115: total less what was paid. */
  readonly payable: bigint
}

export function totalsOf(billed: Pick<Billed, 'lines' | 'adjustments' | 'taxes' | 'paid'>): BilledTotals {
  const { lines, adjustments = [], taxes, paid } = billed
  const ofLines = sum(lines.map(({ amount }) => amount))
  const of = (isCharge: boolean) => sum(adjustments.filter((each) => each.isCharge === isCharge).map((a) => a.amount))
  const [charges, allowances] = [of(true), of(false)]
  const net = ofLines + charges - allowances
  const tax = sum(taxes.map(({ amount }) => amount))
  return { ofLines, charges, allowances, net, tax, total: net + tax, payable: net + tax - paid }
}

/**
 * The tax of lines by category and rate, each rounded once, half away from zero (BR-CO-17, BR-S-08, BR-S-09), with the
 * wording of the issuer's jurisdiction. In the order in which categories first appear.
 */
export function taxesOf(lines: readonly BilledLine[], jurisdiction: string): readonly BilledTax[] {
  const groups = new Map<string, { kind: TaxKind; rateBps: number; taxable: bigint }>()
  for (const { amount, tax } of lines) {
    const key = `${tax.kind}:${tax.rateBps}`
    groups.set(key, { ...tax, taxable: (groups.get(key)?.taxable ?? 0n) + amount })
  }
  return [...groups.values()].map((group) => ({
    ...group,
    amount: divideHalfUp(group.taxable * BigInt(group.rateBps), 10_000n),
    ...reasonOf(jurisdiction, group.kind),
  }))
}

function reasonOf(jurisdiction: string, kind: TaxKind): Pick<BilledTax, 'reason' | 'reasonCode'> {
  const wording = taxWording(jurisdiction, kind)
  if (wording === undefined) return {}
  return { reason: wording.text, ...(wording.code === undefined ? {} : { reasonCode: wording.code }) }
}

/** An exemption names its certificate. */
function exemptBy<R extends Pick<BilledTax, 'reason'>>(said: R, kind: TaxKind, { exemption }: InvoiceParty): R {
  if (kind !== 'exempt' || exemption === undefined || said.reason === undefined) return said
  return { ...said, reason: `${said.reason}: ${exemption}` }
}

/** The document of a fee. Its tax is what was booked, which a share may round by one unit otherwise than the whole. */
export function billedOf(
  invoice: Invoice,
  nameOf: (fee: FeeName) => string,
  priceText: (amount: bigint) => string,
): Billed {
  const { net, tax, taxKind: kind, rateBps, issuer, taxIn, orderId } = invoice
  const { number, issuedOn, suppliedOn, currency, recipient, corrects } = invoice
  const lines = invoice.lines.map(({ fee, amount }) => ({
    name: nameOf(fee),
    quantity: '1',
    unit: 'C62',
    unitPrice: priceText(amount),
    amount,
    tax: { kind, rateBps },
  }))
  return {
    ...{ kind: invoice.kind, number, issuedOn, suppliedOn, currency, issuer, recipient, corrects, lines },
    taxes: [{ kind, rateBps, taxable: net, amount: tax, ...exemptBy(reasonOf(issuer.country, kind), kind, recipient) }],
    ...(taxIn === undefined ? {} : { taxIn }),
    paid: net + tax,
    ...(orderId === undefined ? {} : { orderReference: orderId }),
  }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n)
}
