import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { writeOffExpenses } from './debt.rules.ts'
import { openDebts } from './debts.store.ts'
import { payDebt } from './pay-debt.ts'
import { payInCapital } from './pay-in-capital.ts'
import type { WriteOffDebt } from './write-off-debt.ts'
import { writeOffDebt } from './write-off-debt.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const params = Type.Object({ companyId: id, currency: Type.String({ pattern: '^[A-Z]{3}$' }) })
const steps = [
  ['ask', '', 'Ask that a debt is given up, and say why'],
  ['agree', '/agreement', 'Agree as a second person that a debt is given up'],
  ['refuse', '/refusal', 'Keep a debt that somebody asked to give up'],
] as const
const asking = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units' }),
    expense: oneOf(writeOffExpenses),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  closed,
)

function stepInput(call: Call, step: WriteOffDebt['step']): WriteOffDebt {
  const { companyId = '', currency = '' } = call.params
  const { amount, ...body } = (call.body ?? {}) as { amount?: number; expense?: 'guarantee'; reason?: string }
  return { companyId, currency, step, ...body, ...(amount === undefined ? {} : { amount: BigInt(amount) }) }
}

/** Routes of what companies owe the operator. */
export const debtsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/debts',
    summary: 'What companies owe the operator, and what is asked to be given up (staff)',
    tag: 'payments',
    reply: listOf(
      reply({
        company: text,
        name: text,
        debt: money,
        write_off: orNull(
          reply({ amount: money, expense: oneOf(writeOffExpenses), reason: text, asked_by: text, asked_at: instant }),
        ),
      }),
    ),
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query)
      if (isRefusal(page)) return page
      return { data: await openDebts(pool, '', page.limit), next_cursor: null }
    },
  }),
  ...steps.map(([step, path, summary]) =>
    commandRoute(writeOffDebt, {
      path: `/v1/debts/:companyId/:currency/write-off${path}`,
      summary: `${summary} (finance)`,
      tag: 'payments',
      reply: reply({ company: text, currency: text, amount: Type.Integer(), state: text }),
      params,
      body: step === 'ask' ? asking : Type.Optional(Type.Object({}, closed)),
      input: (call) => stepInput(call, step),
    }),
  ),
  commandRoute(payInCapital, {
    path: '/v1/wires/:wireId/capital',
    summary: 'A wire is the operator’s own money, kept beside client money; of a large one two people say so (finance)',
    tag: 'payments',
    reply: reply({ wire: text, state: text }),
    params: Type.Object({ wireId: id }),
    input: (call) => ({ wireId: call.params.wireId ?? '' }),
  }),
  commandRoute(payDebt, {
    path: '/v1/wires/:wireId/debt-payment',
    summary: 'Give a wire to the debt of a company; of a large one two people say the same (finance)',
    tag: 'payments',
    reply: reply({ wire: text, company: text, state: text }),
    params: Type.Object({ wireId: id }),
    body: Type.Object({ company: id }, closed),
    input: (call) => ({ wireId: call.params.wireId ?? '', companyId: (call.body as { company: string }).company }),
  }),
]
