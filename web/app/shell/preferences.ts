import { type ActionFunctionArgs, redirect } from 'react-router'
import { everyLanguage } from '../language/languages.ts'
import { themes } from '../theme/theme.ts'

const YEAR = 365 * 24 * 60 * 60
const choices: Readonly<Record<string, readonly string[]>> = {
  theme: themes,
  // Live, the pseudo language is read as English (`visitor.ts`).
  language: everyLanguage.map(({ code }) => code),
}

/** The line that keeps a choice for a year; `undefined` for what cannot be chosen. */
export function cookieLine(name: string, value: string): string | undefined {
  if (choices[name]?.includes(value) !== true) return undefined
  return `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`
}

/** Keeps the reader's choice of theme or language in a cookie and goes back to the page. Works without script. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const headers = new Headers()
  for (const name of Object.keys(choices)) {
    const line = cookieLine(name, String(form.get(name) ?? ''))
    if (line !== undefined) headers.append('set-cookie', line)
  }
  const back = String(form.get('back') ?? '/')
  return redirect(/^\/(?![/\\])/.test(back) ? back : '/', { headers, status: 303 })
}

/** The address alone is no page. */
export function loader() {
  return redirect('/')
}
