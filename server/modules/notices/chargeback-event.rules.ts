/** The public events of chargebacks; a part of `publicEvents`, which is long. */

const chargeback = { order: 'text', chargeback: 'text', payment: 'text' } as const
const money = { amount: 'minor', currency: 'currency' } as const
const asked = { ...chargeback, ...money, reason: 'text', evidence_by: 'instant' } as const
const decided = { ...chargeback, ...money, reason: 'text', bearer: 'text' } as const

export const chargebackEvents = {
  'chargeback.inquiry': { to: 'supplier', means: 'A card’s bank asks about a payment', fields: asked },
  'chargeback.opened': { to: 'both', means: 'A card’s bank took a payment back, for now', fields: asked },
  'chargeback.evidence-sent': { to: 'supplier', means: 'Evidence went to the card’s bank', fields: chargeback },
  'chargeback.evidence-refused': {
    to: 'supplier',
    means: 'The card’s bank takes no more evidence',
    fields: chargeback,
  },
  'chargeback.won': { to: 'both', means: 'The card’s bank gave the payment back', fields: decided },
  'chargeback.lost': { to: 'both', means: 'The card’s bank kept the payment', fields: decided },
  'chargeback.cover-left': {
    to: 'buyer',
    means: 'What can be claimed again since a card’s bank kept a payment, and is beyond the supplier’s room',
    fields: { ...chargeback, ...money },
  },
} as const
