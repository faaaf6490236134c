import { type ActionFunctionArgs, redirect } from 'react-router'
import { languages } from '../language/languages.ts'
import { themes } from '../theme/theme.ts'

const YEAR = 365 * 24 * 60 * 60
const choices: Readonly<Record<string, readonly string[]>> = {
  theme: themes,
  language: languages.map(({ code }) => code),
}

/** Keeps the reader's choice of theme or language in a cookie and goes back to the page. Works without script. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = new Headers()
  for (const [name, allowed] of Object.entries(choices)) {
    const value = String(form.get(name) ?? '')
    if (allowed.includes(value))
      headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`)
  }
  const back = String(form.get('back') ?? '/')
  return redirect(/^\/(?![/\\])/.test(back) ? back : '/', { headers, status: 303 })
}

/** The address alone is no page. */
export function loader() {
  return redirect('/')
}
