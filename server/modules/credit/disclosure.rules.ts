/** A figure of an offer that a disclosure can show. */
export const shownFigures = [
  ...(['funding', 'apr', 'financeCharge', 'totalPaid', 'payments', 'monthlyPayment', 'term', 'lateCharge'] as const),
  ...(['prepayment', 'collateral', 'disbursed'] as const),
] as const
export type ShownFigure = (typeof shownFigures)[number]

/** One row of a disclosure: its name, the figure, and the words beside it. */
export interface DisclosureRow {
  readonly label: string
  readonly shows: ShownFigure
  /** `{financer}`, `{rate}` and `{amount}` are filled in; may be empty. */
  readonly words: string
}

/** What the law of a state asks to be shown before commercial financing is accepted. */
export interface Disclosure {
  /** ISO 3166-2, `US-CA`. */
  readonly state: string
  readonly law: string
  /** Up to which amount of financing it is asked for, USD minor units. */
  readonly upTo: number
  readonly rows: readonly DisclosureRow[]
  /** Below the table; empty: nothing. */
  readonly closing: string
  /** Whether who accepts has to sign that it was received. */
  readonly signed: boolean
}

const row = (label: string, shows: ShownFigure, words = ''): DisclosureRow => ({ label, shows, words })
const usd = (whole: number) => whole * 100

const aprWords =
  'APR is the cost of your financing expressed as a yearly rate. APR includes the amount and timing of the ' +
  'funding you receive, interest and fees you pay and the payments you make. Your APR is not an interest rate. ' +
  'Your interest rate is {rate}. Your APR may be higher than your interest rate because APR incorporates interest ' +
  'costs and other finance charges.'
const closingWords =
  'Applicable law requires this information to be provided to you to help you make an informed decision. By ' +
  'signing below, you are confirming that you received this information.'
const totalWords = 'This is the total dollar amount of payments you will make during the term of the contract.'

/** 10 CCR § 910 (closed-end transactions), under Financial Code § 22802: up to USD 500,000 (§ 22800). */
const california: Disclosure = {
  ...{ state: 'US-CA', law: 'California Financial Code § 22802; 10 CCR § 910', upTo: usd(500_000) },
  rows: [
    row('Funding Provided', 'funding', 'This is how much funding {financer} will provide.'),
    row('Estimated Annual Percentage Rate (APR)', 'apr', aprWords),
    row('Finance Charge', 'financeCharge', 'This is the dollar cost of your financing.'),
    row('Total Payment Amount', 'totalPaid', totalWords),
    row('Payment', 'payments'),
    row('Term', 'term'),
    row('Prepayment', 'prepayment'),
  ],
  closing: closingWords,
  signed: true,
}

/** Financial Services Law § 804 (closed-end), formatted by 23 NYCRR part 600: up to USD 2,500,000 (§ 802). */
const newYork: Disclosure = {
  ...{ state: 'US-NY', law: 'New York Financial Services Law § 804; 23 NYCRR 600', upTo: usd(2_500_000) },
  rows: [
    row('Funding Provided', 'funding', 'This is how much funding {financer} will provide.'),
    row('Estimated Annual Percentage Rate (APR)', 'apr', aprWords),
    row('Finance Charge', 'financeCharge', 'This is the dollar cost of your financing.'),
    row('Total Payment Amount', 'totalPaid', totalWords),
    row('Payment', 'payments'),
    row('Average Monthly Payment', 'monthlyPayment'),
    row('Term', 'term'),
    row('Avoidable Fees and Charges', 'lateCharge'),
    row('Prepayment', 'prepayment'),
    row('Collateral Requirements', 'collateral'),
  ],
  closing: closingWords,
  signed: true,
}

/** The six items that Utah asks for, and Georgia and Florida after it; no rate among them. */
const sixItems: readonly DisclosureRow[] = [
  row('Total amount of funds provided', 'funding'),
  row('Total amount of funds disbursed', 'disbursed'),
  row('Total amount to be paid', 'totalPaid'),
  row('Total dollar cost', 'financeCharge', 'The difference between what is to be paid and what is provided.'),
  row('Manner, frequency and amount of each payment', 'payments'),
  row('Costs or discounts of prepayment', 'prepayment'),
]
const likeUtah = (state: string, law: string, upTo: number): Disclosure => ({
  ...{ state, law, upTo, rows: sixItems, closing: '', signed: false },
})

/**
 * By default. Virginia (Code § 6.2-2228) and Connecticut (Public Act 23-201) ask it for sales-based financing alone,
 * which a draw is not: what is repaid does not depend on sales. A buyer of another state sees the operator's own box.
 */
export const defaultDisclosures: readonly Disclosure[] = [
  california,
  newYork,
  likeUtah('US-UT', 'Utah Code § 7-27-202', usd(1_000_000)),
  likeUtah('US-GA', 'Georgia Code § 10-1-393.18', usd(500_000)),
  likeUtah('US-FL', 'Florida Statutes § 559.9613', usd(500_000)),
]

/** Why disclosures cannot be taken as policy; `undefined`: they can. */
export function disclosuresFault(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length > 60) return 'a list of at most 60 disclosures'
  const states = value.map((each: Partial<Disclosure> | null) => each?.state)
  if (new Set(states).size < states.length) return 'each state once'
  return value.map((each: Partial<Disclosure> | null) => disclosureFault(each)).find((fault) => fault !== undefined)
}

function disclosureFault(given: Partial<Disclosure> | null): string | undefined {
  const { state, law, upTo, rows, closing, signed } = given ?? {}
  if (typeof state !== 'string' || !/^US-[A-Z]{2}$/.test(state)) return 'state: US- and two letters'
  if (typeof law !== 'string' || law === '' || typeof closing !== 'string' || typeof signed !== 'boolean')
    return 'law, closing and signed are needed'
  if (!Number.isInteger(upTo) || Number(upTo) <= 0) return 'upTo: a whole amount'
  const isRow = (each: Partial<DisclosureRow> | null) =>
    typeof each?.label === 'string' &&
    typeof each.words === 'string' &&
    shownFigures.includes(each.shows as ShownFigure)
  return Array.isArray(rows) && rows.length > 0 && rows.every(isRow) ? undefined : 'rows: label, figure and words'
}

/** What a buyer's state asks for an amount; `undefined`: nothing. Minor units of USD. */
export function disclosureFor(
  disclosures: readonly Disclosure[],
  state: string | undefined,
  amount: bigint,
): Disclosure | undefined {
  return disclosures.find((each) => each.state === state && amount <= BigInt(each.upTo))
}
