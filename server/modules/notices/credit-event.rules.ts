import type { Json } from '../../kernel/use-case.ts'

/** The public events of Pay Later, whom they tell, and where they lead; a part of `publicEvents` and `toldBy`. */

const application = { application: 'text', round: 'count' } as const
const changed = { line: 'text', change: 'count', step: 'text', state: 'text', limit: 'minor' } as const
const ofCompany = <F>(means: string, fields: F) => ({ to: 'company', means, fields }) as const

export const creditEvents = {
  'credit-application.submitted': ofCompany('The application for a credit line was sent', application),
  'credit-application.returned': ofCompany('The application for a credit line came back, with reasons', application),
  'credit-application.approved': ofCompany('The application for a credit line was approved', application),
  'credit-application.declined': ofCompany('The application for a credit line was declined', application),
  'credit-application.withdrawn': ofCompany('The company took its application back', application),
  'credit-application.expired': ofCompany('The application for a credit line was not sent in time', application),
  'credit-notice.given': ofCompany('A notice of action taken was given', { notice: 'text', action: 'text' } as const),
  'credit-line.changed': ofCompany('The credit line of the company was opened or changed', changed),
} as const

const company = { group: 'company', to: 'company', must: true } as const
const operator = { ...company, to: 'operator' } as const

export const creditTold = {
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
  'credit-line.change-proposed': operator,
  'credit-line.review-due': operator,
} as const

/** The page of an event of Pay Later, for its company or for staff; nothing for other events. */
export function creditPageOf(
  topic: string,
  { application: id, line, notice }: { readonly [name: string]: Json },
  isStaff: boolean,
): { readonly credit?: string } {
  if (!topic.startsWith('credit-')) return {}
  if (!isStaff) return { credit: typeof notice === 'string' ? `/pay-later/notices/${notice}` : '/pay-later' }
  return { credit: typeof line === 'string' ? `/credit-lines/${line}` : `/credit-applications/${id}` }
}
