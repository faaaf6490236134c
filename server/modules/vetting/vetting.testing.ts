import { type staff, testHouse } from '../../../tests/house.ts'
import type { CheckKind } from '../parties/check.rules.ts'
import { partiesTables, recordCheck, registerCompany } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { appealApplication } from './appeal-application.ts'
import { attachDocument } from './attach-document.ts'
import { decideScreening } from './decide-screening.ts'
import { hearAppeal } from './hear-appeal.ts'
import { type Looked, sandboxScreen } from './providers/name-screens.ts'
import { recordLooked } from './record-looked.ts'
import { type Review, reviewApplication } from './review-application.ts'
import { saveApplication } from './save-application.ts'
import { nameScreeningType, type Verdict } from './screening.rules.ts'
import { submitApplication } from './submit-application.ts'
import { vettingTables } from './vetting.store.ts'

export type Staff = ReturnType<typeof staff>
export const companyId = 'cmp_s'
const own = { kind: 'user', person: 'usr_own', company: companyId, roles: ['admin'] } as const
const machine = { kind: 'reaction', roles: [] } as const

export const stated = {
  ...{ legalName: 'Sam Works Ltd', legalForm: 'Ltd', registrationNumber: '00445790', city: 'Leeds' },
  addressLines: ['1 Mill Lane'],
}
export const owner = { name: 'Sam Miller', birthYear: 1970, country: 'GB', shareBps: 10_000 }

/** A house with one supplier that may apply, and every step as one would take it. */
export async function vettingHouse(name = 'Sam Works') {
  const made = testHouse([...partiesTables, ...policyTables, ...vettingTables])
  const kinds = ['supplier' as const]
  await made.run(registerCompany, { companyId, name, country: 'GB', kinds, zone: 'UTC', members: [] }, own)
  const { run, clock, records } = made
  const newest = () => records(nameScreeningType, companyId).toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))[0]
  return {
    ...made,
    newest,
    save: (input: object) => run(saveApplication, { companyId, ...input }, own),
    attach: (sha256 = 'a'.repeat(64), kind: 'registration' | 'owners' = 'registration') =>
      run(attachDocument, { companyId, sha256, kind, bytes: 9n, type: 'application/pdf', name: 'register.pdf' }, own),
    submit: () => run(submitApplication, { companyId }, own),
    review: (review: Review, by: Staff) => run(reviewApplication, { companyId, ...review }, by),
    appeal: (reason: string) => run(appealApplication, { companyId, reason }, own),
    hear: (answer: 'open' | 'keep', reason: string, by: Staff) => run(hearAppeal, { companyId, answer, reason }, by),
    check: (kind: CheckKind) =>
      run(
        recordCheck,
        { companyId, kind, scope: 'all', checker: 'Ann', result: 'passed', checkedAt: clock.now },
        machine,
      ),
    /** Looks the names of the open question up: by the sandbox's list, or as the answer says. */
    async look(answer?: Looked | 'nobody') {
      const open = newest()
      const looked = answer ?? (await sandboxScreen().look(open?.names ?? [], 90))
      const about = { companyId, screeningId: open?.screeningId ?? '' }
      return run(recordLooked, looked === 'nobody' || looked === undefined ? about : { ...about, looked }, machine)
    },
    say: (says: Verdict, grounds: string, by: Staff) =>
      run(decideScreening, { companyId, screeningId: newest()?.screeningId ?? '', says, grounds }, by),
  }
}
