import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { leaveOutBy } from '../pay-later/collecting-steps.ts'
import { promiseBy } from '../pay-later/promise-steps.ts'
import { repayBy } from '../pay-later/repay-steps.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** A step on a draw: the buyer repays, promises, leaves a collection out; staff write it off, or answer a colleague. */
export async function takeDrawStep(context: Context, request: Request, drawId: string): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const [on, step, api, params] = [text('on'), text('step'), apiOf(context, request), { path: { drawId } }]
  if (on === 'repay') return repayBy(context, request, drawId, form)
  if (on === 'promise') return promiseBy(context, request, drawId, form)
  if (on === 'collection') return leaveOutBy(context, request, drawId, form)
  const reason = text('reason').trim()
  if (step !== 'ask' && step !== 'agree' && step !== 'refuse') return { on }
  const taken =
    step === 'ask'
      ? api.POST('/v1/credit-draws/{drawId}/write-off', { params, body: { reason } })
      : api.POST('/v1/credit-draws/{drawId}/write-off/answer', { params, body: { answer: step } })
  const answer: Told<unknown> = await told(request, taken)
  return answer.ok ? { on } : { on, problem: answer.problem }
}
