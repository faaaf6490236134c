import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { statedOwnersType } from '../vetting/application.rules.ts'
import { vettingTables } from '../vetting/index.ts'
import {
  type CreditApplication,
  type CreditApplicationStep,
  type CreditOwner,
  checkCreditStep,
  creditOwnersType,
} from './application.rules.ts'
import { creditApplicationTables, findApplication } from './applications.store.ts'
import { consentTexts } from './consent.rules.ts'
import { type CreditStatement, creditStatementType, figuresOf } from './credit-statement.rules.ts'
import { OWN_BOOK } from './line.rules.ts'

/** Who reads an application: its company, staff who decide, or staff who may not see people. */
export interface Viewer {
  readonly isOwn: boolean
  readonly seesPeople: boolean
  /** Steps that the reader's roles allow. */
  readonly may: readonly CreditApplicationStep[]
}

export const usd = (amount: bigint) => ({ amount: Number(amount), currency: 'USD' })

/**
 * An application with its parts. Its company reads no score and no words of staff; staff read all. `undefined`: none.
 */
export async function creditApplicationView(
  pool: pg.Pool,
  id: string,
  viewerOf: (company: string) => Viewer | undefined,
) {
  const application = await findApplication(pool, id)
  const viewer = application && viewerOf(application.companyId)
  if (application === undefined || viewer === undefined) return undefined
  const { companyId } = application
  const reads = recordReads(pool, [...creditApplicationTables, ...partiesTables, ...vettingTables])
  const [company, stated, known, statements] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.one(creditOwnersType, companyId, id),
    reads.one(statedOwnersType, companyId, 'owners'),
    reads.all(creditStatementType, companyId),
  ])
  const own = statements.filter((each) => each.applicationId === id)
  return {
    ...headOf(application),
    ...{ name: company?.name ?? companyId, country: company?.country ?? '' },
    owners: ownersOf(viewer.seesPeople ? stated?.owners : []),
    known_owners: ownersOf(viewer.isOwn ? known?.owners : []),
    statements: own.map(statementView),
    figures: figuresView(own),
    ...ofStaff(application, viewer),
    actions: viewer.may.filter((step) => checkCreditStep(step, application) === undefined),
  }
}

function headOf(application: CreditApplication) {
  const { business, consent, reasons = [], state, decision } = application
  const version = consent?.version as keyof typeof consentTexts | undefined
  return {
    ...{ application: application.applicationId, company: application.companyId, state, round: application.round },
    ...{ started_at: application.startedAt, submitted_at: application.submittedAt ?? null },
    ...{ ended_at: application.endedAt ?? null, is_overdue: application.isOverdue },
    business:
      business === undefined
        ? null
        : {
            ...{ form: business.form, region: business.region, started_on: business.startedOn },
            ...{ industry: business.industry, purpose: business.purpose },
            ...{ revenue: usd(business.revenue), asked: usd(business.asked) },
          },
    consent:
      consent === undefined
        ? null
        : { version: consent.version, text: consentTexts[version ?? '2026-12'], at: consent.at },
    reasons: [...reasons],
    limit: state === 'approved' && decision !== undefined ? usd(decision.limit) : null,
  }
}

/** What staff alone read: who has it, how it was scored, why it was decided. */
function ofStaff({ takenBy, score, decision }: CreditApplication, { isOwn }: Viewer) {
  if (isOwn) return { taken_by: null, score: null, decision: null }
  return {
    taken_by: takenBy ?? null,
    score:
      score === undefined
        ? null
        : {
            ...{ points: score.points, most: score.most, proposal: score.proposal, limit: usd(score.limit) },
            ...{ version: score.version, at: score.at, reasons: [...score.reasons] },
            rows: score.rows.map((row) => ({ ...row, reason: row.reason ?? null })),
          },
    decision:
      decision === undefined
        ? null
        : {
            ...{ outcome: decision.outcome, limit: usd(decision.limit), reasons: [...decision.reasons] },
            lender: decision.lender ?? OWN_BOOK,
            ...{ note: decision.note, by: decision.by, at: decision.at, confirmed_by: decision.confirmedBy ?? null },
          },
  }
}

function ownersOf(owners: readonly CreditOwner[] = []) {
  return owners.map(({ name, birthYear, country, shareBps }) => {
    return { name, birth_year: birthYear, country, share_bps: shareBps }
  })
}

function statementView(statement: CreditStatement) {
  const { statementId, sha256, name, bytes, attachedAt, state, line, why, accounts = [] } = statement
  return {
    ...{ statement: statementId, file: sha256, name, bytes: Number(bytes), attached_at: attachedAt, state },
    ...{ line: line ?? null, why: why ?? null },
    accounts: accounts.map(({ account, days }) => {
      return { account, from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' }
    }),
  }
}

function figuresView(statements: readonly CreditStatement[]) {
  const accounts = statements.flatMap(({ accounts: read = [] }) => read)
  if (accounts.length === 0) return null
  const figures = figuresOf(accounts)
  return {
    ...{ months: figures.months, days: figures.days, from: figures.from ?? null, to: figures.to ?? null },
    ...{ average_balance: usd(figures.averageBalance), lowest_balance: usd(figures.lowestBalance) },
    ...{ monthly_inflow: usd(figures.monthlyInflow), returned: figures.returned },
    days_below_zero: figures.daysBelowZero,
  }
}
