import { type ActionFunctionArgs, redirect } from 'react-router'

const YEAR = 365 * 24 * 60 * 60

/** Speaks for another company from now on. The page before may have shown the former one's data: home comes next. */
export async function action({ request }: ActionFunctionArgs) {
  const company = String((await request.formData()).get('company') ?? '')
  const headers = new Headers()
  // Whether the person is in it, the API says with each call.
  if (/^cmp_\w{1,60}$/.test(company))
    headers.set('set-cookie', `surety-company=${company}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`)
  return redirect('/home', { headers, status: 303 })
}

/** The address alone is no page. */
export const loader = () => redirect('/home')
