import type { Change, Facts, Instant, Ref, RootId, Wanted } from '../../kernel/use-case.ts'
import { all, append, entry, event, hint, one, own, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Check, checkType } from '../parties/check.rules.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { type LegalDetails, legalDetailsType } from '../parties/legal-details.rules.ts'
import { exemptionSaid } from '../parties/tax-standing.rules.ts'
import { type Rate, rateRoot, rateType } from '../rates/rate.rules.ts'
import { type TaxCode, taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import { type Invoice, invoiceNumberSpace, invoiceType, partyOf, totalOf } from './invoice.rules.ts'
import {
  correctedBy,
  correctedWanted,
  documentOf,
  documentsWanted,
  ordersWanted,
  payerOf,
} from './issuing-facts.rules.ts'
import { type Booked, type Issuing, newInvoice, taxRateBetween } from './new-invoice.rules.ts'
import { type Series, seriesRoot, seriesType } from './series.rules.ts'
import { taxCurrencyOf } from './tax-wording.rules.ts'

export interface IssueInvoices {
  /** In the order in which they were booked. */
  readonly booked: readonly Booked[]
}

/** The operator issues the documents. */
const operatorId: RootId = 'cmp_operator'

/**
 * Issues the documents of many fees at once: an invoice for each that was taken, a credit note for each that was given
 * back. The root of all series is written, so numbers follow each other without a gap whoever issues; a transfer that
 * has its document already is passed over. Refuses `not-found` while there is no operator.
 */
export const issueInvoices = useCase({
  name: 'invoices.issue-invoices',
  action: 'invoices.issue',
  bulk: true,
  root: (_: IssueInvoices) => seriesRoot,
  reads: ({ booked }): Wanted => ({
    series: all(seriesType, seriesRoot),
    operator: one(companyType, operatorId, 'company'),
    details: one(legalDetailsType, operatorId, 'legal'),
    ...documentsWanted(booked),
    ...ordersWanted(booked),
  }),
  more(facts, { booked }): Wanted {
    const { country = '' } = (facts.operator as Company | undefined) ?? {}
    const payers = booked.flatMap((each) => payerOf(facts, each) ?? [])
    const currencies = [...booked.map(({ currency }) => currency), taxCurrencyOf(country) ?? 'USD']
    return {
      codes: hint(all(taxCodeType, taxRoot(country))),
      ...byName(payers, 'company', (id) => hint(one(companyType, id, 'company'))),
      ...byName(payers, 'details', (id) => hint(one(legalDetailsType, id, 'legal'))),
      ...byName(payers, 'checks', (id) => hint(all(checkType, id))),
      ...byName(currencies, 'rate', (currency) => hint(one(rateType, rateRoot(currency), 'newest'))),
      ...correctedWanted(facts, booked),
    }
  },
  sides: () => [{ as: 'staff', company: operatorId }],
  decide(facts, { booked }, { at }) {
    const operator = facts.operator as Company | undefined
    if (operator === undefined) return refuse('not-found')
    const issued = issueAll(facts, booked, operator, at)
    const said = { issued: issued.invoices.length, passed_over: booked.length - issued.invoices.length }
    return {
      answer: said,
      changes: [...issued.series.map((each) => put(seriesType, each)), ...issued.invoices.flatMap(issueOne)],
    }
  },
})

function byName(names: readonly string[], what: string, of: (name: string) => Ref<unknown>): Wanted {
  return Object.fromEntries([...new Set(names)].map((name) => [`${what} ${name}`, of(name)]))
}

function issueAll(facts: Facts<Wanted>, booked: readonly Booked[], operator: Company, at: Instant) {
  const series = new Map((facts.series as readonly Series[]).map((each) => [each.id, each]))
  const changed = new Set<string>()
  const invoices: Invoice[] = []
  for (const each of booked) {
    const payer = payerOf(facts, each)
    const company = facts[`company ${payer}`] as Company | undefined
    const isMade =
      documentOf(facts, each) !== undefined || invoices.some(({ transferId }) => transferId === each.transfer)
    if (payer === undefined || company === undefined || isMade) continue
    const made = newInvoice([...series.values()], each, {
      at,
      zone: operator.zone,
      issuer: partyOf(operator, facts.details as LegalDetails | undefined),
      recipient: partyOf(
        company,
        facts[`details ${payer}`] as LegalDetails | undefined,
        exemptionSaid(facts[`checks ${payer}`] as readonly Check[], each.happened_at),
      ),
      codes: facts.codes as readonly TaxCode[],
      corrects: correctedBy(facts, each, payer, invoices),
      ...taxRateOf(facts, each.currency, operator.country),
    })
    series.set(made.series.id, made.series)
    changed.add(made.series.id)
    invoices.push(made.invoice)
  }
  return { invoices, series: [...series.values()].filter(({ id }) => changed.has(id)) }
}

/** The rates of the day of issue between the fee's currency and the tax office's. */
function taxRateOf(facts: Facts<Wanted>, currency: string, country: string): Pick<Issuing, 'taxRate'> {
  const office = taxCurrencyOf(country)
  const rate = (of: string) => facts[`rate ${of}`] as Rate | undefined
  return taxRateBetween([currency, rate(currency)], [office, rate(office ?? '')])
}

function issueOne(invoice: Invoice): readonly Change[] {
  const { invoiceId, number, kind, companyId, orderId, currency } = invoice
  const topic = kind === 'invoice' ? 'invoice.issued' : 'credit-note.issued'
  const said = { number, amount: Number(totalOf(invoice)), currency, transfer: invoice.transferId }
  return [
    append(invoiceType, invoice),
    own(invoiceNumberSpace, number, invoiceId),
    entry(invoiceId, topic, said),
    event(invoiceId, topic, {
      invoice: invoiceId,
      company: companyId,
      ...(orderId === undefined ? {} : { order: orderId }),
      ...said,
    }),
  ]
}
