import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { visitorContext } from '../../serve/visitor.ts'
import { Form } from '../form/form.tsx'
import { useRoleName } from '../trade/role-words.ts'
import trade from '../trade/trade.module.css'
import style from './sign-in.module.css'
import { backFrom, onWith, signInCall } from './sign-in-call.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { mode } = context.get(visitorContext)
  if (mode === 'live') return { people: [] }
  const { data } = await asked(request, apiOf(context, request).GET('/v1/sandbox/people'))
  return { people: data }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const person = text('person')
  const said =
    person === ''
      ? await signInCall(context, request, '/v1/auth/sign-in/email', {
          email: text('address'),
          password: text('password'),
        })
      : await signInCall(context, request, '/v1/sandbox/sign-in', { person })
  const back = backFrom(request)
  if (said.second) return onWith(`/sign-in/code?back=${encodeURIComponent(back)}`, said.cookies)
  if (said.status === 200) return onWith(back, said.cookies)
  if (said.status >= 500) return { why: 'rest', address: text('address') } as const
  const why = said.status === 429 ? 'often' : said.code === 'EMAIL_NOT_VERIFIED' ? 'unverified' : 'wrong'
  return { why, address: text('address') } as const
}

/** Who are you? */
export default function SignIn() {
  const { people } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Sign in · Surety`}</title>
      <h1>
        <Trans>Sign in</Trans>
      </h1>
      <div className={style.columns}>
        <PasswordForm />
        {people.length > 0 && <DemoPeople people={people} />}
      </div>
    </div>
  )
}

function PasswordForm() {
  const said = useActionData<typeof action>()
  return (
    <Form method="post" className={`sheet ${style.form}`}>
      {said !== undefined && <Refused why={said.why} />}
      <label className="field">
        <Trans>E-mail address</Trans>
        <input name="address" type="email" autoComplete="username" required defaultValue={said?.address} />
      </label>
      <label className="field">
        <Trans>Password</Trans>
        <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      <button className="button" type="submit">
        <Trans>Sign in</Trans>
      </button>
      <p className="small">
        <Trans>
          New here? <a href="/sign-up">Sign up</a>
        </Trans>
      </p>
    </Form>
  )
}

function Refused({ why }: { readonly why: 'often' | 'rest' | 'unverified' | 'wrong' }) {
  return (
    <ProblemNote title={<Trans>You are not signed in</Trans>}>
      <p>
        {why === 'often' && <Trans>Too many tries from your network. Wait some minutes, then try again.</Trans>}
        {why === 'rest' && <Trans>Surety does not answer right now. Nothing was sent; try again in a minute.</Trans>}
        {why === 'unverified' && (
          <Trans>Confirm your e-mail address first: open the link in the mail that we sent you.</Trans>
        )}
        {why === 'wrong' && <Trans>Address and password do not belong together. Check both and try again.</Trans>}
      </p>
    </ProblemNote>
  )
}

type People = Awaited<ReturnType<typeof loader>>['people']

/** One click to be somebody in the sandbox, company by company. */
function DemoPeople({ people }: { readonly people: People }) {
  const roleName = useRoleName()
  const companies = [...new Set(people.map((each) => each.company))]
  return (
    <section className={`sheet ${style.form}`}>
      <h2>
        <Trans>Look around with one click</Trans>
      </h2>
      <p className="small muted">
        <Trans>This is a sandbox: companies and people are invented, money is not real.</Trans>
      </p>
      {companies.map((company) => {
        const members = people.filter((each) => each.company === company)
        return (
          <Form method="post" key={company} className={style.company}>
            <h3>
              <bdi>{members[0]?.company_name}</bdi>
            </h3>
            <div className={style.people}>
              {members.map(({ person, name, role }) => (
                <button key={person} className="button plain" type="submit" name="person" value={person}>
                  <bdi>{name}</bdi> <span className="tiny">{roleName(role)}</span>
                </button>
              ))}
            </div>
          </Form>
        )
      })}
    </section>
  )
}
