/** The public events of vouchers; a part of `publicEvents`, which is long. */

const money = { amount: 'minor', currency: 'currency' } as const
const voucher = { voucher: 'text', ...money } as const

export const voucherEvents = {
  'voucher.given': {
    to: 'both',
    means: 'Ship-by was missed on an order with the on-time plan: the buyer has a voucher',
    fields: { order: 'text', ...voucher, supplier_bore: 'minor', expires_at: 'instant' },
  },
  'voucher.used': {
    to: 'both',
    means: 'A voucher pays toward an order; it is in the hold',
    fields: { order: 'text', ...voucher },
  },
  'voucher.restored': {
    to: 'buyer',
    means: 'What a voucher had paid went back to it',
    fields: { order: 'text', ...voucher, expires_at: 'instant', cause: 'text' },
  },
  'voucher.expired': { to: 'company', means: 'What was left of a voucher is over', fields: voucher },
} as const
