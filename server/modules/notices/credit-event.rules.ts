import type { Json } from '../../kernel/use-case.ts'
import { failureOf } from '../credit/collection-failure.rules.ts'

/** The public events of Pay Later, whom they tell, and where they lead; a part of `publicEvents` and `toldBy`. */

const application = { application: 'text', round: 'count' } as const
const changed = { line: 'text', change: 'count', step: 'text', state: 'text', limit: 'minor' } as const
const draw = { draw: 'text', order: 'text', fact: 'text', n: 'count', day: 'text', state: 'text' } as const
const ofCompany = <F>(means: string, fields: F) => ({ to: 'company', means, fields }) as const

const repayment = { draw: 'text', payment: 'text', amount: 'minor', currency: 'currency' } as const
const promise = { draw: 'text', due: 'text', amount: 'minor', currency: 'currency' } as const
const collection = { draw: 'text', due: 'text', amount: 'minor', currency: 'currency', why: 'text' } as const
const mandate = { line: 'text', mandate: 'text', method: 'text', label: 'text' } as const
const paid = { order: 'text', draw: 'text', amount: 'minor', currency: 'currency' } as const

export const creditEvents = {
  'draw.taken': { to: 'both', means: 'Pay Later pays toward an order; it is in the hold', fields: paid },
  'draw.recalled': {
    to: 'both',
    means: 'A lender took back what it had promised for an order, before its money came: that is open again',
    fields: paid,
  },
  'draw.paid-back': {
    to: 'buyer',
    means: 'What went back of an order paid what the buyer owes of its draw',
    fields: { ...paid, cause: 'text' },
  },
  'credit-application.submitted': ofCompany('The application for a credit line was sent', application),
  'credit-application.returned': ofCompany('The application for a credit line came back, with reasons', application),
  'credit-application.approved': ofCompany('The application for a credit line was approved', application),
  'credit-application.declined': ofCompany('The application for a credit line was declined', application),
  'credit-application.withdrawn': ofCompany('The company took its application back', application),
  'credit-application.expired': ofCompany('The application for a credit line was not sent in time', application),
  'credit-notice.given': ofCompany('A notice of action taken was given', { notice: 'text', action: 'text' } as const),
  'credit-line.changed': ofCompany('The credit line of the company was opened or changed', changed),
  'draw.changed': ofCompany('Something happened to a draw on the credit line of the company', {
    ...draw,
    ...({ amount: 'minor', currency: 'currency' } as const),
  }),
  'draw.reminded': ofCompany('A draw is to be repaid soon, today, or was not in time, so many days from its due day', {
    ...({
      draw: 'text',
      order: 'text',
      due: 'text',
      when: 'text',
      days: 'count',
      amount: 'minor',
      currency: 'currency',
    } as const),
  }),
  'promise.given': ofCompany('Somebody promised to pay so much of a draw until a day', {
    ...promise,
    side: 'text' as const,
  }),
  'promise.kept': ofCompany('What was promised of a draw came in time', promise),
  'promise.broken': ofCompany('What was promised of a draw did not come in time', promise),
  'mandate.active': ofCompany('What draws are to pay is collected by this card or account from now on', mandate),
  'mandate.failed': ofCompany('The card or account was not kept: nothing is collected by it', {
    ...mandate,
    why: 'text' as const,
  }),
  'mandate.ended': ofCompany('Nothing is collected by this card or account any more', {
    ...mandate,
    why: 'text' as const,
  }),
  'collection.announced': ofCompany(
    'So much will be collected on a day, its fee included; toward the draw without it',
    {
      ...({ draw: 'text', due: 'text', amount: 'minor', toward: 'minor', fee: 'minor', currency: 'currency' } as const),
      ...({ method: 'text', label: 'text' } as const),
    },
  ),
  'collection.failed': ofCompany('What was due could not be collected; the day of the next try, where there is one', {
    ...collection,
    again: 'text' as const,
  }),
  'collection.ended': ofCompany('What was told to be collected is not', collection),
  'repayment.failed': ofCompany(
    'A payment that was to repay a draw did not go through; nothing was charged',
    repayment,
  ),
  'repayment.returned': ofCompany('What a payment brought beyond the debt goes back to its instrument', repayment),
  'repayment.disputed': ofCompany('A card’s bank asked back what had repaid a draw', repayment),
  'repayment.kept': ofCompany('A card’s bank gave back what had repaid a draw: it stays repaid', repayment),
  'repayment.lost': ofCompany('A bank took back what had repaid a draw: the company owes it', repayment),
} as const

const company = { group: 'company', to: 'company', must: true } as const
const operator = { ...company, to: 'operator' } as const

export const creditTold = {
  'draw.taken': { group: 'payment', to: 'both' },
  'draw.recalled': { group: 'payment', to: 'both' },
  'draw.paid-back': { group: 'money', to: 'buyer' },
  'credit-application.submitted': operator,
  'credit-application.to-confirm': operator,
  'credit-application.overdue': operator,
  'credit-application.withdrawn': operator,
  'credit-application.returned': company,
  'credit-application.approved': company,
  'credit-application.declined': company,
  'credit-application.expired': company,
  'credit-notice.given': company,
  'credit-line.changed': company,
  'draw.reminded': { group: 'reminder', to: 'company' },
  'draw.changed': { group: 'money', to: 'company', must: true },
  'promise.given': { group: 'money', to: ['company', 'operator'] },
  'promise.kept': { group: 'money', to: 'company' },
  'promise.broken': { group: 'money', to: ['company', 'operator'] },
  'mandate.active': { ...company, group: 'money' },
  'mandate.failed': { group: 'money', to: 'company' },
  'mandate.ended': { ...company, group: 'money' },
  'collection.announced': { ...company, group: 'money' },
  'collection.failed': { ...company, group: 'money' },
  'collection.ended': { ...company, group: 'money' },
  'repayment.failed': { group: 'money', to: 'company' },
  'repayment.returned': { group: 'money', to: 'company' },
  'repayment.disputed': { ...company, group: 'money', to: ['company', 'operator'] },
  'repayment.kept': { group: 'money', to: 'company' },
  'repayment.lost': { ...company, group: 'money', to: ['company', 'operator'] },
  'credit-line.change-proposed': operator,
  'credit-line.review-due': operator,
} as const

/** What happens to a draw on the way to something that is told. */
const untold: readonly Json[] = ['reserved', 'funded']

/** Whether an event of Pay Later is told to nobody: it is a step on the way. */
export function isUntold(topic: string, { fact }: { readonly [name: string]: Json }): boolean {
  return topic === 'draw.changed' && untold.includes(fact ?? '')
}

/** What why a collection or mandate ended is called in texts; whatever else it is has no sentence of its own. */
const whys: Readonly<Record<string, string>> = {
  'insufficient-funds': 'low',
  R01: 'low',
  R09: 'low',
  'authentication-failed': 'asks',
  promised: 'promised',
  'dearer-than-told': 'dearer',
  'above-method-limit': 'limit',
  revoked: 'revoked',
  staff: 'staff',
}

/** Which sentences of its text news of a collection or mandate tells. */
function collectingOf({ due, label, why, again }: { readonly [name: string]: Json }): {
  readonly [name: string]: Json
} {
  const reason = whys[String(why)] ?? (failureOf(String(why)) === 'never' ? 'closed' : undefined)
  const known = Object.entries({ due, label, again }).filter(([, value]) => typeof value === 'string' && value !== '')
  return { ...Object.fromEntries(known), ...(reason && { [reason]: '' }), ...(again === undefined && { last: '' }) }
}

/** Which of the sentences of its text an event of a draw tells: a name for its fact, or for how near its day is. */
export function factOf(topic: string, body: { readonly [name: string]: Json }): { readonly [name: string]: Json } {
  const { fact, when, due } = body
  if (/^(collection|mandate)\./.test(topic)) return collectingOf(body)
  if (topic.startsWith('promise.')) return { due: due ?? null }
  if (topic === 'draw.reminded' && typeof when === 'string') return { due: due ?? null, [when]: '' }
  if (topic !== 'draw.changed' || typeof fact !== 'string') return {}
  return { [fact.replaceAll('-', '_')]: '' }
}

/** The page of an event of Pay Later, for its company or for staff; nothing for other events. */
export function creditPageOf(
  topic: string,
  { application: id, line, notice, draw: drawId }: { readonly [name: string]: Json },
  isStaff: boolean,
): { readonly credit?: string } {
  if (/^(draw|repayment|promise|collection)\./.test(topic))
    return { credit: `${isStaff ? '/credit-draws' : '/pay-later/draws'}/${drawId}` }
  if (!/^(credit-|mandate\.)/.test(topic)) return {}
  if (!isStaff) return { credit: typeof notice === 'string' ? `/pay-later/notices/${notice}` : '/pay-later' }
  return { credit: typeof line === 'string' ? `/credit-lines/${line}` : `/credit-applications/${id}` }
}
