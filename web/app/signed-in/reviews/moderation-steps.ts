import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** Takes a step about what was reported or objected to. */
export async function takeModerationStep(context: Context, request: Request): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const [api, on, part] = [apiOf(context, request), text('on'), text('part') as 'review' | 'answer']
  const params = { path: { reviewId: text('review') } }
  const reason = text('reason')
  const hear = (answer: 'keep' | 'show') => () =>
    api.POST('/v1/reviews/{reviewId}/hearing', { params, body: { part, answer, reason: reason.trim() } })
  const steps: Readonly<Record<string, () => Promise<{ readonly data?: unknown }>>> = {
    hide: () => api.POST('/v1/reviews/{reviewId}/hiding', { params, body: { part, reason: reason as 'offensive' } }),
    dismiss: () => api.POST('/v1/reviews/{reviewId}/dismissal', { params, body: { part } }),
    report: () => api.POST('/v1/reviews/{reviewId}/report', { params, body: { part, reason: reason as 'offensive' } }),
    show: hear('show'),
    keep: hear('keep'),
  }
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step())
  return answer.ok ? { on } : { on, problem: answer.problem }
}
