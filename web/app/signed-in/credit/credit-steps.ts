import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import { collectingBy } from '../pay-later/collecting-steps.ts'
import { minorOf } from '../trade/amounts.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

interface Taken {
  readonly text: (name: string) => string
  readonly form: FormData
  readonly api: ReturnType<typeof apiOf>
}

type Step = (taken: Taken) => Promise<{ readonly data?: unknown }>

const application = ({ text }: Taken) => ({ params: { path: { applicationId: text('application') } } })
const line = ({ text }: Taken) => ({ params: { path: { lineId: text('line') } } })
const PARTS = ['business', 'owners', 'statements', 'consent'] as const

/** What was typed as an amount of USD; nothing where nothing was. */
function limitOf(typed: string): { readonly limit?: number } {
  const limit = minorOf(typed, 'USD')
  return limit === undefined || limit < 0 ? {} : { limit }
}

const reasonsOf = ({ form }: Taken) => form.getAll('reasons').map(String)

const sendBack: Step = (taken) =>
  taken.api.POST('/v1/credit-applications/{applicationId}/return', {
    ...application(taken),
    body: {
      reasons: PARTS.flatMap((field) => {
        const reason = taken.text(field).trim()
        return reason === '' ? [] : [{ field, reason }]
      }),
    },
  })

/** Whose money it is; nothing chosen: the operator's own. */
function lenderOf(lender: string) {
  return lender === '' ? {} : { lender }
}

function decided(outcome: 'approve' | 'decline'): Step {
  return (taken) =>
    taken.api.POST('/v1/credit-applications/{applicationId}/decision', {
      ...application(taken),
      body: {
        ...{ outcome, reasons: reasonsOf(taken), note: taken.text('note').trim() },
        ...(outcome === 'approve' ? { ...limitOf(taken.text('limit')), ...lenderOf(taken.text('lender')) } : {}),
      },
    })
}

function answered(answer: 'agree' | 'object'): Step {
  return (taken) => {
    const body = { answer, note: taken.text('note').trim() }
    return taken.text('line') === ''
      ? taken.api.POST('/v1/credit-applications/{applicationId}/confirmation', { ...application(taken), body })
      : taken.api.POST('/v1/credit-lines/{lineId}/confirmation', { ...line(taken), body })
  }
}

const changeLine: Step = (taken) =>
  taken.api.POST('/v1/credit-lines/{lineId}/changes', {
    ...line(taken),
    body: {
      ...{ step: taken.text('change') as 'keep', reasons: reasonsOf(taken), note: taken.text('note').trim() },
      ...limitOf(taken.text('limit')),
    },
  })

const steps: Readonly<Record<string, Step>> = {
  take: (taken) => taken.api.POST('/v1/credit-applications/{applicationId}/taking', application(taken)),
  return: sendBack,
  approve: decided('approve'),
  decline: decided('decline'),
  agree: answered('agree'),
  object: answered('object'),
  change: changeLine,
}

/** Takes a step of staff on an application for credit or a line. */
export async function takeCreditStep(context: Context, request: Request): Promise<Said> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const on = text('on')
  if (on === 'collecting') return collectingBy(context, request, form)
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const answer: Told<unknown> = await told(request, step({ text, form, api: apiOf(context, request) }))
  return answer.ok ? { on } : { on, problem: answer.problem }
}
