/** Which events are about what, by the first word of their type; the page has a name for each. */
export const eventSubjects = {
  order: ['order', 'terms', 'amendment', 'cancellation', 'file', 'quotation'],
  payment: [
    ...['payment', 'chargeback', 'shortfall', 'balance', 'instalment', 'hold', 'voucher'],
    ...['draw', 'repayment', 'promise', 'mandate', 'collection'],
  ],
  shipment: ['goods', 'lot', 'inspection'],
  claim: ['claim'],
  message: ['message', 'help', 'review'],
  moneyOut: [
    ...['refund', 'payout', 'bank-account', 'invoice', 'credit-note', 'self-billed-invoice', 'self-billed-credit-note'],
    'safeguarding',
    'debt',
  ],
  company: [
    'company',
    'check',
    'badge',
    'application',
    'suspension',
    'story',
    'points',
    'api-key',
    'member',
    'export',
    'webhook-endpoint',
    'self-billing',
    'products',
    'search',
    'product-import',
    'credit-application',
    'credit-notice',
    'credit-line',
    'storefront',
  ],
} as const

export type EventSubject = keyof typeof eventSubjects

/** The subject of an event's type; `undefined` for one that stands under none. */
export function subjectOf(type: string): EventSubject | undefined {
  const word = type.split('.')[0] ?? ''
  const names = Object.keys(eventSubjects) as EventSubject[]
  return names.find((name) => (eventSubjects[name] as readonly string[]).includes(word))
}
