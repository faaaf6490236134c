/** The public events of checks and the badge, and whom they tell; a part of `publicEvents` and `toldBy`. */

const check = { check: 'text', kind: 'text' } as const
const step = { suspension: 'text' } as const
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
  'application.submitted': { to: 'company', means: 'The application as supplier was sent', fields: { round: 'count' } },
  'application.taken': { to: 'company', means: 'Somebody looks at the application', fields: { round: 'count' } },
  'application.returned': {
    to: 'company',
    means: 'The application came back, with a reason for each field',
    fields: { round: 'count' },
  },
  'application.approved': { to: 'company', means: 'The application was approved', fields: { round: 'count' } },
  'application.refused': { to: 'company', means: 'The application was refused', fields: { round: 'count' } },
  'application.appealed': { to: 'company', means: 'Another person is asked to look at the refusal', fields: {} },
  'suspension.appealed': { to: 'company', means: 'Another person is asked to look at the suspension', fields: {} },
  'suspension.kept': { to: 'company', means: 'Another person looked, and the company stays suspended', fields: {} },
  'company.warned': { to: 'company', means: 'The company was warned', fields: step },
  'company.barred': { to: 'company', means: 'The company agrees to no new orders', fields: step },
  'company.suspended': { to: 'company', means: 'The company can begin nothing new', fields: {} },
  'company.excluded': { to: 'company', means: 'The company trades here no more', fields: step },
  'company.reinstated': { to: 'company', means: 'The company may go on', fields: {} },
  'badge.given': { to: 'company', means: 'The company shows the badge', fields: { until: 'instant' } },
  'badge.lost': { to: 'company', means: 'The company shows the badge no more', fields: {} },
} as const

const company = { group: 'company', to: 'company', must: true } as const

export const vettingTold = {
  'check.expiring': { ...company, to: ['company', 'operator'] },
  'application.submitted': { ...company, to: 'operator' },
  'application.returned': company,
  'application.approved': company,
  'application.refused': company,
  'application.appealed': { ...company, to: 'operator' },
  'suspension.appealed': { ...company, to: 'operator' },
  'suspension.kept': company,
  'company.warned': company,
  'company.barred': company,
  'company.suspended': company,
  'company.excluded': company,
  'company.reinstated': company,
  'exclusion.asked': { ...company, to: 'operator' },
  'exclusion.lift-asked': { ...company, to: 'operator' },
  // Of staff alone: whoever is looked into is not told.
  'screening.hit': { ...company, to: 'operator' },
  'check.revoked': company,
  'badge.lost': company,
} as const
