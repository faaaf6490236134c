import { type ActionFunctionArgs, redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { told } from '../../api/asked.ts'

/** Moves the clock of the sandbox and goes back to the page; where no deadline is left, nothing moves. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const [advance, back] = [String(form.get('advance') ?? ''), String(form.get('back') ?? '')]
  const body = advance === 'next' ? { to: 'next' } : { advance }
  await told(request, apiOf(context, request).POST('/v1/test-clock', { body }))
  return redirect(/^\/(?![/\\])/.test(back) ? back : '/home')
}

/** The address alone is no page. */
export const loader = () => redirect('/home')
