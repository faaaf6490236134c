import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, useActionData } from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { visitorContext } from '../../serve/visitor.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import style from './sign-in.module.css'
import { signInCall } from './sign-in-call.ts'

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const { language } = context.get(visitorContext)
  const [name, email] = [text('name'), text('address')]
  const body = {
    name,
    email,
    password: String(form.get('password') ?? ''),
    language: language.code,
    callbackURL: '/home',
  }
  const said = await signInCall(context, request, '/v1/auth/sign-up/email', body)
  const why = said.status === 200 ? 'sent' : said.status === 429 ? 'often' : 'refused'
  return { why, name, email } as const
}

/** How do I get in? */
export default function SignUp() {
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Sign up · Surety`}</title>
      <h1>{said?.why === 'sent' ? <Trans>Now open your mail</Trans> : <Trans>Sign up</Trans>}</h1>
      <div className={style.columns}>{said?.why === 'sent' ? <Sent email={said.email} /> : <SignUpForm />}</div>
    </div>
  )
}

function Sent({ email }: { readonly email: string }) {
  const isSandbox = usePage().mode === 'sandbox'
  return (
    <section className={`sheet ${style.form}`}>
      <p>
        <Trans>
          We wrote to <bdi>{email}</bdi>. Open the link in that mail within one hour; then you are signed in.
        </Trans>
      </p>
      {isSandbox && (
        <a className="button" href={`/sandbox/mails?address=${encodeURIComponent(email)}`}>
          <Trans>Show the mail (sandbox)</Trans>
        </a>
      )}
    </section>
  )
}

function SignUpForm() {
  const said = useActionData<typeof action>()
  const isSandbox = usePage().mode === 'sandbox'
  return (
    <Form method="post" className={`sheet ${style.form}`}>
      {said !== undefined && (
        <ProblemNote title={<Trans>You are not signed up yet</Trans>}>
          <p>
            {said.why === 'often' ? (
              <Trans>Too many tries from your network. Wait some minutes, then try again.</Trans>
            ) : (
              <Trans>Check the address, and take a password of 10 to 200 characters.</Trans>
            )}
          </p>
        </ProblemNote>
      )}
      <label className="field">
        <Trans>Your name</Trans>
        <input name="name" autoComplete="name" required maxLength={200} defaultValue={said?.name} />
      </label>
      <label className="field">
        <Trans>E-mail address</Trans>
        <input name="address" type="email" autoComplete="username" required defaultValue={said?.email} />
      </label>
      <label className="field">
        <Trans>Password, at least 10 characters</Trans>
        <input name="password" type="password" autoComplete="new-password" required minLength={10} maxLength={200} />
      </label>
      <button className="button" type="submit">
        <Trans>Sign up</Trans>
      </button>
      <p className="small">
        <Trans>
          You have an account? <a href="/sign-in">Sign in</a>
        </Trans>
      </p>
      {isSandbox && (
        <p className="small">
          <Trans>
            Only looking around? <a href="/sign-in">Be somebody of the sandbox</a> with one click.
          </Trans>
        </p>
      )}
    </Form>
  )
}
