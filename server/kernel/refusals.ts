import { catalogueRefusals } from './catalogue-refusals.ts'
import { claimRefusals } from './claim-refusals.ts'
import { creditRefusals } from './credit-refusals.ts'
import { drawRefusals } from './draw-refusals.ts'
import { inspectionRefusals } from './inspection-refusals.ts'
import { messageRefusals } from './message-refusals.ts'
import { noticeRefusals } from './notice-refusals.ts'
import { partiesRefusals } from './parties-refusals.ts'
import { quotationRefusals } from './quotation-refusals.ts'
import { reviewRefusals } from './review-refusals.ts'
import { searchRefusals } from './search-refusals.ts'
import { storefrontRefusals } from './storefront-refusals.ts'

/**
 * Every refusal code of the product, once: the HTTP status it is answered with and one sentence for the documentation.
 * `tests/tidy` holds this list against the code and `docs/refusals.md`.
 */
export interface RefusalCode {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 503
  readonly text: string
}

const values = {
  'amount-not-exact': { status: 422, text: 'The amount has more decimals than its currency.' },
  'amount-out-of-range': { status: 422, text: 'The amount is beyond 10^15 minor units.' },
  'amount-unreadable': { status: 422, text: 'The amount is no plain number.' },
  'currency-unknown': { status: 422, text: 'This is no current ISO 4217 currency code.' },
} as const

const platform = {
  'clock-moving': { status: 409, text: 'The clock of the sandbox is on its way; wait until it has arrived.' },
  'clock-target-invalid': { status: 422, text: 'The clock goes forward, at most 1000 days at once.' },
  'cursor-invalid': { status: 400, text: 'The cursor is none that this list gave out.' },
  'deadline-moved': { status: 409, text: 'The deadline was moved or cleared before it fired.' },
  'archive-too-large': { status: 422, text: 'The archive has more in it, unpacked, than is taken.' },
  'case-file-too-large': {
    status: 409,
    text: 'The files of the order are larger than one ZIP can be (4 GiB); take them one by one.',
  },
  'file-damaged': { status: 422, text: 'The file is damaged or was cut off: its content does not fit its type.' },
  'file-empty': { status: 422, text: 'The file is empty.' },
  'file-too-large': { status: 413, text: 'The file has more bytes than are taken; the most is named.' },
  'file-type-differs': { status: 415, text: 'The content is of another type than was said; both are named.' },
  'file-type-not-taken': { status: 415, text: 'Files of this type are not taken; what the content is, is named.' },
  'key-reused': { status: 422, text: 'The same Idempotency-Key came with another input.' },
  'not-allowed': { status: 403, text: 'Your role does not allow this step.' },
  'not-found': { status: 404, text: 'There is no such thing here, or it is not yours.' },
  'picture-too-large': { status: 422, text: 'The picture has more pixels than can be opened safely.' },
  'reset-not-confirmed': { status: 422, text: 'Everything would go: say `reset` to confirm it.' },
  'switch-missing': { status: 422, text: 'Name a switch of the provider of the sandbox.' },
  'version-mismatch': { status: 412, text: 'It has changed since you read it; If-Match names another version.' },
  'payment-not-decided': { status: 422, text: 'The provider of the sandbox knows no such payment under way.' },
  'wire-not-sent': { status: 422, text: 'The provider of the sandbox knows no such payment, or cannot read the wire.' },
  'xml-doctype': { status: 422, text: 'The document declares a DOCTYPE or an entity, which is never read.' },
  'xml-empty': { status: 400, text: 'The document is empty.' },
  'xml-encoding': {
    status: 415,
    text: 'The encoding is not read: send UTF-8, UTF-16 with byte order mark or ISO-8859-1.',
  },
  'xml-not-well-formed': { status: 400, text: 'The document is not well-formed XML; line and column are named.' },
  'xml-too-deep': { status: 422, text: 'Elements are nested deeper than any business document.' },
  'xml-too-large': { status: 413, text: 'The document has more bytes, elements, attributes or text than are read.' },
} as const

const escrow = {
  'above-budget': { status: 409, text: 'More would be given back than was paid for this line or order.' },
  'early-release-barred': {
    status: 409,
    text: 'This much is not final yet, or was paid in a way that bars early release.',
  },
  'limit-out-of-range': { status: 422, text: 'A limit is lifted between what one machine may say and what is most.' },
  'no-room': { status: 409, text: "The supplier's limit leaves no room for releases before receipt." },
  'not-free': { status: 409, text: 'The hold has less free money on this line.' },
  'plan-invalid': { status: 422, text: 'A release plan names known steps once each, and its shares add up to all.' },
} as const

const policy = {
  'policy-approved': { status: 409, text: 'This version is approved already.' },
  'policy-in-the-past': { status: 422, text: 'A version of the policy begins now or later, never earlier.' },
  'policy-invalid': { status: 422, text: 'The section has no such number, or it cannot take this value.' },
  'policy-superseded': { status: 409, text: 'A later proposal stands; approve that one.' },
  'reason-missing': { status: 422, text: 'A reason is required.' },
} as const

const rates = {
  'deal-booked': { status: 409, text: 'This deal of the bank is booked already.' },
  'deal-differs': { status: 409, text: 'The first person recorded this deal with other amounts, time or wire.' },
  'deal-invalid': { status: 422, text: 'This is no deal between two currencies; why is named.' },
  'nothing-to-close': { status: 409, text: 'The positions are worth nothing together: there is nothing to book.' },
  'currency-not-converted': { status: 422, text: 'This currency is not converted; `GET /v1/rates` says which are.' },
  'no-rate': { status: 422, text: 'There is no exchange rate for this currency.' },
  'rate-invalid': {
    status: 422,
    text: 'A rate is a decimal above 0 with at most 12 decimals, of a currency to another.',
  },
  'rate-file-invalid': { status: 422, text: 'The file holds no rates of one day; the line and why are named.' },
  'rate-lock-expired': { status: 409, text: 'The promised rate holds no longer; lock the rate of now.' },
  'rate-lock-needed': { status: 422, text: 'This method in another currency needs a locked rate.' },
  'rate-lock-unknown': { status: 422, text: 'This order has no such locked rate for this currency.' },
  'same-currency': { status: 422, text: 'This is the order’s own currency: nothing is converted.' },
  'rate-stale': { status: 409, text: 'The newest published rate is too old to promise anything by it.' },
  'tax-code-invalid': { status: 422, text: 'A tax code needs a jurisdiction and a rate that fits its kind.' },
} as const

const payments = {
  'above-method-limit': { status: 422, text: 'The amount with fee and tax is above what this method takes.' },
  'attempt-open': { status: 409, text: 'An attempt of this payment is still open.' },
  'country-not-served': { status: 422, text: "The method does not serve the payer's country." },
  'currency-not-taken': { status: 422, text: 'The method does not take this currency.' },
  'method-not-offered': { status: 422, text: 'Nobody takes payments by this method here.' },
  'nothing-owed': { status: 409, text: 'Nothing is owed any more.' },
  'nothing-due': { status: 409, text: 'Nothing is to be paid here.' },
  'payment-expired': { status: 409, text: 'The payment was not begun in time; begin a new one.' },
  'wrong-state': { status: 409, text: 'The step is not possible in the present state.' },
} as const

const payouts = {
  'above-payable': { status: 409, text: 'The amount is more than what may be paid out.' },
  'account-not-usable': { status: 409, text: 'The bank account is not approved, or still in its cooling time.' },
  'account-number-invalid': { status: 422, text: "The number is not a bank account's in this country." },
  'amount-invalid': { status: 422, text: 'An amount is a whole number of minor units above 0.' },
  'bank-code-missing': { status: 422, text: 'Accounts in this country need a bank code.' },
  'address-missing': { status: 422, text: 'The bank needs town and country of whom it pays, in Latin letters.' },
  'below-minimum': { status: 422, text: 'The amount is less than the least that is paid out.' },
  'execution-date-invalid': { status: 422, text: 'The bank does not pay on this day, or it is too far ahead.' },
  'execution-date-over': { status: 409, text: 'The day of the file is over: discard the batch and build it anew.' },
  'holder-missing': { status: 422, text: "The account holder's name is missing." },
  'holder-not-latin': {
    status: 422,
    text: 'This bank takes Latin letters only: name the account anew, with the holder as its bank writes it in Latin.',
  },
  'payment-taken-back': {
    status: 409,
    text: 'A payment of the file was taken back, for its money is gone: discard the file and build it anew.',
  },
  'in-batch': { status: 409, text: 'It already stands in a file for the bank.' },
  'name-differs': { status: 409, text: 'The bank knows the account under another name; the operator decides.' },
  'name-invalid': { status: 422, text: 'A name here is 2 to 31 small letters, digits and dashes.' },
  'name-taken': { status: 409, text: 'There is an account of this name already.' },
  'no-payout-provider': { status: 422, text: 'Nobody pays out in this currency to this bank account.' },
  'not-a-status-report': { status: 422, text: 'The document is no pain.002 payment status report.' },
  'not-screened': { status: 409, text: 'The payee has not been screened, or the hit is not cleared.' },
  'nothing-waits': { status: 409, text: 'Nothing waits for this account.' },
  'other-currency': { status: 422, text: 'The bank account is kept in another currency.' },
  'person-needed': { status: 403, text: 'A signed-in person has to do this; an API key may not.' },
  'same-person': { status: 403, text: 'A second person has to approve.' },
  'status-report-incomplete': { status: 422, text: 'The status report lacks what it is about.' },
  'status-unknown': { status: 422, text: 'The status report has a code that we do not know; nothing was recorded.' },
} as const

const orders = {
  'filter-invalid': { status: 422, text: 'A filter of the list cannot be used; its field is named.' },
  'too-many-views': { status: 409, text: 'So many filters are kept already; remove one first.' },
  'card-number-refused': { status: 422, text: 'Send the provider’s token; a card number must never come here.' },
  'holder-differs': { status: 422, text: 'The account is not in the name of the company that is paid back.' },
  'party-not-named': { status: 422, text: 'Name the buyer and the supplier of an imported order by their ids.' },
  'above-hold': { status: 409, text: 'The supplier cannot keep more than what is free in the hold.' },
  'amount-above-due': { status: 422, text: 'The amount is more than what is to be paid now.' },
  'amendment-barred': {
    status: 409,
    text: 'The agreed terms cannot be changed in this way; field and reason are named.',
  },
  'before-agreement': {
    status: 422,
    text: 'Goods that were shipped before the order was agreed are not of this order.',
  },
  'extended-already': { status: 409, text: 'Each side may extend the receipt of a lot once.' },
  'files-too-large': { status: 409, text: 'The files of the order have more bytes together than one order may.' },
  'in-the-future': { status: 422, text: 'A fact cannot lie in the future.' },
  'incoterm-not-for-mode': { status: 422, text: 'FAS, FOB, CFR and CIF are for sea and inland water only.' },
  'instalments-differ': { status: 422, text: 'The instalments do not add up to the total.' },
  'lines-frozen': { status: 409, text: 'A case holds money of the order; it has to end first.' },
  'lot-delivered': { status: 409, text: 'The carrier has delivered the lot; its receipt is not extended any more.' },
  'lot-received': { status: 409, text: 'The lot has been received.' },
  'method-not-possible': {
    status: 422,
    text: 'This payment method cannot be used for this order and amount; the reason is named.',
  },
  'no-badge': { status: 409, text: 'The supplier’s verification is not valid now, so nothing can be agreed.' },
  'no-proof': { status: 422, text: 'A carrier’s proof needs a tracking number, a paper needs its file.' },
  'no-such-file': { status: 422, text: 'The order has no file with this hash; attach it first.' },
  'no-such-company': { status: 422, text: 'There is no such company that buys or supplies here.' },
  'not-late': { status: 409, text: 'Ship-by and its grace have not passed, or something is due from the buyer.' },
  'not-overdue': { status: 409, text: 'No balance is overdue for long enough.' },
  'not-your-turn': { status: 409, text: 'The other side has to act.' },
  'nothing-named': { status: 422, text: 'Name lines of the order and amounts above zero.' },
  'nothing-new': { status: 409, text: 'A counter-offer has to differ from what it answers.' },
  'nothing-short': { status: 409, text: 'No instalment was paid in part.' },
  'offer-ended': { status: 409, text: 'The offer has been answered or has lapsed.' },
  'offer-open': { status: 409, text: 'An offer waits for its answer.' },
  'payment-in-progress': {
    status: 409,
    text: 'A provider has confirmed a payment in progress; its outcome comes first.',
  },
  'payer-unknown': { status: 409, text: 'The bank named no account that the wire could go back to.' },
  'quantity-above-open': { status: 422, text: 'More than what is still to be shipped of the line.' },
  'same-company': { status: 422, text: 'Buyer and supplier are the same company.' },
  'shortfall-too-large': { status: 409, text: 'More is missing than may be accepted as a price reduction.' },
  'terms-changed': { status: 409, text: 'The terms are not the ones that you read; read the newest version.' },
  'terms-invalid': { status: 422, text: 'A field of the terms cannot be used; it is named.' },
  'too-many-files': { status: 409, text: 'The order has as many files as one order may.' },
  'uncovered-differs': { status: 409, text: 'Name the amount that leaves the cover.' },
  'wire-allocated': { status: 409, text: 'The wire has been given to an order.' },
  'wire-going-back': { status: 409, text: 'The wire goes back to its payer, or has gone.' },

  'not-an-order': { status: 422, text: 'This is not a UBL 2 Order; what was found is named.' },
  'ubl-currency-differs': { status: 422, text: 'An amount of the document is in another currency than the order.' },
  'ubl-currency-unclear': { status: 422, text: 'The document names no currency that all its amounts share.' },
  'ubl-incomplete': { status: 422, text: 'The document lacks an element that every order has; its path is named.' },
  'ubl-line-unpriced': { status: 422, text: 'A line has no amount, and none can be computed from quantity and price.' },
  'ubl-nothing-payable': {
    status: 422,
    text: 'Nothing is left to pay for this order, so there is nothing to protect.',
  },
  'ubl-value-invalid': { status: 422, text: 'A value of the document cannot be read or is out of range.' },
} as const

const invoices = {
  'agreement-text-changed': { status: 409, text: 'The text of the agreement is another one now; read it first.' },
  'invoice-answered': { status: 409, text: 'The supplier has answered this invoice already; how is named.' },
  'legal-details-missing': {
    status: 409,
    text: 'State name, address and tax number of the company first: invoices need them.',
  },
  'not-open-to-objection': { status: 409, text: 'It only takes back what was invoiced; there is nothing to answer.' },
  'objection-over': { status: 409, text: 'The time to object is over: the invoice is accepted.' },
  'only-suppliers': { status: 422, text: 'Only a company that supplies can let its invoices be drawn up.' },
  'self-billing-agreed': { status: 409, text: 'Your invoices are drawn up for you already.' },
  'self-billing-ended': { status: 409, text: 'The agreement has ended already.' },
} as const

const reconciliation = {
  'account-named': { status: 409, text: 'This account has another name already; a name in the ledger stays.' },
  'bank-file-invalid': { status: 422, text: "The bank's file cannot be read; line and reason are named." },
  'case-closed': { status: 409, text: 'The case is closed.' },
  'parts-differ': { status: 422, text: 'The parts are not the whole: two or more, each above zero.' },
  'resolution-impossible': { status: 409, text: 'A case of this kind is not resolved this way.' },
  'second-person-needed': { status: 409, text: 'Above this amount another person has to agree; you said so already.' },
} as const

const transactionCenter = {
  'account-code-invalid': { status: 422, text: 'An account is called by letters, digits and `._/-`, at most 40.' },
  'period-in-the-future': { status: 422, text: 'The period begins after now: nothing has moved in it yet.' },
  'period-invalid': { status: 422, text: 'A period is two real days or times in order, at most 366 days apart.' },
  'schedule-exists': { status: 409, text: 'This export comes by itself already.' },
  'search-too-short': { status: 422, text: 'A search needs at least three letters or digits.' },
  'too-long-to-print': { status: 422, text: 'So many movements are no reading matter; take CSV or XLSX.' },
  'too-many': { status: 422, text: 'A company keeps no more of these; remove one first.' },
} as const

export const refusals = {
  ...values,
  ...platform,
  ...escrow,
  ...policy,
  ...rates,
  ...partiesRefusals,
  ...catalogueRefusals,
  ...payments,
  ...payouts,
  ...orders,
  ...claimRefusals,
  ...invoices,
  ...reconciliation,
  ...transactionCenter,
  ...messageRefusals,
  ...noticeRefusals,
  ...creditRefusals,
  ...drawRefusals,
  ...inspectionRefusals,
  ...reviewRefusals,
  ...quotationRefusals,
  ...searchRefusals,
  ...storefrontRefusals,
} as const satisfies Record<string, RefusalCode>

/** What a refusal says in a sentence; a code that is none of ours is itself. */
export function refusalText(code: string): string {
  return code in refusals ? refusals[code as keyof typeof refusals].text : code
}
