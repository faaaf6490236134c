import { magnitude } from '../../kernel/decimal.ts'
import { quantityText } from '../../kernel/quantity.ts'
import type { Billed, BilledAdjustment, BilledLine, BilledTaxKind } from './billed.rules.ts'
import type { SelfBilled } from './self-billed.rules.ts'
import type { PartLine } from './self-billed-amounts.rules.ts'
import { supplyTaxWording } from './self-billed-tax.rules.ts'

/** The words of a document that are not the order's own. */
export interface SelfBilledNames {
  readonly freight: string
  readonly charges: string
  readonly allowances: string
  readonly reduction: string
  /** Before the name of a line whose price moved and whose quantity did not. */
  readonly priceOf: string
  /** A document of no line: the price of the whole order moved. */
  readonly price: string
  readonly paymentTerms: string
}

/** The names on files for programs. */
export const selfBilledNames: SelfBilledNames = {
  freight: 'Freight',
  charges: 'Charges',
  allowances: 'Allowance',
  reduction: 'Price reduction that both sides agreed',
  priceOf: 'Change of price: ',
  price: 'Change of the price of the order',
  paymentTerms: 'What is still to be paid is paid through the order, nowhere else.',
}

/** A document as EN 16931 sees it. `priceText` writes minor units of its currency. */
export function billedForSupplier(
  document: SelfBilled,
  priceText: (amount: bigint) => string,
  names: SelfBilledNames = selfBilledNames,
): Billed {
  const { kind, number, issuedOn, suppliedOn, currency, issuer, recipient, corrects, net, tax, paid } = document
  const taxed = { kind: document.taxKind, rateBps: document.rateBps }
  const { text, code } = supplyTaxWording(taxed.kind, issuer)
  const isTaxed = taxed.kind === 'standard'
  return {
    ...{ kind, isSelfBilled: true, number, issuedOn, suppliedOn, currency, issuer, recipient, corrects, paid },
    ...linesOf(document, taxed, priceText, names),
    taxes: [
      {
        ...taxed,
        ...{ taxable: net, amount: tax },
        ...(isTaxed ? {} : { reason: text, ...(code === undefined ? {} : { reasonCode: code }) }),
      },
    ],
    ...(document.taxIn === undefined ? {} : { taxIn: document.taxIn }),
    orderReference: document.orderNumber,
    deliveredTo: recipient.country,
    ...(paid < net + tax ? { paymentTerms: names.paymentTerms } : {}),
  }
}

type Taxed = { readonly kind: BilledTaxKind; readonly rateBps: number }

/** A document needs a line (BR-16): where no line moved, the whole is one. */
function linesOf(
  { parts, net }: SelfBilled,
  tax: Taxed,
  priceText: (amount: bigint) => string,
  names: SelfBilledNames,
): Pick<Billed, 'lines' | 'adjustments'> {
  const { lines, freight, charges, allowances, reduction } = parts
  const one = { quantity: '1', unit: 'C62', tax }
  if (lines.length === 0) return { lines: [{ ...one, name: names.price, unitPrice: priceText(net), amount: net }] }
  const adjustments = [
    [names.freight, freight],
    [names.charges, charges],
    [names.allowances, -allowances],
    [names.reduction, -reduction],
  ] as const
  return {
    lines: lines.map((line) => lineOf(line, tax, priceText, names)),
    adjustments: adjustments.flatMap(([reason, amount]): readonly BilledAdjustment[] =>
      amount === 0n ? [] : [{ isCharge: amount > 0n, reason, amount: magnitude(amount), tax }],
    ),
  }
}

/** A price is never below 0 (BR-27): what goes the other way has a quantity below 0. */
function lineOf(
  { name, unit, unitPrice, quantity, amount }: PartLine,
  tax: Taxed,
  priceText: (amount: bigint) => string,
  { priceOf }: SelfBilledNames,
): BilledLine<BilledTaxKind> {
  if (quantity !== 0n && quantity > 0n === amount >= 0n)
    return { name, quantity: quantityText(quantity), unit, unitPrice, amount, tax }
  const sign = amount < 0n ? '-1' : '1'
  return {
    name: `${priceOf}${name}`,
    ...{ quantity: sign, unit: 'C62', unitPrice: priceText(magnitude(amount)), amount, tax },
  }
}
