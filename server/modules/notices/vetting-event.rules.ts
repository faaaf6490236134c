/** The public events of checks and the badge, and whom they tell; a part of `publicEvents` and `toldBy`. */

const check = { check: 'text', kind: 'text' } as const
const dated = { ...check, expires_at: 'instant' } as const

export const vettingEvents = {
  'check.recorded': {
    to: 'company',
    means: 'A verification check of the company was made',
    fields: { ...dated, result: 'text' },
  },
  'check.expiring': { to: 'company', means: 'A verification check of the company ends soon', fields: dated },
  'check.expired': { to: 'company', means: 'A verification check of the company has ended', fields: dated },
  'check.revoked': { to: 'company', means: 'A verification check of the company was revoked', fields: check },
  'badge.given': { to: 'company', means: 'The company shows the badge', fields: { until: 'instant' } },
  'badge.lost': { to: 'company', means: 'The company shows the badge no more', fields: {} },
} as const

const company = { group: 'company', to: 'company', must: true } as const

export const vettingTold = {
  'check.expiring': { ...company, to: ['company', 'operator'] },
  'check.revoked': company,
  'badge.given': company,
  'badge.lost': company,
} as const
