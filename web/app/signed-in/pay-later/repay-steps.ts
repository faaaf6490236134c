import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import type { RepaymentQuote } from './read-repaying.ts'

/** The provider answers in a moment; a page waits that long for where the payer goes on. */
const [ASKS, PAUSE_MS] = [12, 150]

/** Repays a draw by the method that was chosen; a card is chosen on the provider's own page. */
export async function repayBy(context: Context, request: Request, drawId: string, form: FormData): Promise<Said> {
  const on = 'repay'
  const api = apiOf(context, request)
  const method = String(form.get('method') ?? '') as RepaymentQuote['method'] as 'card'
  const { origin } = context.get(visitorContext)
  const body = {
    ...{ method, amount: Number(form.get('amount') ?? 0), return_url: `${origin}/pay-later/draws/${drawId}` },
    ...(method === 'card' ? { token: 'card-page' } : {}),
  }
  const params = { path: { drawId } }
  const answer = await told(request, api.POST('/v1/credit-draws/{drawId}/repayments', { params, body }))
  if (!answer.ok) return { on, problem: answer.problem }
  for (let n = 0; n < ASKS; n += 1) {
    await new Promise((done) => setTimeout(done, PAUSE_MS))
    const { data } = await api.GET('/v1/credit-draws/{drawId}/repayments', { params })
    const newest = data?.data[0]
    if (newest?.state !== 'created' || newest.next_action !== null) break
  }
  return { on }
}
