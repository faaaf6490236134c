import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { noticedActions } from './adverse-notice.rules.ts'
import { businessForms, creditApplicationStates } from './application.rules.ts'
import { statementStates } from './credit-statement.rules.ts'
import { lineStates, lineSteps } from './line.rules.ts'
import { scoredAttributes, scoreProposals } from './scorecard.rules.ts'

/** Schemas of what credit's API takes and answers. */
const closed = { additionalProperties: false }
const words = (maxLength: number) => Type.String({ maxLength })
const said = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const id = Type.String({ maxLength: 64 })
export const applicationParams = Type.Object({ applicationId: id })
export const lineParams = Type.Object({ lineId: id })
export const noticeParams = Type.Object({ noticeId: id })
export const emptyBody = Type.Optional(Type.Object({}, closed))
const usd = Type.Integer({ minimum: 0, maximum: 1e15, description: 'USD minor units' })
const reasonCodes = Type.Array(words(40), { minItems: 1, maxItems: 10 })

export const businessBody = Type.Object(
  {
    form: oneOf(businessForms),
    region: Type.String({ maxLength: 2, description: 'state of the United States, two letters' }),
    started_on: Type.String({ maxLength: 7, description: '2019-04' }),
    industry: words(100),
    revenue: usd,
    asked: usd,
    purpose: words(500),
  },
  closed,
)

const owner = { name: words(200), birth_year: Type.Integer(), country: words(2), share_bps: Type.Integer() }
export const creditOwnersBody = Type.Object(
  {
    owners: Type.Optional(Type.Array(Type.Object(owner, closed), { maxItems: 20 })),
    known: Type.Optional(Type.Literal(true, { description: 'those that were stated when the company was verified' })),
  },
  closed,
)
export const consentBody = Type.Object({ version: words(20) }, closed)

const reason = Type.Object({ field: words(60), reason: said(1000) }, closed)
export const partsBody = Type.Object({ reasons: Type.Array(reason, { minItems: 1, maxItems: 20 }) }, closed)
export const decisionBody = Type.Object(
  {
    outcome: oneOf(['approve', 'decline'] as const),
    limit: Type.Optional(usd),
    lender: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'absent: the operator itself' })),
    reasons: reasonCodes,
    note: said(2000),
  },
  closed,
)
export const agreeBody = Type.Object({ answer: oneOf(['agree', 'object'] as const), note: said(2000) }, closed)
export const lineChangeBody = Type.Object(
  {
    step: oneOf(lineSteps.filter((step) => step !== 'open')),
    limit: Type.Optional(usd),
    reasons: reasonCodes,
    note: said(2000),
  },
  closed,
)

export const creditStepReply = reply({ application: text, state: oneOf(creditApplicationStates) })
export const creditSavedReply = reply({ application: text, state: oneOf(creditApplicationStates), saved: text })
export const creditSentReply = reply({ application: text, state: oneOf(creditApplicationStates), round: count })
export const statementReply = reply({ statement: text, name: text, state: oneOf(statementStates) })
export const lineChangedReply = reply({ line: text, waits: flag })

export const listedApplication = reply({
  ...{ application: text, company: text, name: text, state: oneOf(creditApplicationStates), since: instant },
  ...{ taken_by: orNull(text), is_overdue: flag, asked: orNull(money) },
})

const ownerReply = reply({ name: text, birth_year: count, country: text, share_bps: count })
const decisionReply = reply({
  ...{ outcome: oneOf(['approve', 'decline'] as const), limit: money, reasons: Type.Array(text), note: text },
  ...{ lender: text, by: text, at: instant, confirmed_by: orNull(text) },
})
const scoreReply = reply({
  ...{
    points: Type.Integer(),
    most: count,
    proposal: oneOf(scoreProposals),
    limit: money,
    version: count,
    at: instant,
  },
  reasons: Type.Array(text),
  rows: Type.Array(
    reply({
      ...{ attribute: oneOf(scoredAttributes), value: Type.Integer(), points: Type.Integer(), most: count },
      reason: orNull(text),
    }),
  ),
})
const figuresReply = reply({
  ...{ months: count, days: count, from: orNull(text), to: orNull(text) },
  ...{ average_balance: money, lowest_balance: money, monthly_inflow: money, returned: count, days_below_zero: count },
})

export const creditApplicationReply = reply({
  ...{ application: text, company: text, name: text, country: text, state: oneOf(creditApplicationStates) },
  ...{ round: count, started_at: instant, submitted_at: orNull(instant), ended_at: orNull(instant) },
  ...{ taken_by: orNull(text), is_overdue: flag },
  business: orNull(
    reply({
      ...{ form: oneOf(businessForms), region: text, started_on: text, industry: text, revenue: money, asked: money },
      purpose: text,
    }),
  ),
  owners: Type.Array(ownerReply),
  known_owners: Type.Array(ownerReply),
  consent: orNull(reply({ version: text, text, at: instant })),
  statements: Type.Array(
    reply({
      ...{ statement: text, file: hash, name: text, bytes: count, attached_at: instant, state: oneOf(statementStates) },
      ...{
        line: orNull(count),
        why: orNull(text),
        accounts: Type.Array(reply({ account: text, from: text, to: text })),
      },
    }),
  ),
  figures: orNull(figuresReply),
  reasons: Type.Array(reply({ field: text, reason: text })),
  score: orNull(scoreReply),
  decision: orNull(decisionReply),
  limit: orNull(money),
  actions: Type.Array(text),
})

export const lineReply = reply({
  ...{ line: text, company: text, name: text, state: oneOf(lineStates), lender: text },
  ...{ limit: money, used: money, available: money, review_at: instant, is_review_due: flag },
  ...{ opened_at: instant, closed_at: orNull(instant), application: text },
  proposed: orNull(
    reply({ step: oneOf(lineSteps), limit: money, reasons: Type.Array(text), note: text, by: text, at: instant }),
  ),
  changes: Type.Array(
    reply({
      ...{ number: count, step: oneOf(lineSteps), state: oneOf(lineStates), limit: money, reasons: Type.Array(text) },
      ...{ note: orNull(text), by: orNull(text), confirmed_by: orNull(text), at: instant },
    }),
  ),
  actions: Type.Array(text),
})

export const listedLine = reply({
  ...{ line: text, company: text, name: text, state: oneOf(lineStates), limit: money, used: money },
  ...{ review_at: instant, is_review_due: flag, waits: flag },
})

const noticeHead = { notice: text, action: oneOf(noticedActions), at: instant, ask_by: orNull(instant), is_told: flag }
export const noticeReply = reply({
  ...noticeHead,
  ...{ company: text, creditor: Type.Array(text), opening: text, reasons_head: orNull(text) },
  ...{ reasons: Type.Array(text), right_to_ask: orNull(text), law: Type.Array(text) },
})

export const payLaterReply = reply({
  ...{ company: text, name: text, country: text, why_not: orNull(text), countries: Type.Array(text) },
  ...{ most: money, months: count, regions: Type.Array(text) },
  consent: reply({ version: text, text, rights: Type.Array(text) }),
  application: orNull(text),
  line: orNull(lineReply),
  notices: Type.Array(reply(noticeHead)),
})

const outcome = reply({ proposal: oneOf(scoreProposals), points: Type.Integer(), limit: money })
export const creditReplayReply = reply({
  ...{ version: count, applications: count, changed: count },
  data: Type.Array(
    reply({
      ...{ application: text, company: text, name: text, decided: oneOf(['approve', 'decline'] as const) },
      ...{ decided_limit: money, was: outcome, would: outcome },
    }),
  ),
  next_cursor: orNull(text),
})

export const applicationsList = listOf(listedApplication)
export const linesList = listOf(listedLine)
