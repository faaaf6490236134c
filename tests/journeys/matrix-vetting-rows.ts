import { does, type Row, reads } from './matrix-row.ts'

const day = '2026-11-01T00:00:00.000Z'
const check = { kind: 'registration', scope: 'all', checker: 'us', result: 'passed', checked_at: day, expires_at: day }

/** Checks of companies, applications of suppliers, looks at lists. */
export const vetting: Readonly<Record<string, Row>> = {
  'POST /v1/companies/:companyId/checks': does('parties.record-check', check),
  'POST /v1/companies/:companyId/checks/:checkId/revocation': does('parties.revoke-check', { reason: 'why' }),
  'POST /v1/companies/:companyId/suspension/appeal': does('parties.appeal-suspension', { reason: 'why' }),
  'POST /v1/companies/:companyId/suspension/hearing': does('parties.hear-suspension', {
    ...{ answer: 'keep', reason: 'why' },
  }),
  'GET /v1/checks/ending': reads('staff'),
  'GET /v1/companies/:companyId/application': reads('members and staff'),
  'POST /v1/companies/:companyId/application/company': does('vetting.save-application', {
    ...{ legal_name: 'Matrix', legal_form: 'Ltd', registration_number: '1', address_lines: ['1'], city: 'Town' },
  }),
  'POST /v1/companies/:companyId/application/owners': does('vetting.save-application', { owners: [] }),
  'POST /v1/companies/:companyId/application/documents': does('vetting.save-application', '%PDF-1.4\n%%EOF\n', {
    query: () => '?name=register.pdf&kind=registration',
    type: 'application/pdf',
  }),
  'GET /v1/companies/:companyId/application/documents/:sha256': reads('nobody'),
  'POST /v1/companies/:companyId/application/submission': does('vetting.save-application'),
  'POST /v1/companies/:companyId/application/appeal': does('vetting.save-application', { reason: 'why' }),
  'GET /v1/vetting-queue': reads('staff'),
  'POST /v1/companies/:companyId/application/taking': does('vetting.review-application'),
  'POST /v1/companies/:companyId/application/return': does('vetting.review-application', {
    reasons: [{ field: 'company', reason: 'why' }],
  }),
  'POST /v1/companies/:companyId/application/approval': does('vetting.review-application', {
    ...{ registration: 'register', owners: 'articles' },
  }),
  'POST /v1/companies/:companyId/application/refusal': does('vetting.review-application', { reason: 'why' }),
  'POST /v1/companies/:companyId/application/hearing': does('vetting.review-application', {
    ...{ answer: 'keep', reason: 'why' },
  }),
  'GET /v1/companies/:companyId/screenings': reads('staff of money, what is there'),
  'POST /v1/companies/:companyId/screenings': does('vetting.ask-screening'),
  'POST /v1/companies/:companyId/screenings/:screeningId/verdict': does('screening.decide', {
    ...{ says: 'cleared', grounds: 'why' },
  }),
}
