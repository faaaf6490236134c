import { apiOf } from '../../api/api-of.ts'
import { type PageProblem, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import { readPolicy } from './read-policy.ts'
import { valuesOf } from './typed-values.ts'

/** What an action of the page said; what was typed is kept until it is taken. */
export interface PolicySaid extends Said {
  readonly typed?: Readonly<Record<string, string>>
}

function refused(code: string, more: Partial<PageProblem> = {}): PageProblem {
  return { code, status: 422, title: code, ...more }
}

/** Proposes the next version out of the form, or approves one. `undefined`: done. */
export async function takePolicyStep(
  context: Context,
  request: Request,
  section: string,
): Promise<PolicySaid | undefined> {
  const form = await request.formData()
  const text = (name: string) => {
    const found = form.get(name)
    return typeof found === 'string' ? found : undefined
  }
  const api = apiOf(context, request)
  const version = text('version')
  if (version !== undefined) {
    const params = { path: { section, version } }
    const answer = await told(
      request,
      api.POST('/v1/policies/{section}/versions/{version}/approval', { params, body: {} }),
    )
    return answer.ok ? undefined : { on: version, problem: answer.problem }
  }
  const typed = Object.fromEntries([...form].filter((each): each is [string, string] => typeof each[1] === 'string'))
  const { numbers } = await readPolicy(context, request, section)
  const wanted = valuesOf(numbers, text)
  if ('notJson' in wanted)
    return {
      on: 'proposal',
      typed,
      problem: refused('policy-invalid', { data: { number: wanted.notJson, why: 'JSON' } }),
    }
  const day = text('day') ?? ''
  const from = day === '' ? {} : { effective_from: `${day}T00:00:00.000Z` }
  const body = { values: wanted.values, reason: text('reason') ?? '', ...from }
  const params = { path: { section } }
  const answer = await told(request, api.POST('/v1/policies/{section}/versions', { params, body }))
  return answer.ok ? undefined : { on: 'proposal', typed, problem: answer.problem }
}
