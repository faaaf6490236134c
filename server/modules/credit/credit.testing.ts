import { type staff, testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import { partiesTables, recordCheck, registerCompany } from '../parties/index.ts'
import { stateLegalDetails } from '../parties/state-legal-details.ts'
import { policyTables } from '../policy/index.ts'
import { vettingTables } from '../vetting/index.ts'
import { creditApplicationType, type StatedBusiness } from './application.rules.ts'
import { askReasons } from './ask-reasons.ts'
import { attachStatement } from './attach-statement.ts'
import { changeLine, type LineToChange } from './change-line.ts'
import { consentVersion } from './consent.rules.ts'
import { creditTables } from './credit.store.ts'
import { creditStatementType, daysOf, type PlainStatement } from './credit-statement.rules.ts'
import { recordStatement } from './record-statement.ts'
import { type CreditReview, reviewCreditApplication } from './review-application.ts'
import { saveCreditApplication } from './save-application.ts'
import { scoreApplication } from './score-application.ts'
import { startApplication } from './start-application.ts'
import { submitCreditApplication } from './submit-application.ts'
import { withdrawCreditApplication } from './withdraw-application.ts'

type Staff = ReturnType<typeof staff>
export const companyId = 'cmp_b'
export const lineId = 'crl_b'
export const own: Actor = { kind: 'user', person: 'usr_own', company: companyId, roles: ['admin'] }
export const machine: Actor = { kind: 'reaction', roles: [] }

export const business: StatedBusiness = {
  ...{ form: 'llc', region: 'TX', startedOn: '2019-04', industry: 'Coffee wholesale', purpose: 'Stock for the season' },
  ...{ revenue: 90_000_000n, asked: 4_000_000n },
}
export const person = { name: 'Bea Brewer', birthYear: 1980, country: 'US', shareBps: 10_000 }

/** A quarter of an account: on every fifth day `inflow` comes in, and half of it goes out the day after. */
export function quarter(inflow: bigint, opening = 2_000_000n): PlainStatement {
  const entries = Array.from({ length: 17 }, (_, n) => {
    const day = (more: number) => new Date(Date.UTC(2025, 11, 1 + n * 5 + more)).toISOString().slice(0, 10)
    return [
      { day: day(0), amount: inflow, isReturned: false },
      { day: day(1), amount: -inflow / 2n, isReturned: false },
    ]
  }).flat()
  return { account: '1234567890', currency: 'USD', opening, from: '2025-12-01', to: '2026-02-28', entries }
}

interface Begun {
  readonly country?: string
  readonly isChecked?: boolean
  readonly isStated?: boolean
}

/** One buyer, by default of the United States and with its registration checked; an operator that says who it is. */
async function peopled({ country = 'US', isChecked = true, isStated = true }: Begun) {
  const made = testHouse([...partiesTables, ...policyTables, ...vettingTables, ...creditTables])
  const { run, clock } = made
  const company = { zone: 'UTC', members: [] }
  await run(registerCompany, { ...company, companyId, name: 'Bean', country, kinds: ['buyer'] }, own)
  const checked = {
    kind: 'registration',
    scope: 'all',
    checker: 'Ann',
    result: 'passed',
    checkedAt: clock.now,
  } as const
  if (isChecked) await run(recordCheck, { companyId, ...checked }, machine)
  const operator = {
    ...company,
    companyId: 'cmp_operator',
    name: 'Surety',
    country: 'US',
    kinds: ['operator' as const],
  }
  await run(registerCompany, operator, own)
  const address = { legalName: 'Surety Lending LLC', addressLines: ['1 Main St'], city: 'Austin', region: 'TX' }
  if (isStated) await run(stateLegalDetails, { companyId: 'cmp_operator', ...address }, own)
  return made
}

type Made = Awaited<ReturnType<typeof peopled>>
type Saved = Parameters<typeof saveCreditApplication.reads>[0]['saved']

/** Every step of a company, as it would take it. */
function ofCompany({ run, records }: Made, applicationId: () => string) {
  return {
    start: () => run(startApplication, { companyId }, own),
    save: (saved: Saved, by = own) => run(saveCreditApplication, { applicationId: applicationId(), saved }, by),
    attach: (sign = 'a') => run(attachStatement, { applicationId: applicationId(), ...fileOf(sign) }, own),
    /** Says what was read in the statements that wait. */
    async read(statement: PlainStatement | { readonly line: number; readonly why: string }) {
      const waiting = records(creditStatementType, companyId).filter(({ state }) => state === 'reading')
      for (const { statementId } of waiting) {
        const found = 'why' in statement ? statement : { accounts: [{ account: '7890', days: daysOf(statement) }] }
        await run(recordStatement, { companyId, statementId, ...found }, machine)
      }
    },
    submit: () => run(submitCreditApplication, { applicationId: applicationId() }, own),
    withdraw: () => run(withdrawCreditApplication, { applicationId: applicationId() }, own),
    askReasons: (noticeId: string) => run(askReasons, { noticeId }, own),
  }
}

const fileOf = (sign: string) => {
  return { sha256: sign.repeat(64), name: 'bank.csv', bytes: 9n, type: 'text/csv', account: '7890' }
}

/** A house with one buyer, and every step as one would take it. */
export async function creditHouse(begun: Begun = {}) {
  const made = await peopled(begun)
  const { run, records } = made
  const all = () => records(creditApplicationType, companyId)
  const newest = () => all().toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]
  const applicationId = () => newest()?.applicationId ?? 'cra_none'
  const steps = ofCompany(made, applicationId)
  const score = (ordersCompleted = 0) =>
    run(scoreApplication, { companyId, applicationId: applicationId(), history: { ordersCompleted } }, machine)
  return {
    ...made,
    ...steps,
    newest,
    score,
    review: (review: CreditReview, by: Staff) =>
      run(reviewCreditApplication, { applicationId: applicationId(), ...review }, by),
    change: (change: LineToChange, by: Staff) => run(changeLine, { lineId, change }, by),
    answer: (answer: 'agree' | 'object', note: string, by: Staff) => run(changeLine, { lineId, answer, note }, by),
    /** A whole application, sent and scored. */
    async sent(stated: Partial<StatedBusiness> = {}, statement = quarter(1_000_000n)) {
      await steps.start()
      await steps.save({ part: 'business', business: { ...business, ...stated } })
      await steps.save({ part: 'owners', owners: [person] })
      await steps.save({ part: 'consent', version: consentVersion })
      await steps.attach()
      await steps.read(statement)
      await steps.submit()
      await score()
    },
  }
}
