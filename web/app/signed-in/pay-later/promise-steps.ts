import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** Lines are in US dollars. */
const CURRENCY = 'USD'

/** Promises to pay so much of a draw until a day. */
export async function promiseBy(context: Context, request: Request, drawId: string, form: FormData): Promise<Said> {
  const on = 'promise'
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const amount = minorOf(text('amount'), CURRENCY)
  if (amount === undefined) return { on, problem: { code: 'amount-invalid', status: 422, title: 'No amount' } }
  const note = text('note')
  const body = { amount, pay_by: text('pay_by'), ...(note === '' ? {} : { note }) }
  const params = { path: { drawId } }
  const answer = await told(
    request,
    apiOf(context, request).POST('/v1/credit-draws/{drawId}/promises', { params, body }),
  )
  return answer.ok ? { on } : { on, problem: answer.problem }
}
