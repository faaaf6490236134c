import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** Finance asks for a provider's books: what they say is there after a moment. */
export async function readBooksNow(context: Context, request: Request): Promise<Said> {
  const provider = String((await request.formData()).get('provider') ?? '')
  const api = apiOf(context, request)
  const asked = api.POST('/v1/provider-reports/{provider}/readings', { params: { path: { provider } } })
  const answer = await told(request, asked)
  return answer.ok ? { on: provider } : { on: provider, problem: answer.problem }
}
